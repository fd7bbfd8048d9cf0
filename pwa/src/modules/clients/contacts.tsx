/** Whom to call, for a client or for a chantier. */
import { Phone, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { type Day, dayAt } from '#shared/core/dates.ts';
import { mayWrite } from '#shared/entity/permissions.ts';
import { type Contact, contact, isEnFonction } from '#shared/modules/clients/contact.entity.ts';
import { AutoField } from '../../ui/auto-field.tsx';
import { formatShortDay } from '../../ui/format.ts';
import { NewRow } from '../../ui/new-row.tsx';
import { useActor, useRows } from '../../ui/phone-context.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useGesture } from '../../ui/use-gesture.ts';

const FIELDS = ['nom', 'fonction', 'telephone', 'email', 'roleDepuis', 'roleFin'] as const;

/** Since when, until when; nothing where nobody said. */
function datesDe({ roleDepuis, roleFin }: Contact): string | null {
  if (roleDepuis && roleFin)
    return `du ${formatShortDay(roleDepuis)} au ${formatShortDay(roleFin)}`;
  if (roleDepuis) return `depuis le ${formatShortDay(roleDepuis)}`;
  return roleFin ? `jusqu’au ${formatShortDay(roleFin)}` : null;
}

function Line({ row, today, onOpen }: { row: Contact; today: Day; onOpen: () => void }) {
  const actor = useActor();
  const act = useGesture();
  const isActive = isEnFonction(row, today);
  return (
    <li className="list-row list-row--line">
      <button type="button" className="grow row-open" onClick={onOpen}>
        <span className={`list-row__title ${isActive ? '' : 'muted'}`}>{row.nom}</span>
        <span className="list-row__sub">
          {[row.fonction, datesDe(row), row.telephone].filter(Boolean).join(' · ')}
        </span>
      </button>
      {row.telephone && isActive && (
        <a
          className="button button--icon"
          href={`tel:${row.telephone.replace(/[^\d+]/g, '')}`}
          aria-label={`Appeler ${row.nom}`}
        >
          <Phone />
        </a>
      )}
      {mayWrite(contact.permissions, 'delete', { actor, authorId: row.createdBy }) && (
        <button
          type="button"
          className="button button--quiet button--icon"
          aria-label={`Retirer ${row.nom}`}
          onClick={() =>
            void act({
              ops: [{ t: 'delete', e: contact.table, id: row.id }],
              says: `${row.nom} retiré.`,
              undo: [{ t: 'restore', e: contact.table, id: row.id }],
            })
          }
        >
          <Trash2 />
        </button>
      )}
    </li>
  );
}

export function Contacts({ owner }: { owner: { field: 'clientId' | 'chantierId'; id: string } }) {
  const rows = useRows(contact, { field: owner.field, equals: owner.id });
  const [isAdding, setIsAdding] = useState(false);
  const [openId, setOpenId] = useState<string | null>(null);
  const today = dayAt(Date.now());
  const rank = (row: Contact) => (isEnFonction(row, today) ? 0 : 1);
  const sorted = [...(rows ?? [])].sort(
    (a, b) => rank(a) - rank(b) || a.nom.localeCompare(b.nom, 'fr'),
  );
  const open = rows?.find(({ id }) => id === openId);
  return (
    <section className="stack stack--tight">
      <h2 className="section-title">
        Contacts
        <button type="button" className="button button--quiet" onClick={() => setIsAdding(true)}>
          <Plus aria-hidden />
          Ajouter
        </button>
      </h2>
      {rows && rows.length > 0 && (
        <ul className="card">
          {sorted.map((row) => (
            <Line key={row.id} row={row} today={today} onOpen={() => setOpenId(row.id)} />
          ))}
        </ul>
      )}
      {isAdding && (
        <NewRow
          entity={contact}
          title="Nouveau contact"
          fields={['nom', 'fonction', 'telephone', 'email', 'roleDepuis', 'roleFin']}
          given={{ [owner.field]: owner.id }}
          onClose={() => setIsAdding(false)}
        />
      )}
      {open && (
        <Sheet title={open.nom} onClose={() => setOpenId(null)}>
          <div className="stack stack--loose">
            {FIELDS.map((name) => (
              <AutoField key={name} entity={contact} row={open} name={name} />
            ))}
          </div>
        </Sheet>
      )}
    </section>
  );
}

/** Whom to call, for a client or for a chantier. */
import { Phone, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { type Day, dayAt } from '#shared/core/dates.ts';
import { type Contact, contact, isEnFonction } from '#shared/modules/clients/contact.entity.ts';
import { callTo } from '../../ui/call.ts';
import { formatShortDay } from '../../ui/format.ts';
import { NewRow } from '../../ui/new-row.tsx';
import { useMay, useRows } from '../../ui/phone-context.tsx';
import { RowCard } from '../../ui/row-card.tsx';
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
          href={callTo(row.telephone)}
          aria-label={`Appeler ${row.nom}`}
        >
          <Phone />
        </a>
      )}
    </li>
  );
}

/** One contact, read; his fields and his withdrawal behind « Modifier ». */
function OpenContact({ row, onClose }: { row: Contact; onClose: () => void }) {
  const act = useGesture();
  const mayRemove = useMay(contact, 'delete', row);
  function remove() {
    onClose();
    void act({
      ops: [{ t: 'delete', e: contact.table, id: row.id }],
      says: `${row.nom} retiré.`,
      undo: [{ t: 'restore', e: contact.table, id: row.id }],
    });
  }
  return (
    <Sheet title={row.nom} onClose={onClose}>
      <RowCard entity={contact} row={row} title="Contact" names={FIELDS} />
      {mayRemove && (
        <button type="button" className="button button--danger" onClick={remove}>
          <Trash2 aria-hidden />
          Retirer
        </button>
      )}
    </Sheet>
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
      {open && <OpenContact row={open} onClose={() => setOpenId(null)} />}
    </section>
  );
}

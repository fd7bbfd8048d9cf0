/** Whom to call, for a client or for a chantier. */
import { Phone, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { mayWrite } from '#shared/entity/permissions.ts';
import { contact } from '#shared/modules/clients/contact.entity.ts';
import { NewRow } from '../../ui/new-row.tsx';
import { useActor, useRows } from '../../ui/phone-context.tsx';
import { useGesture } from '../../ui/use-gesture.ts';

export function Contacts({ owner }: { owner: { field: 'clientId' | 'chantierId'; id: string } }) {
  const rows = useRows(contact, { field: owner.field, equals: owner.id });
  const [isAdding, setIsAdding] = useState(false);
  const actor = useActor();
  const act = useGesture();
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
          {rows.map((row) => (
            <li key={row.id} className="list-row list-row--line">
              <span className="grow">
                <span className="list-row__title">{row.nom}</span>
                <span className="list-row__sub">
                  {[row.fonction, row.telephone].filter(Boolean).join(' · ')}
                </span>
              </span>
              {row.telephone && (
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
          ))}
        </ul>
      )}
      {isAdding && (
        <NewRow
          entity={contact}
          title="Nouveau contact"
          fields={['nom', 'fonction', 'telephone', 'email']}
          given={{ [owner.field]: owner.id }}
          onClose={() => setIsAdding(false)}
        />
      )}
    </section>
  );
}

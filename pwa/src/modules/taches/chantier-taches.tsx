/** The tasks of a chantier: what is to do, then what is done. */
import { ListChecks, Plus } from 'lucide-react';
import { useState } from 'react';
import { dayAt } from '#shared/core/dates.ts';
import { tache } from '#shared/modules/chantiers/tache.entity.ts';
import { salarie } from '#shared/modules/social/salarie.entity.ts';
import { Empty } from '../../ui/empty.tsx';
import { useRows } from '../../ui/phone-context.tsx';
import { NewTache } from './new-tache.tsx';
import { TacheRow } from './tache-row.tsx';
import { TacheSheet } from './tache-sheet.tsx';
import './taches.css';

export default function ChantierTaches({ chantierId }: { chantierId: string }) {
  const rows = useRows(tache, { field: 'chantierId', equals: chantierId });
  const people = useRows(salarie);
  const [isAdding, setIsAdding] = useState(false);
  const [openId, setOpenId] = useState<string | null>(null);
  if (!rows) return null;
  const today = dayAt(Date.now());
  const isOpen = (etat: string) => etat === 'a-faire' || etat === 'en-cours';
  const sorted = [...rows].sort((a, b) =>
    (a.echeance ?? '9999').localeCompare(b.echeance ?? '9999'),
  );
  const parts = [
    { titre: 'À faire', own: sorted.filter(({ etat }) => isOpen(etat)) },
    { titre: 'Faites', own: sorted.filter(({ etat }) => !isOpen(etat)) },
  ];
  const opened = rows.find(({ id }) => id === openId);
  return (
    <div className="stack narrow">
      <button
        type="button"
        className="button button--primary button--main"
        onClick={() => setIsAdding(true)}
      >
        <Plus aria-hidden />
        Nouvelle tâche
      </button>
      {rows.length === 0 && <Empty icon={ListChecks} title="Pas encore de tâche" />}
      {parts.map(({ titre, own }) =>
        own.length === 0 ? null : (
          <section key={titre} className="stack stack--tight">
            <h2 className="section-title">
              {titre} <span>{own.length}</span>
            </h2>
            <ul className="card">
              {own.map((row) => {
                const person = people?.find(({ id }) => id === row.salarieId);
                return (
                  <TacheRow
                    key={row.id}
                    row={row}
                    today={today}
                    person={person && salarie.titleOf(person)}
                    onOpen={() => setOpenId(row.id)}
                  />
                );
              })}
            </ul>
          </section>
        ),
      )}
      {isAdding && <NewTache chantierId={chantierId} onClose={() => setIsAdding(false)} />}
      {opened && <TacheSheet row={opened} onClose={() => setOpenId(null)} />}
    </div>
  );
}

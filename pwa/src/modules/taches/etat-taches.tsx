/** The tasks that a change of état will make, shown before it is made. */
import { ListPlus } from 'lucide-react';
import { dayAt } from '#shared/core/dates.ts';
import { tachesDe } from '#shared/links/regles-taches.ts';
import { chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import type { Etat } from '#shared/modules/chantiers/etats.ts';
import { regleTache } from '#shared/modules/chantiers/regle-tache.entity.ts';
import { tache } from '#shared/modules/chantiers/tache.entity.ts';
import { formatShortDay } from '../../ui/format.ts';
import { useRow, useRows } from '../../ui/phone-context.tsx';

interface EtatTachesProps {
  readonly chantierId: string;
  readonly to: Etat;
}

export default function EtatTaches({ chantierId, to }: EtatTachesProps) {
  const site = useRow(chantier, chantierId);
  const regles = useRows(regleTache);
  const known = useRows(tache, { field: 'chantierId', equals: chantierId });
  if (!site || !regles || !known) return null;
  const event = { t: 'etat' as const, site, vers: to };
  const made = tachesDe(event, regles, dayAt(Date.now()));
  const isThere = (id: string) => known.some((row) => row.id === id);
  const fresh = made.filter(({ id }) => !isThere(id));
  if (made.length === 0) return null;
  return (
    <section className="stack stack--tight">
      <h3 className="section-title">
        {fresh.length > 0 ? 'Ces tâches seront créées' : 'Ses tâches sont déjà là'}
      </h3>
      {fresh.length > 0 && (
        <ul className="card">
          {fresh.map(({ id, values }) => (
            <li key={id} className="list-row list-row--line">
              <ListPlus aria-hidden />
              <span className="grow">
                <span className="list-row__title">{values.titre}</span>
                {values.echeance && (
                  <span className="list-row__sub">pour le {formatShortDay(values.echeance)}</span>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

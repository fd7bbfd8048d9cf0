/** On the home screen of those who lead: what has lapsed, and what lapses within a month. */
import { Link } from 'wouter';
import { dayAt } from '#shared/core/dates.ts';
import { LEADS } from '#shared/entity/permissions.ts';
import { ceQuiEchoit } from '#shared/links/ce-qui-echoit.ts';
import { vehicule } from '#shared/modules/maintenance/vehicule.entity.ts';
import { habilitation } from '#shared/modules/social/habilitation.entity.ts';
import { isPresent } from '#shared/modules/social/presence.ts';
import { salarie } from '#shared/modules/social/salarie.entity.ts';
import { useProfile, useRows } from '../../ui/phone-context.tsx';
import { EcheanceBadge } from './echeance-badge.tsx';

function Card() {
  const habilitations = useRows(habilitation);
  const vehicules = useRows(vehicule);
  const people = useRows(salarie);
  if (!habilitations || !vehicules || !people) return null;
  const today = dayAt(Date.now());
  const personOf = new Map(people.map((row) => [row.id, row]));
  const echeances = ceQuiEchoit({ habilitations, vehicules }, today).filter(({ cle }) => {
    const person = personOf.get(cle);
    return cle.startsWith('equipe:') || (person && isPresent(person, today));
  });
  if (echeances.length === 0) return null;
  return (
    <section className="stack stack--tight">
      <h2 className="section-title">Échéances</h2>
      <ul className="card">
        {echeances.map(({ id, cle, quoi, jusquau }) => {
          const person = personOf.get(cle);
          const href = person ? `/salaries/${person.id}` : `/vehicules/${id.split('/')[0]}`;
          return (
            <li key={id} className="list-row--line">
              <Link href={href} className="list-row">
                <span className="grow">
                  {quoi}
                  {person && <span className="list-row__sub">{salarie.titleOf(person)}</span>}
                </span>
                <EcheanceBadge jour={jusquau} today={today} />
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

export default function EcheancesCard() {
  const { role } = useProfile();
  return LEADS.includes(role) ? <Card /> : null;
}

/** On the home of those who lead: the leave that waits for an answer. */
import { ChevronRight, Palmtree } from 'lucide-react';
import { Link } from 'wouter';
import { LEADS } from '#shared/entity/permissions.ts';
import { demandeConge } from '#shared/modules/social/demande-conge.entity.ts';
import { salarie } from '#shared/modules/social/salarie.entity.ts';
import { count } from '../../ui/format.ts';
import { useProfile, useRows } from '../../ui/phone-context.tsx';

export default function CongesCard() {
  const { role } = useProfile();
  const asked = useRows(demandeConge, { field: 'etat', equals: 'demandee' });
  const people = useRows(salarie);
  if (!LEADS.includes(role) || !people || !asked?.length) return null;
  const names = people
    .filter(({ id }) => asked.some(({ salarieId }) => salarieId === id))
    .map(({ prenom }) => prenom);
  return (
    <Link href="/planning/conges" className="card list-row">
      <Palmtree aria-hidden />
      <span className="grow">
        <span className="list-row__title">
          {count(asked.length, 'demande de congés', 'demandes de congés')} à répondre
        </span>
        <span className="list-row__sub">{names.join(', ')}</span>
      </span>
      <ChevronRight aria-hidden />
    </Link>
  );
}

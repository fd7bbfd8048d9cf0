/** One salarié in the list: who he is, whether he has access to the app, and the way to give it. */
import { KeyRound, Smartphone } from 'lucide-react';
import { Link } from 'wouter';
import { dayAt } from '#shared/core/dates.ts';
import { type Salarie, salarie } from '#shared/modules/social/salarie.entity.ts';
import { Face } from '../../ui/face.tsx';
import { type AccesVu, accesVu } from './acces-text.ts';
import type { AccesConnus } from './use-acces.ts';

const TONES: Readonly<Record<AccesVu['etat'], string>> = {
  ouvert: 'badge--good',
  ferme: '',
  aucun: '',
};

/** `known` is missing where accesses are not told: offline, or to whoever may not see them. */
export function SalarieRow({ row, known }: { row: Salarie; known: AccesConnus | undefined }) {
  const name = salarie.titleOf(row);
  const person = known?.people.find(({ salarieId }) => salarieId === row.id);
  const acces = known && accesVu(person, known.devices, Date.now());
  const isWorking = row.dateSortie === null || row.dateSortie >= dayAt(Date.now());
  return (
    <div className="salarie-row">
      <Link href={`/salaries/${row.id}`} className="list-row">
        <Face name={name} />
        <span className="grow">
          <span className="list-row__title">{name}</span>
          <span className="list-row__sub">
            {salarie.fields.metier.choices[row.metier]}
            {row.equipe && ` · ${row.equipe}`}
          </span>
          {acces && (
            <span className={`badge ${TONES[acces.etat]}`}>
              <Smartphone aria-hidden />
              {acces.text}
            </span>
          )}
        </span>
      </Link>
      {acces?.etat === 'aucun' && isWorking && (
        <Link
          href={`/salaries/${row.id}`}
          className="button button--soft"
          aria-label={`Donner un accès à ${name}`}
        >
          <KeyRound aria-hidden />
          Donner un accès
        </Link>
      )}
    </div>
  );
}

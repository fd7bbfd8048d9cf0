/** One day of one person in the office's table: how it stands in a glance, and a button that opens it. */
import { Check, PencilLine, TriangleAlert } from 'lucide-react';
import type { JourHeures } from '#shared/modules/planning/feuille-heures.ts';
import type { Pointage } from '#shared/modules/planning/pointage.entity.ts';
import { ecartDe } from '#shared/modules/planning/pointages.ts';
import type { Salarie } from '#shared/modules/social/salarie.entity.ts';
import { formatLongDay, formatNumber } from '../../ui/format.ts';
import { absencesText, ecartHeures, reposText } from './heures-text.ts';
import type { CellPlace } from './use-cell-keys.ts';
import type { Planning } from './use-planning.ts';
import { journeeOf, prevueOf } from './use-pointages.ts';

interface CaseHeuresProps {
  readonly person: Salarie;
  readonly heures: JourHeures;
  readonly row: Pointage | undefined;
  readonly planning: Planning;
  readonly place: CellPlace;
  readonly onOpen: () => void;
}

/** What differs from the planning: hours, or another chantier. */
function Correction({ person, heures, row, planning }: Omit<CaseHeuresProps, 'place' | 'onOpen'>) {
  const ecart = row && ecartDe(prevueOf(planning, person.id, heures.jour), journeeOf(row));
  if (!ecart || !row) return null;
  const names = [row.matinChantierId, row.apresMidiChantierId].flatMap((id) =>
    id === null ? [] : (planning.chantierById.get(id)?.libelle ?? 'un autre chantier'),
  );
  return (
    <span className="badge badge--watch">
      <PencilLine aria-label="corrigée" />
      {ecart.heures !== 0 && ecartHeures(ecart.heures)}
      {ecart.isAilleurs && ` ${[...new Set(names)].join(', ')}`}
    </span>
  );
}

function Etat(props: Omit<CaseHeuresProps, 'place' | 'onOpen'>) {
  const { faites, prevues, dues, etat } = props.heures;
  switch (etat) {
    case 'confirmee':
      return (
        <>
          <b>{formatNumber(faites ?? 0)} h</b>{' '}
          <Check aria-label="confirmée" className="icon-good" />
        </>
      );
    case 'corrigee':
      return (
        <>
          <b>{formatNumber(faites ?? 0)} h</b> <Correction {...props} />
        </>
      );
    case 'manquante':
      return (
        <span className="tone-warm">
          <TriangleAlert aria-hidden /> manque{' '}
          <span className="nowrap">{formatNumber(prevues || dues)} h</span>
        </span>
      );
    case 'a-venir':
      return (
        <span className="muted">
          {prevues > 0 ? `${formatNumber(prevues)} h prévues` : 'rien de prévu'}
        </span>
      );
    default:
      return <span className="muted">{reposText(props.heures)}</span>;
  }
}

/** A day is opened by a tap, by Enter or by Space; the arrows go from one to the next. */
export function CaseHeures({ place, onOpen, ...props }: CaseHeuresProps) {
  const { person, heures } = props;
  return (
    <td className="hours-cell" data-etat={heures.etat}>
      <button
        type="button"
        {...place}
        onClick={onOpen}
        title={`${person.prenom} ${person.nom}, ${formatLongDay(heures.jour)}`}
      >
        <Etat {...props} />
        <span className="hours-line muted">{absencesText(heures.absences)}</span>
        <span className="visually-hidden">
          {person.prenom} {person.nom}, {formatLongDay(heures.jour)}
        </span>
      </button>
    </td>
  );
}

/** Half-days where the workbook and the planning differ, by reason: left, or written all the same. */
import type { Conflit } from '#shared/links/reprendre-planning.ts';
import { ABSENCES } from '#shared/modules/planning/affectation.entity.ts';
import type { Contenu } from '#shared/modules/planning/cases.ts';
import type { Raison } from '#shared/modules/planning/geste.ts';
import { count, formatFullDay } from '../../ui/format.ts';

const RAISONS: Readonly<Record<Raison, string>> = {
  occupe: 'Un autre chantier est déjà posé',
  absence: 'Une absence est déjà posée',
  ferie: 'Jours fériés',
  ecole: 'Semaines d’école',
  verrouille: 'Jours verrouillés',
  'chantier-verrouille': 'Chantiers verrouillés',
  parti: 'Hors du temps de la personne dans l’entreprise',
  repos: 'Jours de repos',
  weekend: 'Week-ends',
};

/** Examples that are shown; the figure tells the rest. */
const SHOWN_MAX = 40;

interface ConflitsProps {
  readonly conflits: readonly Conflit[];
  readonly forcer: ReadonlySet<Raison>;
  readonly nameOf: (salarieId: string) => string;
  readonly siteOf: (chantierId: string) => string;
  readonly onForce: (raison: Raison, isOn: boolean) => void;
}

function Example({
  one,
  nameOf,
  siteOf,
}: { one: Conflit } & Pick<ConflitsProps, 'nameOf' | 'siteOf'>) {
  const says = ({ absence, chantierId }: Contenu) =>
    absence ? ABSENCES[absence] : chantierId === null ? 'libre' : siteOf(chantierId);
  const half = one.demiJournee === 'matin' ? 'matin' : 'après-midi';
  return (
    <li className="list-row list-row--line">
      <span className="grow">
        <span className="list-row__title">
          {nameOf(one.salarieId)}, {formatFullDay(one.jour)}, {half}
        </span>
        <span className="list-row__sub">
          Planning : {says(one.actuel)} · classeur : {says(one.voulu)}
        </span>
      </span>
    </li>
  );
}

export function RepriseConflits({ conflits, forcer, nameOf, siteOf, onForce }: ConflitsProps) {
  const raisons = Object.keys(RAISONS) as Raison[];
  return raisons.map((raison) => {
    const own = conflits.filter((one) => one.raison === raison);
    const isForced = forcer.has(raison);
    if (own.length === 0 && !isForced) return null;
    return (
      <details key={raison} className="card reprise-part">
        <summary>
          {RAISONS[raison]}{' '}
          <span className={isForced ? 'badge badge--warm' : 'badge badge--watch'}>
            {isForced ? 'écrit quand même' : `${count(own.length, 'demi-journée')} laissées`}
          </span>
        </summary>
        {raison !== 'parti' && (
          <label className="check reprise-row">
            <input
              type="checkbox"
              checked={isForced}
              onChange={(event) => onForce(raison, event.target.checked)}
            />
            <span>Écrire quand même ce que dit le classeur</span>
          </label>
        )}
        <ul>
          {own.slice(0, SHOWN_MAX).map((one) => (
            <Example
              key={`${one.salarieId}${one.jour}${one.demiJournee}`}
              one={one}
              nameOf={nameOf}
              siteOf={siteOf}
            />
          ))}
        </ul>
        {own.length > SHOWN_MAX && (
          <p className="reprise-row muted">et {own.length - SHOWN_MAX} autres.</p>
        )}
      </details>
    );
  });
}

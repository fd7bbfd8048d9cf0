/** One day done: as planned, or corrected line by line; every correction is kept at once. */
import { CloudRain, House, Minus, Plus, RotateCcw, Utensils } from 'lucide-react';
import { useState } from 'react';
import { type Day, dayAt } from '#shared/core/dates.ts';
import type { Chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import type { Pointage } from '#shared/modules/planning/pointage.entity.ts';
import { ecartDe, heuresDe, type Journee } from '#shared/modules/planning/pointages.ts';
import { heuresDuJour, regleLe } from '#shared/modules/planning/regles.ts';
import { formatNumber } from '../../ui/format.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { ChantierChoice } from './chantier-pick.tsx';
import type { Planning } from './use-planning.ts';
import { journeeDe } from './use-pointages.ts';

/** A quarter of an hour would be false precision on a roof; the firm counts in halves. */
const STEP = 0.5;

interface StepperProps {
  readonly label: string;
  readonly value: number;
  /** Half an hour more or less: told as a step, so that quick taps add up. */
  readonly onStep: (hours: number) => void;
}

function Stepper({ label, value, onStep }: StepperProps) {
  return (
    <span className="row" role="group" aria-label={label}>
      <button
        type="button"
        className="button button--icon"
        aria-label={`${label} : moins`}
        disabled={value <= 0}
        onClick={() => onStep(-STEP)}
      >
        <Minus />
      </button>
      <output className="figure">{formatNumber(value)} h</output>
      <button
        type="button"
        className="button button--icon"
        aria-label={`${label} : plus`}
        onClick={() => onStep(STEP)}
      >
        <Plus />
      </button>
    </span>
  );
}

interface HeuresJourProps {
  readonly jour: Day;
  readonly row: Pointage | undefined;
  readonly prevue: Journee | null;
  readonly planning: Planning;
  readonly onCorrect: (patchOf: (journee: Journee) => Partial<Journee>) => void;
  /** Whether the office corrects it for him: it need not be told that it will see. */
  readonly isOffice?: boolean;
}

/** Hours after a step: never below none; the first step up is a whole half-day. */
function stepped(hours: number, step: number, demiJournee = 0): number {
  if (hours === 0 && step > 0) return demiJournee || step;
  return Math.max(0, hours + step);
}

export function HeuresJour(props: HeuresJourProps) {
  const { jour, row, prevue, planning, onCorrect, isOffice = false } = props;
  const [picking, setPicking] = useState<'matin' | 'apresMidi' | null>(null);
  const [named, setNamed] = useState<ReadonlyMap<string, string>>(new Map());
  const journee = journeeDe(row, prevue);
  const isAhead = jour > dayAt(Date.now());
  const nameOf = (id: string | null) =>
    id === null
      ? 'Aucun chantier'
      : (planning.chantierById.get(id)?.libelle ?? named.get(id) ?? 'Chantier…');
  const ecart = row ? ecartDe(prevue, journee) : null;
  const demiJournee = heuresDuJour(regleLe(planning.regles, jour), jour) / 2;
  const halves = [
    { key: 'matin', label: 'Matin', id: journee.matinChantierId, heures: journee.matinHeures },
    {
      key: 'apresMidi',
      label: 'Après-midi',
      id: journee.apresMidiChantierId,
      heures: journee.apresMidiHeures,
    },
  ] as const;
  function pick(chantier: Chantier | null) {
    const key = picking;
    setPicking(null);
    if (!key) return;
    if (chantier) setNamed(new Map([...named, [chantier.id, chantier.libelle]]));
    onCorrect(() => ({ [`${key}ChantierId`]: chantier?.id ?? null }));
  }
  if (isAhead) {
    return (
      <p className="notice">
        Ce jour n’est pas encore fait : il se confirme le jour même ou après.
      </p>
    );
  }
  return (
    <section className="card card--pad stack">
      <p className="row row--wide">
        <b>
          {!row ? (prevue ? 'Comme prévu' : 'Rien de prévu') : ecart ? 'Corrigée' : 'Comme prévu'}
        </b>
        <output className="figure figure--large">{formatNumber(heuresDe(journee))} h</output>
      </p>
      {halves.map(({ key, label, id, heures }) => (
        <div key={key} className="stack stack--tight hours-half">
          <button type="button" className="list-row" onClick={() => setPicking(key)}>
            <House aria-hidden />
            <span className="grow">
              <span className="list-row__sub">{label}</span>
              <span className="list-row__title">{nameOf(id)}</span>
            </span>
          </button>
          <Stepper
            label={label}
            value={heures}
            onStep={(step) =>
              onCorrect((now) => ({
                [`${key}Heures`]: stepped(now[`${key}Heures`], step, demiJournee),
              }))
            }
          />
          {heures > 0 && id === null && prevue?.[`${key}ChantierId`] !== null && (
            <p className="small tone-warm">Sur quel chantier ? Touchez « Aucun chantier ».</p>
          )}
        </div>
      ))}
      <label className="check row">
        <Utensils aria-hidden />
        <span className="grow">Panier, repas sur place</span>
        <input
          type="checkbox"
          checked={journee.panier}
          onChange={() => onCorrect(() => ({ panier: !journee.panier }))}
        />
      </label>
      <div className="row row--wide">
        <span className="row">
          <CloudRain aria-hidden />
          Intempéries
        </span>
        <Stepper
          label="Intempéries"
          value={journee.intemperiesHeures ?? 0}
          onStep={(step) =>
            onCorrect((now) => ({
              intemperiesHeures: stepped(now.intemperiesHeures ?? 0, step) || null,
            }))
          }
        />
      </div>
      {ecart && (
        <p className="notice" role="status">
          {ecart.heures !== 0 &&
            `${ecart.heures > 0 ? '+' : '−'} ${formatNumber(Math.abs(ecart.heures))} h par rapport au planning. `}
          {ecart.isAilleurs && 'Ailleurs que prévu. '}
          {!isOffice && 'Le bureau le verra.'}
        </p>
      )}
      {row && ecart && (
        <button
          type="button"
          className="button button--block"
          onClick={() => onCorrect(() => journeeDe(undefined, prevue))}
        >
          <RotateCcw aria-hidden />
          {prevue ? 'Remettre comme prévu' : 'Remettre à zéro'}
        </button>
      )}
      {picking && (
        <Sheet
          title={picking === 'matin' ? 'Le matin' : 'L’après-midi'}
          onClose={() => setPicking(null)}
        >
          <ChantierChoice onChoose={pick} />
          <button type="button" className="button button--block" onClick={() => pick(null)}>
            Aucun chantier
          </button>
        </Sheet>
      )}
    </section>
  );
}

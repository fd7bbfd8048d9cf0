/** One day done: as planned, or corrected line by line; every correction is kept at once. */
import { CloudRain, House, Minus, Plus, Utensils } from 'lucide-react';
import { useState } from 'react';
import { type Day, dayAt } from '#shared/core/dates.ts';
import type { Chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import type { Pointage } from '#shared/modules/planning/pointage.entity.ts';
import { ecartDe, heuresDe, type Journee } from '#shared/modules/planning/pointages.ts';
import { formatNumber } from '../../ui/format.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { useGesture } from '../../ui/use-gesture.ts';
import { ChantierChoice } from './chantier-pick.tsx';
import type { Planning } from './use-planning.ts';
import { journeeOf, opOfPointage } from './use-pointages.ts';

/** A quarter of an hour would be false precision on a roof; the firm counts in halves. */
const STEP = 0.5;

const NOTHING: Journee = {
  matinChantierId: null,
  matinHeures: 0,
  apresMidiChantierId: null,
  apresMidiHeures: 0,
  panier: false,
  intemperiesHeures: null,
  remarque: null,
};

interface StepperProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

function Stepper({ label, value, onChange }: StepperProps) {
  return (
    <span className="row" role="group" aria-label={label}>
      <button
        type="button"
        className="button button--icon"
        aria-label={`${label} : moins`}
        disabled={value <= 0}
        onClick={() => onChange(Math.max(0, value - STEP))}
      >
        <Minus />
      </button>
      <output className="figure">{formatNumber(value)} h</output>
      <button
        type="button"
        className="button button--icon"
        aria-label={`${label} : plus`}
        onClick={() => onChange(value + STEP)}
      >
        <Plus />
      </button>
    </span>
  );
}

interface HeuresJourProps {
  readonly salarieId: string;
  readonly jour: Day;
  readonly row: Pointage | undefined;
  readonly prevue: Journee | null;
  readonly planning: Planning;
}

export function HeuresJour({ salarieId, jour, row, prevue, planning }: HeuresJourProps) {
  const [picking, setPicking] = useState<'matin' | 'apresMidi' | null>(null);
  const [named, setNamed] = useState<ReadonlyMap<string, string>>(new Map());
  const act = useGesture();
  const journee = row ? journeeOf(row) : (prevue ?? NOTHING);
  const isAhead = jour > dayAt(Date.now());
  const change = (patch: Partial<Journee>) =>
    void act({
      ops: [opOfPointage({ salarieId, jour }, { before: row, after: { ...journee, ...patch } })],
    });
  const nameOf = (id: string | null) =>
    id === null
      ? 'Aucun chantier'
      : (planning.chantierById.get(id)?.libelle ?? named.get(id) ?? 'Chantier…');
  const ecart = row ? ecartDe(prevue, journee) : null;
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
    change({ [`${key}ChantierId`]: chantier?.id ?? null });
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
            onChange={(value) => change({ [`${key}Heures`]: value })}
          />
        </div>
      ))}
      <label className="check row">
        <Utensils aria-hidden />
        <span className="grow">Panier, repas sur place</span>
        <input
          type="checkbox"
          checked={journee.panier}
          onChange={() => change({ panier: !journee.panier })}
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
          onChange={(value) => change({ intemperiesHeures: value === 0 ? null : value })}
        />
      </div>
      {ecart && (
        <p className="notice" role="status">
          {ecart.heures !== 0 &&
            `${ecart.heures > 0 ? '+' : '−'} ${formatNumber(Math.abs(ecart.heures))} h par rapport au planning. `}
          {ecart.isAilleurs && 'Ailleurs que prévu. '}
          Le bureau le voit.
        </p>
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

/** What the calculation needs: town and zone, slope in three live units, rampant, situation, surface. */
import {
  PENTE_UNITES,
  type PenteUnite,
  POSES,
  type Pose,
  SITUATIONS,
  type Situation,
  ZONES,
  type Zone,
} from '#shared/modules/calcul-ardoises/choix.ts';
import {
  convertPente,
  penteToPct,
  projectionOfRampantMm,
} from '#shared/modules/calcul-ardoises/pente.ts';
import { CommuneInput } from '../../ui/commune-input.tsx';
import { formatNumber } from '../../ui/format.ts';
import { FigureInput } from './figure-input.tsx';
import { parseFrench } from './parse-french.ts';
import type { Outcome, Typed } from './use-calcul.ts';

export interface FormProps {
  readonly typed: Typed;
  readonly change: (patch: Partial<Typed>) => void;
  readonly outcome: Outcome | undefined;
}

function Segments<T extends string>(props: {
  label: string;
  choices: Readonly<Record<T, string>>;
  value: T | null;
  onChange: (value: T) => void;
}) {
  const { label, choices, value, onChange } = props;
  return (
    <div className="field">
      <span className="field__label">{label}</span>
      <div className="segments" role="group" aria-label={label}>
        {(Object.keys(choices) as T[]).map((choice) => (
          <button
            key={choice}
            type="button"
            aria-pressed={choice === value}
            onClick={() => onChange(choice)}
          >
            {choices[choice]}
          </button>
        ))}
      </div>
    </div>
  );
}

/** The slope shown in one unit: as typed in its own, converted in the two others. */
function shownIn(typed: Typed, unite: PenteUnite): string {
  if (unite === typed.penteUnite) return typed.pente;
  const valeur = parseFrench(typed.pente);
  if (valeur === null) return '';
  return formatNumber(convertPente({ valeur, unite: typed.penteUnite }, unite).valeur, 1);
}

function projectionText(typed: Typed): string {
  const pente = parseFrench(typed.pente);
  const rampantM = parseFrench(typed.rampant);
  if (pente === null || rampantM === null) return '';
  const pct = penteToPct({ valeur: pente, unite: typed.penteUnite });
  const projectionMm = projectionOfRampantMm(rampantM * 1000, pct);
  return `projeté ${formatNumber(projectionMm / 1000, 2)} m`;
}

function ZoneChoice({ typed, change, outcome }: FormProps) {
  const calcul = outcome?.ok ? outcome.value : null;
  const isAsked = outcome && !outcome.ok && outcome.error.code === 'zone-inconnue';
  return (
    <div className="stack">
      <Segments<Zone>
        label="Zone"
        choices={ZONES}
        value={calcul?.zone ?? typed.zone}
        onChange={(zone) => change({ zone: zone === typed.zone ? null : zone })}
      />
      {calcul && <p className="field__hint">{calcul.zoneMotif}</p>}
      {isAsked && <p className="notice notice--accent">{outcome.error.texte}</p>}
      {(isAsked || typed.altitude !== '' || typed.distanceMer !== '') && (
        <div className="pair">
          <FigureInput
            label="Altitude"
            unit="m"
            isLabelShown
            value={typed.altitude}
            onChange={(altitude) => change({ altitude })}
          />
          <FigureInput
            label="Distance à la mer"
            unit="km"
            isLabelShown
            value={typed.distanceMer}
            onChange={(distanceMer) => change({ distanceMer })}
          />
        </div>
      )}
    </div>
  );
}

export function ArdoisesForm(props: FormProps) {
  const { typed, change } = props;
  return (
    <div className="card card--pad stack stack--loose">
      <CommuneInput
        label="Commune du chantier"
        value={typed}
        onChange={(place) => change({ ...place, zone: null })}
      />
      <ZoneChoice {...props} />
      <div className="field">
        <span className="field__label">Pente</span>
        <div className="triple">
          {(Object.keys(PENTE_UNITES) as PenteUnite[]).map((unite) => (
            <FigureInput
              key={unite}
              label={`Pente en ${unite === 'degres' ? 'degrés' : PENTE_UNITES[unite]}`}
              unit={PENTE_UNITES[unite]}
              value={shownIn(typed, unite)}
              onChange={(pente) => change({ pente, penteUnite: unite })}
            />
          ))}
        </div>
      </div>
      <div className="pair">
        <FigureInput
          label={`Rampant, ${projectionText(typed)}`}
          unit="m"
          isLabelShown
          value={typed.rampant}
          onChange={(rampant) => change({ rampant })}
        />
        <FigureInput
          label="Surface à couvrir"
          unit="m²"
          isLabelShown
          placeholder="—"
          value={typed.surface}
          onChange={(surface) => change({ surface })}
        />
      </div>
      <Segments<Situation>
        label="Situation"
        choices={SITUATIONS}
        value={typed.situation}
        onChange={(situation) => change({ situation })}
      />
      <Segments<Pose>
        label="Pose"
        choices={POSES}
        value={typed.pose}
        onChange={(pose) => change({ pose })}
      />
    </div>
  );
}

/** What the calculation needs: town and zone, slope in three live units, rampant, situation, surface. */

import { buildToit } from '#shared/modules/calcul-ardoises/build-toit.ts';
import {
  PENTE_UNITES,
  type PenteUnite,
  SITUATIONS,
  type Situation,
} from '#shared/modules/calcul-ardoises/choix.ts';
import {
  convertPente,
  isVerticale,
  penteToPct,
  projectionOfRampantMm,
} from '#shared/modules/calcul-ardoises/pente.ts';
import { CommuneInput } from '../../ui/commune-input.tsx';
import { formatNumber } from '../../ui/format.ts';
import { ButtonGroup } from './button-group.tsx';
import { CalculOptions } from './calcul-options.tsx';
import { FigureInput } from './figure-input.tsx';
import { Tilt } from './mesure-pente.tsx';
import { parseFrench } from './parse-french.ts';
import type { FormProps, Typed } from './use-calcul.ts';
import { ZonePicker } from './zone-picker.tsx';

/** The slope shown in one unit: as typed in its own, converted in the two others. */
function shownIn(typed: Typed, unite: PenteUnite): string {
  if (unite === typed.penteUnite) return typed.pente;
  const valeur = parseFrench(typed.pente);
  if (valeur === null) return '';
  const pente = { valeur, unite: typed.penteUnite };
  // A vertical face has no slope in % or cm/m.
  if (unite !== 'degres' && isVerticale(penteToPct(pente))) return '∞';
  return formatNumber(convertPente(pente, unite).valeur, 1);
}

function projectionText(typed: Typed): string {
  const pente = parseFrench(typed.pente);
  const rampantM = parseFrench(typed.rampant);
  if (pente === null || rampantM === null) return '';
  const pct = penteToPct({ valeur: pente, unite: typed.penteUnite });
  const projectionMm = projectionOfRampantMm(rampantM * 1000, pct);
  return `, projeté ${formatNumber(projectionMm / 1000, 2)} m`;
}

type Saisie = 'surface' | 'dessin';
const SAISIES: Readonly<Record<Saisie, string>> = { surface: 'Une surface', dessin: 'Un dessin' };

/** What a drawing begins with: two planes of the slope typed. */
function firstToit(typed: Typed) {
  const valeur = parseFrench(typed.pente) ?? 45;
  const pct = penteToPct({ valeur, unite: typed.penteUnite });
  return buildToit('deux-pans', Math.min(MAX_PCT, Math.max(MIN_PCT, Math.round(pct * 10) / 10)));
}

/** Slopes a drawing may have, in %. */
const MIN_PCT = 1;
const MAX_PCT = 5_000;

/** One slope: how steep, how long, how much of it. */
function Versant({ typed, change }: FormProps) {
  return (
    <>
      <div className="field">
        <span className="field__label">Pente</span>
        <div className="triple slope">
          {(Object.keys(PENTE_UNITES) as PenteUnite[]).map((unite) => (
            <FigureInput
              key={unite}
              label={`Pente en ${unite === 'degres' ? 'degrés' : PENTE_UNITES[unite]}`}
              unit={PENTE_UNITES[unite]}
              placeholder="—"
              value={shownIn(typed, unite)}
              onChange={(pente) => change({ pente, penteUnite: unite })}
            />
          ))}
        </div>
        <Tilt onRead={(deg) => change({ pente: formatNumber(deg, 1), penteUnite: 'degres' })} />
      </div>
      <div className="pair">
        <FigureInput
          label={`Rampant${projectionText(typed)}`}
          unit="m"
          isLabelShown
          placeholder="—"
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
    </>
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
      <ZonePicker {...props} />
      <ButtonGroup<Saisie>
        label="Le toit"
        choices={SAISIES}
        value={typed.toit ? 'dessin' : 'surface'}
        onChange={(saisie) => change({ toit: saisie === 'dessin' ? firstToit(typed) : null })}
      />
      {!typed.toit && <Versant {...props} />}
      <ButtonGroup<Situation>
        label="Situation"
        choices={SITUATIONS}
        value={typed.situation}
        onChange={(situation) => change({ situation })}
      />
      <CalculOptions {...props} />
    </div>
  );
}

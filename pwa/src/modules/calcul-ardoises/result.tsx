/** What came out: the refusal with what would go, or formats, quantities, remarks and every step. */
import { CircleCheck, CircleX, Info, TriangleAlert } from 'lucide-react';
import type { CalculArdoisesResult } from '#shared/modules/calcul-ardoises/calcul.ts';
import { titreOfCalcul } from '#shared/modules/calcul-ardoises/calcul-values.ts';
import { laidOf } from '#shared/modules/calcul-ardoises/compute-rangs.ts';
import { toitToKeep } from '#shared/modules/calcul-ardoises/dessin.ts';
import type { FormatJuge } from '#shared/modules/calcul-ardoises/formats.ts';
import {
  type FormatOrdre,
  sortFormats,
  VERDICTS,
} from '#shared/modules/calcul-ardoises/formats.ts';
import { projectionToRampantMm } from '#shared/modules/calcul-ardoises/pente.ts';
import type { Solution } from '#shared/modules/calcul-ardoises/solution.ts';
import { formatCents, formatNumber } from '../../ui/format.ts';
import { ButtonGroup } from './button-group.tsx';
import { Coupe } from './coupe.tsx';
import { parseFrench } from './parse-french.ts';
import { Quantites } from './quantites.tsx';
import { Steps } from './steps.tsx';
import { ToitResult } from './toit-result.tsx';
import type { Outcome, Typed } from './use-calcul.ts';

interface ResultProps {
  readonly typed: Typed;
  readonly change: (patch: Partial<Typed>) => void;
  readonly outcome: Outcome;
}

const LOOKS = {
  va: { tone: 'badge--good', icon: CircleCheck },
  reserve: { tone: 'badge--watch', icon: TriangleAlert },
  refusee: { tone: 'badge--bad', icon: CircleX },
} as const;

function keyOf({ hauteurMm, largeurMm }: Pick<FormatJuge, 'hauteurMm' | 'largeurMm'>): string {
  return `${hauteurMm}x${largeurMm}`;
}

function FormatRow({
  format,
  isChosen,
  onChoose,
}: {
  format: FormatJuge;
  isChosen: boolean;
  onChoose: () => void;
}) {
  const { tone, icon: Icon } = LOOKS[format.verdict];
  return (
    <li className="list-row--line">
      <button
        type="button"
        className="list-row"
        aria-current={isChosen ? 'true' : undefined}
        disabled={format.verdict === 'refusee'}
        onClick={onChoose}
      >
        <span className="grow">
          <span className="list-row__title">
            {format.hauteurMm / 10} × {format.largeurMm / 10}
          </span>
          <span className="small muted">
            {format.motifs.join(' ') ||
              `pureau maximal ${formatNumber(format.pureauMm ?? 0, 1)} mm · ${formatNumber(format.ardoisesParM2 ?? 0, 1)} au m² à ce pureau`}
            {format.prixM2Cents !== null && ` · ${formatCents(format.prixM2Cents)} le m²`}
            {format.stock != null && ` · ${formatNumber(format.stock)} en stock`}
          </span>
        </span>
        <span className={`badge ${tone}`}>
          <Icon aria-hidden />
          {VERDICTS[format.verdict]}
        </span>
      </button>
    </li>
  );
}

/** How many formats are listed before one asks for all. */
const FIRST_FORMATS = 5;

const ORDRES: Readonly<Record<FormatOrdre, string>> = { nombre: 'Par nombre', prix: 'Par prix' };

function Formats({
  typed,
  calcul,
  change,
}: {
  typed: Typed;
  calcul: CalculArdoisesResult;
  change: ResultProps['change'];
}) {
  const hasPrix = calcul.formats.some(({ prixM2Cents }) => prixM2Cents !== null);
  const formats = sortFormats(calcul.formats, hasPrix ? typed.ordre : 'nombre');
  const row = (format: FormatJuge) => (
    <FormatRow
      key={keyOf(format)}
      format={format}
      isChosen={keyOf(format) === keyOf(calcul.format)}
      onChoose={() => change({ format: keyOf(format) })}
    />
  );
  const chosen = formats.filter((format) => keyOf(format) === keyOf(calcul.format));
  const others = formats.filter((format) => keyOf(format) !== keyOf(calcul.format));
  const first = [...chosen, ...others.slice(0, FIRST_FORMATS - 1)];
  const rest = others.slice(FIRST_FORMATS - 1);
  return (
    <section className="stack stack--tight">
      <h2 className="section-title">
        Format <span>du plus simple au refusé</span>
      </h2>
      {hasPrix && (
        <ButtonGroup<FormatOrdre>
          label="Classer"
          choices={ORDRES}
          value={typed.ordre}
          onChange={(ordre) => change({ ordre })}
        />
      )}
      <div className="card">
        <ul>{first.map(row)}</ul>
        {rest.length > 0 && (
          <details className="more">
            <summary>Les {rest.length} autres formats</summary>
            <ul>{rest.map(row)}</ul>
          </details>
        )}
      </div>
    </section>
  );
}

/** What a solution types for the person; null where he must find it himself. */
function patchOf({ saisie }: Solution, typed: Typed): Partial<Typed> | null {
  if (saisie.pente) {
    const { valeur, unite } = saisie.pente;
    return { pente: formatNumber(valeur, 1), penteUnite: unite };
  }
  if (saisie.format) return { format: keyOf(saisie.format) };
  if (saisie.projectionHorizontaleMm !== undefined) {
    const valeur = parseFrench(typed.pente);
    if (valeur === null) return null;
    const pente = { valeur, unite: typed.penteUnite };
    const rampantMm = projectionToRampantMm(saisie.projectionHorizontaleMm, pente);
    return rampantMm === null ? null : { rampant: formatNumber(rampantMm / 1000, 3) };
  }
  return null;
}

export function Result({ typed, change, outcome }: ResultProps) {
  if (!outcome.ok) {
    if (outcome.error.code === 'zone-inconnue') return null;
    return (
      <section className="stack" aria-live="polite">
        <p className="notice notice--bad">
          <TriangleAlert aria-hidden />
          {outcome.error.texte}
        </p>
        {outcome.error.solutions.map((solution) => {
          const patch = patchOf(solution, typed);
          return patch ? (
            <button
              key={solution.texte}
              type="button"
              className="button"
              onClick={() => change(patch)}
            >
              {solution.texte}
            </button>
          ) : (
            <p key={solution.texte} className="muted">
              {solution.texte}
            </p>
          );
        })}
      </section>
    );
  }
  const calcul = outcome.value;
  const kept = toitToKeep(calcul, typed.toit);
  return (
    <div className="stack stack--loose">
      {calcul.avertissements.length > 0 && (
        <ul className="stack stack--tight">
          {calcul.avertissements.map(({ code, texte }) => (
            <li key={code} className="notice notice--accent small">
              <Info aria-hidden />
              {texte}
            </li>
          ))}
        </ul>
      )}
      <Formats typed={typed} calcul={calcul} change={change} />
      {kept ? (
        <ToitResult toit={kept} titre={titreOfCalcul(calcul)} />
      ) : (
        <Quantites
          calcul={{ ...calcul, liteauSection: calcul.liteauSections.join(' ou ') || null }}
        />
      )}
      <Coupe
        hauteurMm={calcul.format.hauteurMm}
        {...laidOf(calcul)}
        maximal={calcul}
        crochetLongueurCm={calcul.crochetLongueurCm}
        penteDeg={calcul.penteDeg}
      />
      <Steps etapes={calcul.etapes} />
    </div>
  );
}

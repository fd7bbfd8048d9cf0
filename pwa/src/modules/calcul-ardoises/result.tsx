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
import { formatCents, formatNumber } from '../../ui/format.ts';
import { ButtonGroup } from './button-group.tsx';
import { COMMANDE_NETTE, Commande } from './commande.tsx';
import { Coupe } from './coupe.tsx';
import { Quantites } from './quantites.tsx';
import { Refusal } from './refusal.tsx';
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

export function Result({ typed, change, outcome }: ResultProps) {
  if (!outcome.ok) return <Refusal typed={typed} change={change} refus={outcome.error} />;
  const calcul = outcome.value;
  const laid = laidOf(calcul);
  const kept = toitToKeep(calcul, typed.toit);
  // The zone tells its reason under its own buttons.
  const remarques = calcul.avertissements.filter(({ code }) => code !== 'zone-par-defaut');
  return (
    <div className="stack stack--loose">
      {remarques.length > 0 && (
        <ul className="stack stack--tight">
          {remarques.map(({ texte }) => (
            <li key={texte} className="notice notice--accent small">
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
        <>
          <Quantites
            calcul={{ ...calcul, liteauSection: calcul.liteauSections.join(' ou ') || null }}
          />
          {calcul.commande.length > 0 && (
            <Commande
              commande={calcul.commande}
              titre={titreOfCalcul(calcul)}
              precision={COMMANDE_NETTE}
            />
          )}
        </>
      )}
      <Coupe
        hauteurMm={calcul.format.hauteurMm}
        pureauMm={laid.pureauMm}
        recouvrementMm={laid.recouvrementMm}
        isReparti={laid.isReparti}
        maximal={calcul}
        crochetLongueurCm={calcul.crochetLongueurCm}
        penteDeg={calcul.penteDeg}
      />
      <Steps etapes={calcul.etapes} />
    </div>
  );
}

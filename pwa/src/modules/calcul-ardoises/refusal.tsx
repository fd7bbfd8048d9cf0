/** A refused calculation: why, and what one may do, each as a button that says what it writes. */
import { PencilLine, TriangleAlert } from 'lucide-react';
import type { ArdoisesFailure } from '#shared/modules/calcul-ardoises/calcul.ts';
import { projectionToRampantMm } from '#shared/modules/calcul-ardoises/pente.ts';
import { A_LA_MAIN, type Solution } from '#shared/modules/calcul-ardoises/solution.ts';
import { formatNumber } from '../../ui/format.ts';
import { parseFrench } from './parse-french.ts';
import type { Typed } from './use-calcul.ts';

interface Geste {
  /** What the button says: what it will write. */
  readonly label: string;
  readonly patch: Partial<Typed>;
}

/** What a solution writes for the person; null where he must find it himself, as in a drawing. */
export function gesteOf({ saisie }: Solution, typed: Typed): Geste | null {
  if (saisie.format) {
    const { hauteurMm, largeurMm } = saisie.format;
    const label = `Prendre le ${hauteurMm / 10} × ${largeurMm / 10}`;
    return { label, patch: { format: `${hauteurMm}x${largeurMm}` } };
  }
  if (typed.toit) return null;
  if (saisie.pente) {
    const pente = formatNumber(saisie.pente.valeur, 1);
    const unite = { degres: '°', pourcent: ' %', 'cm-par-m': ' cm/m' }[saisie.pente.unite];
    const patch = { pente, penteUnite: saisie.pente.unite };
    return { label: `Passer la pente à ${pente}${unite}`, patch };
  }
  if (saisie.projectionHorizontaleMm === undefined) return null;
  const valeur = parseFrench(typed.pente);
  if (valeur === null) return null;
  const pente = { valeur, unite: typed.penteUnite };
  const rampantMm = projectionToRampantMm(saisie.projectionHorizontaleMm, pente);
  if (rampantMm === null) return null;
  const rampant = formatNumber(rampantMm / 1000, 3);
  return { label: `Ramener le rampant à ${rampant} m`, patch: { rampant } };
}

/** The field of the lap by hand, among the settings of the calculation. */
export const LAP_FIELD = 'recouvrement-a-la-main';

/** Opens the settings on the field where the lap is written. */
function writeLap(): void {
  const field = document.getElementById(LAP_FIELD);
  const more = field?.closest('details');
  if (!field || !more) return;
  more.open = true;
  field.scrollIntoView({ block: 'center' });
  field.focus();
}

interface RefusalProps {
  readonly typed: Typed;
  readonly change: (patch: Partial<Typed>) => void;
  readonly refus: ArdoisesFailure;
}

export function Refusal({ typed, change, refus }: RefusalProps) {
  if (refus.code === 'zone-inconnue') return null;
  const others = refus.solutions.filter(({ texte }) => texte !== A_LA_MAIN.texte);
  const isByHand = others.length < refus.solutions.length;
  return (
    <section id="refus" className="stack" aria-live="polite">
      <p className="notice notice--bad">
        <TriangleAlert aria-hidden />
        {refus.texte}
      </p>
      {isByHand && (
        <div className="stack stack--tight">
          <button type="button" className="button button--primary" onClick={writeLap}>
            <PencilLine aria-hidden />
            Écrire le recouvrement à la main
          </button>
          <p className="small muted">
            La pente reste celle du toit ; vous répondez du recouvrement.
          </p>
        </div>
      )}
      {others.map((solution) => {
        const geste = gesteOf(solution, typed);
        return (
          <div key={solution.texte} className="stack stack--tight">
            {geste && (
              <button type="button" className="button" onClick={() => change(geste.patch)}>
                {geste.label}
              </button>
            )}
            <p className="small muted">{solution.texte}</p>
          </div>
        );
      })}
    </section>
  );
}

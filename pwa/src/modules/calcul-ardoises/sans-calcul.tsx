/** In the place of the figures, why there are none: what to measure first, or the refusal. */
import type { Outcome, Typed } from './use-calcul.ts';
import { missingOf } from './use-calcul.ts';

interface SansCalculProps {
  readonly typed: Typed;
  readonly outcome: Outcome | undefined;
}

export function SansCalcul({ typed, outcome }: SansCalculProps) {
  const missing = missingOf(typed);
  if (missing.length > 0) {
    return (
      <p role="status" className="small">
        Écrivez {missing.join(' et ')}, ou choisissez « Un dessin » : pureau et quantités suivent.
      </p>
    );
  }
  if (!outcome || outcome.ok) return null;
  const { texte, solutions } = outcome.error;
  return (
    <div className="stack stack--tight">
      <p role="status" className="small">
        Pas de calcul à garder. {texte}
      </p>
      {solutions.length > 0 && (
        <button
          type="button"
          className="button button--block"
          onClick={() => document.getElementById('refus')?.scrollIntoView({ block: 'center' })}
        >
          Voir ce qui irait
        </button>
      )}
    </div>
  );
}

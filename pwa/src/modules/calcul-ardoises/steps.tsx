/** Every step of a calculation: formula, figures, result, source. */
import type { Etape } from '#shared/modules/calcul-ardoises/etapes.ts';

export function Steps({ etapes }: { etapes: readonly Etape[] }) {
  return (
    <section className="stack stack--tight">
      <h2 className="section-title">
        Comment c’est calculé <span>{etapes.length} étapes</span>
      </h2>
      <ol className="card">
        {etapes.map(({ label, formule, valeurs, resultat, source }) => (
          <li key={label} className="step">
            <p className="row row--wide">
              <span className="strong">{label}</span>
              <span className="strong">{resultat}</span>
            </p>
            <p className="small">
              {formule}
              {valeurs && <span className="muted"> · {valeurs}</span>}
            </p>
            <p className="small muted">{source}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

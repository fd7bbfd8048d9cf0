/** The accounts at a glance: what the contract pays for, column by column; the table says it in figures. */
import type { Colonne } from '#shared/links/compte-chantier.ts';
import { formatCents } from '../../ui/format.ts';

const PARTS = [
  { name: 'debourse', label: 'Déboursé' },
  { name: 'coutHeures', label: 'Heures' },
  { name: 'resultat', label: 'Résultat' },
] as const;

export function CompteChart({ colonnes }: { colonnes: readonly Colonne[] }) {
  const whole = colonnes.filter(({ resultat }) => resultat.valeur !== null);
  if (whole.length === 0) return null;
  const widest = Math.max(
    ...whole.map(({ marche, debourse, coutHeures }) =>
      Math.max(marche.valeur ?? 0, (debourse.valeur ?? 0) + (coutHeures.valeur ?? 0)),
    ),
    1,
  );
  return (
    <figure className="compte-chart" aria-hidden>
      {whole.map((colonne) => {
        const result = colonne.resultat.valeur ?? 0;
        return (
          <div key={colonne.code} className="compte-chart__line">
            <span className="small">{colonne.titre}</span>
            <span className="compte-chart__bar">
              {PARTS.map(({ name }) => {
                const value = colonne[name].valeur ?? 0;
                // A loss is told by the word at its right: a bar has no negative width.
                const share = Math.max(0, value) / widest;
                return <i key={name} data-part={name} style={{ inlineSize: `${share * 100}%` }} />;
              })}
            </span>
            <b className={`small nowrap ${result < 0 ? 'tone-bad' : 'tone-good'}`}>
              {formatCents(result)}
            </b>
          </div>
        );
      })}
      <figcaption className="row row--wrap small muted">
        {PARTS.map(({ name, label }) => (
          <span key={name} className="row">
            <i className="compte-chart__key" data-part={name} />
            {label}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

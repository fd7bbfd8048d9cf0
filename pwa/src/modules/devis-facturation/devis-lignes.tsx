/** The lines of a quote by lot; a line opens on what it is made of. */
import type { DevisLigne } from '#shared/modules/devis-facturation/devis-ligne.entity.ts';
import { formatCents, formatNumber } from '../../ui/format.ts';

function Composants({ ligne }: { ligne: DevisLigne }) {
  if (ligne.composants.length === 0) return <p className="devis-plain small muted">Sans détail.</p>;
  return (
    <table className="table">
      <thead>
        <tr>
          <th>Composant</th>
          <th className="num">Achat</th>
          <th className="num">Quantité</th>
          <th className="num">HT</th>
        </tr>
      </thead>
      <tbody>
        {ligne.composants.map((one, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: components have no name of their own.
          <tr key={i}>
            <td>{one.libelle}</td>
            <td className="num">{formatNumber(one.prixAchat, 4)}</td>
            <td className="num">
              {formatNumber(one.quantite, 3)} {one.unite.toLowerCase()}
            </td>
            <td className="num">{formatCents(one.totalHtCents)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Ligne({ ligne }: { ligne: DevisLigne }) {
  const { code, libelle, quantite, unite, note, totalHtCents } = ligne;
  if (ligne.nature !== 'ouvrage') {
    return (
      <li className="devis-plain row row--wide">
        <span className="pre">{libelle}</span>
        {totalHtCents !== 0 && <b className="nowrap">{formatCents(totalHtCents)}</b>}
      </li>
    );
  }
  return (
    <li>
      <details className="devis-ligne">
        <summary>
          <span className="grow">
            <span className="pre">{libelle}</span>
            <span className="list-row__sub">
              {[
                code,
                quantite !== null && `${formatNumber(quantite, 3)} ${unite?.toLowerCase() ?? ''}`,
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
            {note && <span className="small muted pre">{note}</span>}
          </span>
          <b className="nowrap">{formatCents(totalHtCents)}</b>
        </summary>
        <Composants ligne={ligne} />
      </details>
    </li>
  );
}

/** Lines in the order of the file, under their sections. */
export function DevisLignes({ title, lignes }: { title: string; lignes: readonly DevisLigne[] }) {
  if (lignes.length === 0) return null;
  const sorted = [...lignes].sort((a, b) => a.rang - b.rang);
  return (
    <section className="stack stack--tight">
      <h2 className="section-title">{title}</h2>
      <ul className="card">
        {sorted.map((ligne, i) => {
          const isNew = ligne.section !== null && ligne.section !== sorted[i - 1]?.section;
          return [
            isNew && (
              <li key={`${ligne.id}/section`} className="devis-plain strong">
                {ligne.section}
              </li>
            ),
            <Ligne key={ligne.id} ligne={ligne} />,
          ];
        })}
      </ul>
    </section>
  );
}

/** The order list of a calculation, and its file for the merchant. */
import { Download } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { LigneCommande } from '#shared/modules/calcul-ardoises/toit-calcule.ts';
import { cellsAsText, downloadCsv } from '../../core/csv-file.ts';
import { type Cell, downloadXlsx } from '../../core/xlsx-file.ts';
import { formatNumber } from '../../ui/format.ts';

function CommandeRow({ ligne }: { ligne: LigneCommande }) {
  const { article, quantite, unite, packs, packLibelle, detail, source, aConfirmer } = ligne;
  return (
    <li className="step">
      <p className="row row--wide">
        <span className="strong">{article}</span>
        <span className="figure nowrap">
          {formatNumber(quantite)} <small>{unite}</small>
        </span>
      </p>
      <p className="small muted">
        {packs !== null && `${formatNumber(packs)} ${packLibelle ?? ''} · `}
        {detail}
      </p>
      <p className="small muted">
        {aConfirmer && <span className="badge badge--warm">À confirmer</span>} {source}
      </p>
    </li>
  );
}

/** The order as lines of cells, the headers first; figures are figures. */
function commandeLines(commande: readonly LigneCommande[]): Cell[][] {
  return [
    ['Article', 'Quantité', 'Unité', 'Conditionnement', 'Détail', 'Source'],
    ...commande.map(({ article, quantite, unite, packs, packLibelle, detail, source }) => [
      article,
      quantite,
      unite,
      packs === null ? '' : `${packs} ${packLibelle ?? ''}`,
      detail,
      source,
    ]),
  ];
}

/** What is not in the order of a surface that was typed. */
export const COMMANDE_NETTE = 'nette, sans chutes ni casse';

interface CommandeProps {
  readonly commande: readonly LigneCommande[];
  readonly titre: string;
  /** What is in the figures, or is not. */
  readonly precision: string;
  /** What stands between the list and its files. */
  readonly children?: ReactNode;
}

export function Commande({ commande, titre, precision, children }: CommandeProps) {
  return (
    <section className="stack stack--tight">
      <h2 className="section-title">
        À commander <span>{precision}</span>
      </h2>
      <ul className="card">
        {commande.map((ligne) => (
          <CommandeRow key={ligne.article} ligne={ligne} />
        ))}
      </ul>
      {commande.some(({ aConfirmer }) => aConfirmer) && (
        <p className="small muted no-print">
          Ce qu’aucune source ne compte suit{' '}
          <Link href="/ardoises/reglages" className="link">
            vos coefficients
          </Link>
          .
        </p>
      )}
      {children}
      <div className="pair no-print">
        <button
          type="button"
          className="button"
          onClick={() => void downloadXlsx(`commande ${titre}`, commandeLines(commande))}
        >
          <Download aria-hidden />
          La liste en Excel
        </button>
        <button
          type="button"
          className="button"
          onClick={() =>
            void downloadCsv(`commande ${titre}`, cellsAsText(commandeLines(commande)))
          }
        >
          <Download aria-hidden />
          En CSV
        </button>
      </div>
    </section>
  );
}

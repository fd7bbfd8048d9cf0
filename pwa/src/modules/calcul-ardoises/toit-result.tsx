/** What a drawn roof takes: its planes with their rows, and the order list. */
import { Download } from 'lucide-react';
import { Link } from 'wouter';
import type { DebitGarde, PanGarde, ToitGarde } from '#shared/modules/calcul-ardoises/dessin.ts';
import { ARETE_NATURES } from '#shared/modules/calcul-ardoises/toit.ts';
import type { LigneCommande } from '#shared/modules/calcul-ardoises/toit-calcule.ts';
import { cellsAsText, downloadCsv } from '../../core/csv-file.ts';
import { type Cell, downloadXlsx } from '../../core/xlsx-file.ts';
import { formatNumber } from '../../ui/format.ts';
import { debitLines } from './debit-lines.ts';

function PanRow({ pan }: { pan: PanGarde }) {
  const { rangs } = pan;
  return (
    <li className="step">
      <p className="row row--wide">
        <span className="strong">{pan.nom}</span>
        <span className="figure nowrap">
          {formatNumber(pan.ardoises)} <small>ardoises</small>
        </span>
      </p>
      <p className="small muted">
        {formatNumber(pan.netteM2, 1)} m² à {formatNumber(pan.pentePct, 1)} % · {rangs.nombre}{' '}
        rangs, pureau réparti {formatNumber(rangs.pureauMm, 1)} mm, recouvrement réparti{' '}
        {formatNumber(rangs.recouvrementMm, 1)} mm
        {pan.crochetLongueurCm !== null && ` · crochets de ${pan.crochetLongueurCm} cm`}
      </p>
    </li>
  );
}

/** The pieces to cut, the longest first, closed until one saws. */
function Debit({ debit }: { debit: DebitGarde }) {
  return (
    <details className="card more">
      <summary>Débit des liteaux, pièce par pièce</summary>
      <ul aria-label="Débit des liteaux">
        {debitLines(debit).map(([nombre, longueur]) => (
          <li key={longueur} className="step">
            <p className="row row--wide">
              <span>{longueur}</span>
              <span className="strong">{nombre}</span>
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}

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

export function ToitResult({ toit, titre }: { toit: ToitGarde; titre: string }) {
  const { pans, aretes, commande } = toit;
  const lengths = new Map<string, number>();
  for (const { nature, longueurMm } of aretes) {
    const label = ARETE_NATURES[nature];
    lengths.set(label, (lengths.get(label) ?? 0) + longueurMm);
  }
  return (
    <>
      <section className="stack stack--tight">
        <h2 className="section-title">
          À commander <span>coupes et casse comprises</span>
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
        {toit.debit && <Debit debit={toit.debit} />}
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
      <section className="stack stack--tight">
        <h2 className="section-title">
          Les pans <span>{formatNumber(toit.surfaceM2, 1)} m² de rampant</span>
        </h2>
        <ul className="card">
          {pans.map((pan) => (
            <PanRow key={pan.id} pan={pan} />
          ))}
        </ul>
        <p className="small muted">
          {[...lengths]
            .map(([label, mm]) => `${label.toLowerCase()} ${formatNumber(mm / 1000, 2)} m`)
            .join(' · ')}
        </p>
      </section>
    </>
  );
}

/** What a drawn roof takes: its planes with their rows, and the order list. */
import type { DebitGarde, PanGarde, ToitGarde } from '#shared/modules/calcul-ardoises/dessin.ts';
import { ARETE_NATURES } from '#shared/modules/calcul-ardoises/toit.ts';
import { formatNumber } from '../../ui/format.ts';
import { Commande } from './commande.tsx';
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

export function ToitResult({ toit, titre }: { toit: ToitGarde; titre: string }) {
  const { pans, aretes, commande } = toit;
  const lengths = new Map<string, number>();
  for (const { nature, longueurMm } of aretes) {
    const label = ARETE_NATURES[nature];
    lengths.set(label, (lengths.get(label) ?? 0) + longueurMm);
  }
  return (
    <>
      <Commande commande={commande} titre={titre} precision="coupes et casse comprises">
        {toit.debit && <Debit debit={toit.debit} />}
      </Commande>
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

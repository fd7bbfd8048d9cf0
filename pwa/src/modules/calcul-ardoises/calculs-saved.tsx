/** The calculations this person sees, newest first; two or three stand side by side to be compared. */
import { Grid3x3 } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import {
  type CalculArdoises,
  calculArdoises,
} from '#shared/modules/calcul-ardoises/calcul-ardoises.entity.ts';
import { laidOfGarde } from '#shared/modules/calcul-ardoises/compute-rangs.ts';
import { editionLabel } from '#shared/modules/calcul-ardoises/find-recouvrement.ts';
import { formatTaille } from '#shared/modules/calcul-ardoises/format-nombre.ts';
import { formatSaisie } from '#shared/modules/calcul-ardoises/pente.ts';
import { Empty } from '../../ui/empty.tsx';
import { formatInstant, formatNumber } from '../../ui/format.ts';
import { Page } from '../../ui/page.tsx';
import { useRows } from '../../ui/phone-context.tsx';
import './ardoises.css';

/** What fits side by side on a phone. */
const COMPARED_MAX = 3;

function tellReparti(row: CalculArdoises): string {
  const { pureauMm, isReparti } = laidOfGarde(row);
  return isReparti ? `${formatNumber(pureauMm, 1)} mm` : '—';
}

const LINES: readonly (readonly [string, (row: CalculArdoises) => string])[] = [
  ['Format', formatTaille],
  ['Pente', (row) => formatSaisie({ valeur: row.penteValeur, unite: row.penteUnite })],
  ['Recouvrement minimal', (row) => `${formatNumber(row.recouvrementMm)} mm`],
  ['Pureau maximal', (row) => `${formatNumber(row.pureauMm, 1)} mm`],
  ['Pureau réparti', tellReparti],
  ['Au m²', (row) => formatNumber(row.ardoisesParM2, 1)],
  ['Ardoises', (row) => (row.ardoises === null ? '—' : formatNumber(row.ardoises))],
  ['Crochets', (row) => (row.crochetLongueurCm === null ? '—' : `${row.crochetLongueurCm} cm`)],
  ['Liteaux', (row) => (row.liteauxM === null ? '—' : `${formatNumber(row.liteauxM)} m`)],
  ['Poids', (row) => (row.poidsKgParM2 === null ? '—' : `${formatNumber(row.poidsKgParM2)} kg/m²`)],
  ['Table', (row) => editionLabel(row.edition)],
];

function Comparison({ rows }: { rows: readonly CalculArdoises[] }) {
  return (
    <section className="stack stack--tight">
      <h2 className="section-title">Côte à côte</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls by keyboard too. */}
      <div className="card table-wrap" tabIndex={0} role="group" aria-label="Les variantes">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">Quoi</span>
              </th>
              {rows.map((row) => (
                <th key={row.id} scope="col" className="num">
                  {row.titre}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {LINES.map(([label, show]) => {
              const shown = rows.map(show);
              const isSame = new Set(shown).size === 1;
              return (
                <tr key={label}>
                  <th scope="row">{label}</th>
                  {rows.map((row, i) => (
                    <td key={row.id} className={isSame ? 'num muted' : 'num strong'}>
                      {shown[i]}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}

export default function CalculsSaved() {
  const rows = useRows(calculArdoises);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const sorted = [...(rows ?? [])].sort((a, b) => b.createdAt - a.createdAt);
  const compared = sorted.filter(({ id }) => chosen.includes(id));
  const toggle = (id: string) =>
    setChosen((ids) =>
      ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id].slice(-COMPARED_MAX),
    );
  return (
    <Page title="Calculs gardés" back="/ardoises">
      <div className="stack stack--loose narrow">
        {rows?.length === 0 && (
          <Empty icon={Grid3x3} title="Pas encore de calcul gardé">
            <p>Un calcul gardé revient ici, avec sa table et toutes ses étapes.</p>
          </Empty>
        )}
        {compared.length > 1 && <Comparison rows={compared} />}
        {sorted.length > 0 && (
          <ul className="card">
            {sorted.map((row) => (
              <li key={row.id} className="list-row list-row--line">
                <input
                  type="checkbox"
                  className="tick"
                  aria-label={`Comparer ${row.titre}`}
                  checked={chosen.includes(row.id)}
                  onChange={() => toggle(row.id)}
                />
                <Link href={`/ardoises/${row.id}`} className="grow">
                  <span className="list-row__title">{row.titre}</span>
                  <span className="list-row__sub">
                    {formatInstant(row.createdAt)}
                    {row.ardoises !== null && ` · ${formatNumber(row.ardoises)} ardoises`}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Page>
  );
}

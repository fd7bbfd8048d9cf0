/** What to order: per square metre, and for the surface where it is given. */
import type { CalculArdoises } from '#shared/modules/calcul-ardoises/calcul-ardoises.entity.ts';
import { formatNumber } from '../../ui/format.ts';

type Counted = Pick<
  CalculArdoises,
  | 'ardoisesParM2'
  | 'liteauxMParM2'
  | 'crochetLongueurCm'
  | 'surfaceM2'
  | 'ardoises'
  | 'crochets'
  | 'liteauxM'
>;

export function Quantites({ calcul }: { calcul: Counted }) {
  const { surfaceM2, crochetLongueurCm } = calcul;
  const hooks = crochetLongueurCm === null ? 'Crochets' : `Crochets de ${crochetLongueurCm} cm`;
  const rows: [string, number | null, number | null, string][] = [
    ['Ardoises', calcul.ardoisesParM2, calcul.ardoises, ''],
    [hooks, crochetLongueurCm === null ? null : calcul.ardoisesParM2, calcul.crochets, ''],
    ['Liteaux', calcul.liteauxMParM2, calcul.liteauxM, 'm'],
  ];
  return (
    <section className="stack stack--tight">
      <h2 className="section-title">Quantités</h2>
      <div className="card table-wrap">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Quoi</th>
              <th scope="col" className="num">
                au m²
              </th>
              {surfaceM2 !== null && (
                <th scope="col" className="num">
                  pour {formatNumber(surfaceM2)} m²
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {rows
              .filter(([, perM2]) => perM2 !== null)
              .map(([label, perM2, total, unit]) => (
                <tr key={label}>
                  <td>{label}</td>
                  <td className="num">
                    {formatNumber(perM2 ?? 0, 1)} {unit}
                  </td>
                  {surfaceM2 !== null && (
                    <td className="num strong">
                      {total === null ? '—' : formatNumber(total)} {unit}
                    </td>
                  )}
                </tr>
              ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

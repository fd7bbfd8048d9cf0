/** What to order: per square metre, and for the surface where it is given. */
import type { CalculArdoises } from '#shared/modules/calcul-ardoises/calcul-ardoises.entity.ts';
import { CLOUS_PAR_ARDOISE } from '#shared/modules/calcul-ardoises/compute-quantites.ts';
import { count, formatNumber } from '../../ui/format.ts';

type Counted = Pick<
  CalculArdoises,
  | 'ardoisesParM2'
  | 'liteauxMParM2'
  | 'crochetLongueurCm'
  | 'surfaceM2'
  | 'ardoises'
  | 'crochets'
  | 'agrafes'
  | 'pointes'
  | 'agrafesBoites'
  | 'pointesBoites'
  | 'clous'
  | 'liteauxM'
  | 'liteauSection'
  | 'poidsKgParM2'
>;

interface Line {
  readonly label: string;
  readonly detail?: string | undefined;
  readonly perM2: number | null;
  readonly total: number | null;
  readonly unit?: string;
}

function boites(nombre: number | null, total: number | null): string | undefined {
  if (nombre === null || total === null) return undefined;
  return count(nombre, 'boîte');
}

function fixations(calcul: Counted): Line[] {
  const { crochetLongueurCm, ardoisesParM2, agrafes, pointes, agrafesBoites, pointesBoites } =
    calcul;
  if (crochetLongueurCm === null) {
    return [{ label: 'Clous', perM2: ardoisesParM2 * CLOUS_PAR_ARDOISE, total: calcul.clous }];
  }
  const hooks: Line = {
    label: `Crochets de ${crochetLongueurCm} cm`,
    perM2: ardoisesParM2,
    total: calcul.crochets,
  };
  if (agrafes === null || pointes === null) return [hooks];
  return [
    hooks,
    { label: 'dont à agrafe', detail: boites(agrafesBoites, agrafes), perM2: null, total: agrafes },
    { label: 'dont à pointe', detail: boites(pointesBoites, pointes), perM2: null, total: pointes },
  ];
}

export function Quantites({ calcul }: { calcul: Counted }) {
  const { surfaceM2, poidsKgParM2, liteauSection } = calcul;
  const lines: Line[] = [
    { label: 'Ardoises', perM2: calcul.ardoisesParM2, total: calcul.ardoises },
    ...fixations(calcul),
    {
      label: 'Liteaux',
      detail: liteauSection ? `${liteauSection} mm` : undefined,
      perM2: calcul.liteauxMParM2,
      total: calcul.liteauxM,
      unit: 'm',
    },
  ];
  if (poidsKgParM2 !== null) {
    const total = surfaceM2 === null ? null : Math.ceil(poidsKgParM2 * surfaceM2);
    lines.push({ label: 'Poids', perM2: poidsKgParM2, total, unit: 'kg' });
  }
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
            {lines.map(({ label, detail, perM2, total, unit = '' }) => (
              <tr key={label}>
                <td>
                  {label}
                  {detail && <span className="small muted"> · {detail}</span>}
                </td>
                <td className="num">{perM2 !== null && `${formatNumber(perM2, 1)} ${unit}`}</td>
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

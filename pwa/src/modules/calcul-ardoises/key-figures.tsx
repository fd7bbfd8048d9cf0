/** The three figures a roofer looks for: those of the rows laid, once the rampant is known. */
import type { CalculArdoises } from '#shared/modules/calcul-ardoises/calcul-ardoises.entity.ts';
import { laidOf } from '#shared/modules/calcul-ardoises/compute-rangs.ts';
import { formatNumber } from '../../ui/format.ts';

type Figures = Pick<CalculArdoises, 'pureauMm' | 'recouvrementMm' | 'ardoisesParM2' | 'rangs'>;

export function KeyFigures({ calcul }: { calcul: Figures }) {
  const { pureauMm, recouvrementMm, isReparti } = laidOf(calcul);
  const figures = [
    [isReparti ? 'Pureau réparti' : 'Pureau maximal', formatNumber(pureauMm, 1), 'mm'],
    [isReparti ? 'Recouvrement réparti' : 'Recouvrement', formatNumber(recouvrementMm, 1), 'mm'],
    [isReparti ? 'Posées' : 'Ardoises', formatNumber(calcul.ardoisesParM2, 1), '/m²'],
  ];
  return (
    <dl className="key-figures">
      {figures.map(([label, value, unit]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className="figure">
            {value} <small>{unit}</small>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The three figures a roofer looks for. */
import type { CalculArdoises } from '#shared/modules/calcul-ardoises/calcul-ardoises.entity.ts';
import { formatNumber } from '../../ui/format.ts';

type Figures = Pick<CalculArdoises, 'pureauMm' | 'recouvrementMm' | 'ardoisesParM2'>;

export function KeyFigures({ calcul }: { calcul: Figures }) {
  const figures = [
    ['Pureau', formatNumber(calcul.pureauMm, 1), 'mm'],
    ['Recouvrement', formatNumber(calcul.recouvrementMm), 'mm'],
    ['Ardoises', formatNumber(calcul.ardoisesParM2, 1), '/m²'],
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

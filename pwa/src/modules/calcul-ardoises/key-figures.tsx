/** The three figures a roofer looks for: those of the rows laid, once the rampant is known. */
import type { Laid } from '#shared/modules/calcul-ardoises/compute-rangs.ts';
import { formatNumber } from '../../ui/format.ts';

interface KeyFiguresProps {
  readonly laid: Laid;
  readonly ardoisesParM2: number;
}

export function KeyFigures({ laid, ardoisesParM2 }: KeyFiguresProps) {
  const { pureauMm, recouvrementMm, isReparti } = laid;
  const figures = [
    [isReparti ? 'Pureau réparti' : 'Pureau maximal', formatNumber(pureauMm, 1), 'mm'],
    [isReparti ? 'Recouvrement réparti' : 'Recouvrement', formatNumber(recouvrementMm, 1), 'mm'],
    [isReparti ? 'Posées' : 'Ardoises', formatNumber(ardoisesParM2, 1), '/m²'],
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

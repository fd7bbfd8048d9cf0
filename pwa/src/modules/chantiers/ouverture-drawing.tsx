/** How a piece of joinery opens, as one draws it: the triangle points to the hinges. */
import {
  codeOuverture,
  OUVERTURES,
  type Ouverture,
  vantauxDe,
} from '#shared/modules/chantiers/ouvertures.ts';

const SIZE = 100;

interface OuvertureDrawingProps {
  readonly ouverture: Ouverture;
  /** Width ÷ height; a common window where it is not measured. */
  readonly ratio?: number;
}

export function OuvertureDrawing({ ouverture, ratio = 1 }: OuvertureDrawingProps) {
  const height = SIZE;
  const width = SIZE * Math.min(3, Math.max(0.4, ratio));
  const leaves = vantauxDe(ouverture);
  const leaf = width / leaves.length;
  return (
    <svg
      className="ouverture"
      viewBox={`-2 -2 ${width + 4} ${height + 4}`}
      role="img"
      aria-label={OUVERTURES[ouverture]}
    >
      <title>{codeOuverture(ouverture)}</title>
      {leaves.map(({ charnieres, isSoufflet, isCoulissant }, i) => {
        const [left, right] = [i * leaf, (i + 1) * leaf];
        const hinge = charnieres === 'gauche' ? left : right;
        const handle = charnieres === 'gauche' ? right : left;
        const middle = height / 2;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: leaves stand in their order.
          <g key={i}>
            <rect x={left} y={0} width={leaf} height={height} />
            {charnieres && (
              <polyline points={`${handle},0 ${hinge},${middle} ${handle},${height}`} />
            )}
            {isSoufflet && (
              <polyline points={`${left},${height} ${(left + right) / 2},0 ${right},${height}`} />
            )}
            {isCoulissant && (
              <polyline
                points={
                  i % 2 === 0
                    ? `${left + leaf * 0.2},${middle} ${right - leaf * 0.2},${middle} ${right - leaf * 0.35},${middle - 8}`
                    : `${right - leaf * 0.2},${middle} ${left + leaf * 0.2},${middle} ${left + leaf * 0.35},${middle - 8}`
                }
              />
            )}
          </g>
        );
      })}
    </svg>
  );
}

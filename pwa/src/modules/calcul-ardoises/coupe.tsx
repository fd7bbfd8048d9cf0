/** The section: four courses to scale in their length, thickness enlarged; pureau, lap and hooks told. */
import { formatNumber } from '../../ui/format.ts';

interface CoupeProps {
  readonly hauteurMm: number;
  readonly pureauMm: number;
  readonly recouvrementMm: number;
  /** Whether these are the rows', spread over the rampant. */
  readonly isReparti: boolean;
  /** What the table admits. */
  readonly maximal: { readonly pureauMm: number; readonly recouvrementMm: number };
  readonly crochetLongueurCm: number | null;
  readonly penteDeg: number;
}

/** Courses drawn, and how thick a slate is shown, in mm of the drawing. */
const RANGS = 4;
const EPAISSEUR = 14;

export function Coupe(props: CoupeProps) {
  const { hauteurMm, pureauMm, recouvrementMm, crochetLongueurCm, isReparti, maximal } = props;
  const genre = isReparti ? 'réparti' : 'maximal';
  const penteDeg = Math.min(75, Math.max(10, props.penteDeg));
  const length = (RANGS - 1) * pureauMm + hauteurMm;
  const angle = (penteDeg * Math.PI) / 180;
  const [width, rise] = [length * Math.cos(angle), length * Math.sin(angle)];
  const margin = hauteurMm * 0.42;
  const tails = Array.from({ length: RANGS }, (_, i) => i * pureauMm);
  const text = Math.max(width + 2 * margin, rise + 2 * margin) / 22;
  const label = `Coupe : pureau ${formatNumber(pureauMm, 1)} mm, recouvrement ${formatNumber(recouvrementMm, 1)} mm, hauteur ${formatNumber(hauteurMm)} mm`;
  return (
    <figure className="card">
      <svg
        className="coupe"
        role="img"
        aria-label={label}
        viewBox={`${-margin} ${-rise - margin} ${width + 2 * margin} ${rise + 2 * margin}`}
      >
        <g transform={`rotate(${-penteDeg})`}>
          <rect className="coupe__wood" x={0} y={EPAISSEUR * 2} width={length} height={30} />
          {tails.map((tail) => (
            <rect
              key={`batten ${tail}`}
              className="coupe__wood"
              x={tail + hauteurMm - 40}
              y={EPAISSEUR}
              width={40}
              height={16}
            />
          ))}
          {tails.map((tail, i) => (
            <rect
              key={tail}
              className="coupe__slate"
              x={0}
              y={0}
              width={hauteurMm}
              height={EPAISSEUR}
              transform={`translate(${tail} ${-i * 3}) rotate(2.2 ${hauteurMm} 0)`}
            />
          ))}
          {crochetLongueurCm !== null &&
            tails.map((tail, i) => (
              <path
                key={`hook ${tail}`}
                className="coupe__hook"
                d={`M ${tail + crochetLongueurCm * 10} ${EPAISSEUR} H ${tail - 4} v ${-EPAISSEUR - 6 + i} h 12`}
              />
            ))}
          <Measure
            from={0}
            to={pureauMm}
            at={-hauteurMm * 0.16}
            text={text}
            name="P"
            tone="accent"
          />
          <Measure
            from={2 * pureauMm}
            to={2 * pureauMm + recouvrementMm}
            at={-hauteurMm * 0.16}
            text={text}
            name="R"
            tone="warm"
          />
          <Measure from={0} to={hauteurMm} at={hauteurMm * 0.3} text={text} name="H" tone="ink" />
        </g>
      </svg>
      <figcaption className="card--pad small">
        <b>P</b> pureau {genre} {formatNumber(pureauMm, 1)} mm · <b>R</b> recouvrement{' '}
        {isReparti && 'réparti '}
        {formatNumber(recouvrementMm, 1)} mm · <b>H</b> hauteur {formatNumber(hauteurMm)} mm
        {crochetLongueurCm !== null && ` · crochet de ${crochetLongueurCm} cm`}
        <span className="muted"> · épaisseurs grossies</span>
        {isReparti && (
          <span className="muted">
            {' '}
            · la table admet un pureau maximal de {formatNumber(maximal.pureauMm, 1)} mm,
            recouvrement minimal de {formatNumber(maximal.recouvrementMm)} mm
          </span>
        )}
      </figcaption>
    </figure>
  );
}

function Measure(props: {
  readonly from: number;
  readonly to: number;
  readonly at: number;
  readonly text: number;
  readonly name: string;
  readonly tone: string;
}) {
  const { from, to, at, text, name, tone } = props;
  return (
    <g className={`coupe__measure coupe__measure--${tone}`}>
      <path d={`M ${from} ${at} H ${to} M ${from} ${at - 12} v 24 M ${to} ${at - 12} v 24`} />
      <text x={(from + to) / 2} y={at - 10} fontSize={text} textAnchor="middle">
        {name}
      </text>
    </g>
  );
}

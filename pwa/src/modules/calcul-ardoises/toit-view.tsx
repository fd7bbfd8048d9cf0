/** The roof in plan: planes, edges to touch, handles to pull; all of it by keyboard too. */
import type { KeyboardEvent } from 'react';
import { movePoint, pullCote } from '#shared/modules/calcul-ardoises/edit-toit.ts';
import type { Point } from '#shared/modules/calcul-ardoises/polygone.ts';
import {
  ARETE_NATURES,
  type Arete,
  COTES,
  type CoteNom,
  type Geometrie,
  type Toit,
} from '#shared/modules/calcul-ardoises/toit.ts';
import { formatNumber } from '../../ui/format.ts';
import { Handle, toScreen } from './toit-edit.tsx';
import { OuverturesPlan } from './toit-ouvertures.tsx';
import type { Drawing } from './use-toit.ts';
import type { Box } from './use-view.ts';

interface PlanProps {
  readonly geometrie: Geometrie;
  readonly drawing: Drawing;
  readonly box: Box;
  readonly selected: string | null;
  readonly onSelect: (cle: string | null) => void;
}

/** The box around a roof, with room for its lengths. */
export function boxOf(toit: Toit, { pans }: Geometrie): Box {
  const points = pans.flatMap(({ morceaux }) => morceaux.flat()).map((p) => toScreen(toit, p));
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [width, height] = [Math.max(...xs) - left, Math.max(...ys) - top];
  const margin = Math.max(width, height) * 0.18;
  return {
    x: left - margin,
    y: top - margin,
    width: width + 2 * margin,
    height: height + 2 * margin,
  };
}

function centerOf(pieces: readonly (readonly Point[])[]): Point {
  const largest = [...pieces].sort((a, b) => b.length - a.length)[0] ?? [];
  const sum = largest.reduce<Point>(([x, y], [px, py]) => [x + px, y + py], [0, 0]);
  return [sum[0] / largest.length, sum[1] / largest.length];
}

/** « Arêtier, 8,14 m » */
export function areteName({ nature, longueurMm }: Arete): string {
  return `${ARETE_NATURES[nature]}, ${formatNumber(longueurMm / 1000, 2)} m`;
}

function tap(run: () => void) {
  return {
    onClick: run,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      run();
    },
  };
}

interface HandlesProps {
  readonly drawing: Drawing;
  readonly unit: number;
  /** The body whose sides are pulled. */
  readonly corpsId: string | undefined;
}

/** How far beside a side its handle stands, and its radius, in drawing units. */
const BESIDE = 19;
const RADIUS = 11;

function Handles({ drawing, unit, corpsId }: HandlesProps) {
  const { toit, follow, release } = drawing;
  const size = RADIUS * unit;
  if (toit.corps.length === 0) {
    return toit.pans.flatMap(({ id, points }) =>
      points.map((point, i) => (
        <Handle
          // biome-ignore lint/suspicious/noArrayIndexKey: a corner is its place in the plane.
          key={`${id}.${i}`}
          name={`Angle ${i + 1}`}
          at={toScreen(toit, point)}
          size={size}
          onMove={([x, y]) => follow(movePoint(toit, id, i, [x, -y]))}
          onRelease={release}
        />
      )),
    );
  }
  const corps = toit.corps.find(({ id }) => id === corpsId) ?? toit.corps[0];
  if (!corps) return null;
  const { id, nom, xMm, yMm, longueurMm, largeurMm } = corps;
  const [midX, midY, gap] = [xMm + longueurMm / 2, yMm + largeurMm / 2, BESIDE * unit];
  const places: Record<CoteNom, Point> = {
    nord: [midX, yMm - gap],
    est: [xMm + longueurMm + gap, midY],
    sud: [midX, yMm + largeurMm + gap],
    ouest: [xMm - gap, midY],
  };
  const onSide: Record<CoteNom, (to: Point) => number> = {
    nord: ([, y]) => y + gap,
    est: ([x]) => x - gap,
    sud: ([, y]) => y - gap,
    ouest: ([x]) => x + gap,
  };
  return (Object.keys(places) as CoteNom[]).map((cote) => (
    <Handle
      key={`${id}.${cote}`}
      name={`Côté ${COTES[cote].toLowerCase()}${nom ? `, ${nom}` : ''}`}
      at={places[cote]}
      size={size}
      onMove={(to) => follow(pullCote(toit, id, cote, onSide[cote](to)))}
      onRelease={release}
    />
  ));
}

export function ToitPlan({ geometrie, drawing, box, selected, onSelect }: PlanProps) {
  const { toit } = drawing;
  const unit = Math.max(box.width, box.height) / 340;
  const text = 12.5 * unit;
  const at = (point: Point) => toScreen(toit, point);
  const asPath = (points: readonly Point[]) => points.map((p) => at(p).join(',')).join(' ');
  return (
    <>
      {geometrie.pans.map((pan, i) => {
        const [x, y] = at(centerOf(pan.morceaux));
        return (
          <g key={pan.id} className={`toit__pan toit__pan--${i % 4}`}>
            {pan.morceaux.map((piece) => (
              <polygon key={asPath(piece)} points={asPath(piece)} />
            ))}
            <text x={x} y={y} fontSize={text} textAnchor="middle">
              {formatNumber(pan.surfaceM2, 1)} m²
            </text>
          </g>
        );
      })}
      {geometrie.aretes.map((arete) => {
        const [x1, y1] = at(arete.de);
        const [x2, y2] = at(arete.a);
        const line = { x1, y1, x2, y2 };
        const isSelected = arete.cle === selected;
        const [midX, midY] = [(x1 + x2) / 2, (y1 + y2) / 2];
        return (
          <g
            key={`${arete.cle} ${x1} ${y1} ${x2}`}
            className={`toit__arete toit__arete--${arete.nature}`}
            role="button"
            tabIndex={0}
            aria-label={areteName(arete)}
            aria-pressed={isSelected}
            {...tap(() => onSelect(isSelected ? null : arete.cle))}
          >
            <line {...line} className="toit__line" strokeWidth={(isSelected ? 5 : 3) * unit} />
            <line {...line} className="toit__touch" strokeWidth={30 * unit} />
            {(arete.longueurMm > 40 * unit || isSelected) && (
              <text x={midX} y={midY - 6 * unit} fontSize={text} textAnchor="middle">
                {formatNumber(arete.longueurMm / 1000, 2)}
              </text>
            )}
          </g>
        );
      })}
      <OuverturesPlan geometrie={geometrie} drawing={drawing} unit={unit} />
      <Handles drawing={drawing} unit={unit} corpsId={selected?.split('.')[0]} />
    </>
  );
}

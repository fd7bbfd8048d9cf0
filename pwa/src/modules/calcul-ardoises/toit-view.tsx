/** The roof in plan: planes, edges to touch, handles to pull; all of it by keyboard too. */
import type { KeyboardEvent } from 'react';
import { movePoint, pullCote } from '#shared/modules/calcul-ardoises/edit-toit.ts';
import type { Point } from '#shared/modules/calcul-ardoises/polygone.ts';
import {
  ARETE_NATURES,
  type Arete,
  COTES,
  type Corps,
  type CoteNom,
  type Geometrie,
  type Toit,
} from '#shared/modules/calcul-ardoises/toit.ts';
import { formatNumber } from '../../ui/format.ts';
import { type Obstacle, placeLabels, placesAlong, placesAround } from './place-labels.ts';
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

function corpsOf(toit: Toit, corpsId: string | undefined): Corps | undefined {
  return toit.corps.find(({ id }) => id === corpsId) ?? toit.corps[0];
}

/** Where the handles of a body stand: beside the middle of each side. */
function placesOf({ xMm, yMm, longueurMm, largeurMm }: Corps, gap: number): Record<CoteNom, Point> {
  const [midX, midY] = [xMm + longueurMm / 2, yMm + largeurMm / 2];
  return {
    nord: [midX, yMm - gap],
    est: [xMm + longueurMm + gap, midY],
    sud: [midX, yMm + largeurMm + gap],
    ouest: [xMm - gap, midY],
  };
}

/** Every handle in sight, which no figure may cross. */
export function obstaclesOf(toit: Toit, unit: number, corpsId?: string): Obstacle[] {
  const radius = RADIUS * unit;
  if (toit.corps.length === 0) {
    return toit.pans.flatMap(({ points }) =>
      points.map((point) => ({ at: toScreen(toit, point), radius })),
    );
  }
  const corps = corpsOf(toit, corpsId);
  const places = corps ? Object.values(placesOf(corps, BESIDE * unit)) : [];
  return places.map((at) => ({ at, radius }));
}

/** The figures of a roof: the length of each edge in sight, the surface of each plane. */
export function labelsOf(toit: Toit, { pans, aretes }: Geometrie, unit: number) {
  const lengths = aretes
    .filter(({ longueurMm }) => longueurMm > 40 * unit)
    .map(({ cle, longueurMm, de, a }) => ({
      key: `${cle} ${de} ${a}`,
      text: formatNumber(longueurMm / 1000, 2),
      candidates: placesAlong(toScreen(toit, de), toScreen(toit, a), 11 * unit),
    }));
  const surfaces = pans.map(({ id, surfaceM2, morceaux }) => ({
    key: id,
    text: `${formatNumber(surfaceM2, 1)} m²`,
    candidates: placesAround(toScreen(toit, centerOf(morceaux)), 16 * unit),
  }));
  return [...surfaces, ...lengths];
}

/** Letters of the drawing, in drawing units of 1/340 of its box. */
export const TEXT = 12.5;

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
  const corps = corpsOf(toit, corpsId);
  if (!corps) return null;
  const { id, nom } = corps;
  const gap = BESIDE * unit;
  const places = placesOf(corps, gap);
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
  const text = TEXT * unit;
  const corpsId = selected?.split('.')[0];
  const labels = labelsOf(toit, geometrie, unit);
  const spots = placeLabels(labels, obstaclesOf(toit, unit, corpsId), text);
  const at = (point: Point) => toScreen(toit, point);
  const asPath = (points: readonly Point[]) => points.map((p) => at(p).join(',')).join(' ');
  return (
    <>
      {geometrie.pans.map((pan, i) => {
        return (
          <g key={pan.id} className={`toit__pan toit__pan--${i % 4}`}>
            {pan.morceaux.map((piece) => (
              <polygon key={asPath(piece)} points={asPath(piece)} />
            ))}
          </g>
        );
      })}
      {geometrie.aretes.map((arete) => {
        const [x1, y1] = at(arete.de);
        const [x2, y2] = at(arete.a);
        const line = { x1, y1, x2, y2 };
        const isSelected = arete.cle === selected;
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
          </g>
        );
      })}
      <OuverturesPlan geometrie={geometrie} drawing={drawing} unit={unit} />
      {labels.map(({ key, text: figure }, i) => {
        const [x, y] = spots[i] ?? [0, 0];
        return (
          <text
            key={key}
            x={x}
            y={y}
            fontSize={text}
            textAnchor="middle"
            dominantBaseline="central"
          >
            {figure}
          </text>
        );
      })}
      <Handles drawing={drawing} unit={unit} corpsId={corpsId} />
    </>
  );
}

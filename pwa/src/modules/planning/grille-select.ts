/** The selection of the office grid: a rectangle of lines and days, whole days or one half of them. */
import type { Day } from '#shared/core/dates.ts';
import type { DemiJournee } from '#shared/modules/planning/affectation.entity.ts';
import { DEMIS } from '#shared/modules/planning/cases.ts';
import type { Line } from './grille-geometry.ts';

export interface Spot {
  readonly line: number;
  readonly day: number;
}

export interface Selection {
  /** Where it began; the other corner is the cursor. */
  readonly anchor: Spot;
  readonly head: Spot;
  readonly half: DemiJournee | null;
}

export interface Box {
  readonly lines: readonly [number, number];
  readonly days: readonly [number, number];
}

function ordered(a: number, b: number): readonly [number, number] {
  return a <= b ? [a, b] : [b, a];
}

/** The rectangle between the two corners. */
export function boxOf({ anchor, head }: Selection): Box {
  return { lines: ordered(anchor.line, head.line), days: ordered(anchor.day, head.day) };
}

/** The halves that a selection speaks of. */
export function halvesOf({ half }: Selection): readonly DemiJournee[] {
  return half === null ? DEMIS : [half];
}

/** The next choice of halves: whole day, morning, afternoon. */
export function nextHalf(half: DemiJournee | null): DemiJournee | null {
  if (half === null) return 'matin';
  return half === 'matin' ? 'apres-midi' : null;
}

/** The days of a selection. */
export function daysOf(selection: Selection, jours: readonly Day[]): Day[] {
  const [from, to] = boxOf(selection).days;
  return jours.slice(from, to + 1);
}

/** The lines of a selection that hold people or chantiers. */
export function linesIn(selection: Selection, lines: readonly Line[]): Line[] {
  const [from, to] = boxOf(selection).lines;
  return lines.slice(from, to + 1).filter(({ kind }) => kind !== 'equipe');
}

/** The nearest line up or down that is no heading; the same one at the ends. */
export function stepLine(lines: readonly Line[], from: number, step: number): number {
  let found = from;
  const direction = Math.sign(step);
  for (let left = Math.abs(step); left > 0; left--) {
    let next = found + direction;
    while (lines[next]?.kind === 'equipe') next += direction;
    if (!lines[next]) break;
    found = next;
  }
  return found;
}

/** A selection whose cursor moved; `isExtending` keeps the other corner. */
export function moved(selection: Selection, head: Spot, isExtending: boolean): Selection {
  return { ...selection, head, anchor: isExtending ? selection.anchor : head };
}

/** A selection that stays on lines that exist: people come and go with the months in sight. */
export function clamp(selection: Selection, lines: readonly Line[], days: number): Selection {
  const within = ({ line, day }: { line: number; day: number }) => {
    const inside = Math.min(Math.max(0, line), Math.max(0, lines.length - 1));
    const onLine = lines[inside]?.kind === 'equipe' ? stepLine(lines, inside, 1) : inside;
    return { line: onLine, day: Math.min(Math.max(0, day), days - 1) };
  };
  return { ...selection, anchor: within(selection.anchor), head: within(selection.head) };
}

/** Whether a cell stands in a selection. */
export function isIn(selection: Selection, { line, day }: Spot): boolean {
  const { lines, days } = boxOf(selection);
  return line >= lines[0] && line <= lines[1] && day >= days[0] && day <= days[1];
}

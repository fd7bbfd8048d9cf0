/** Arrows, Home and End between the buttons of a table: one stop of Tab for the whole of it. */
import { type KeyboardEvent, useRef, useState } from 'react';

/** What a cell's button carries, so that the keys find it. */
export interface CellPlace {
  readonly 'data-cell': string;
  readonly tabIndex: 0 | -1;
  readonly onFocus: () => void;
}

interface Size {
  readonly rows: number;
  readonly columns: number;
}

type Cell = readonly [row: number, column: number];

/** Where a key leads from a cell; null for a key that is none of ours. */
export function cellAfter(key: string, [row, column]: Cell, { rows, columns }: Size): Cell | null {
  const within = (n: number, size: number) => Math.max(0, Math.min(n, size - 1));
  switch (key) {
    case 'ArrowDown':
      return [within(row + 1, rows), column];
    case 'ArrowUp':
      return [within(row - 1, rows), column];
    case 'ArrowRight':
      return [row, within(column + 1, columns)];
    case 'ArrowLeft':
      return [row, within(column - 1, columns)];
    case 'Home':
      return [row, 0];
    case 'End':
      return [row, within(columns - 1, columns)];
    default:
      return null;
  }
}

/** The keys of a table whose cells are buttons; `placeOf` goes onto each button. */
export function useCellKeys(size: Size) {
  const table = useRef<HTMLTableElement>(null);
  const [[row, column], setHere] = useState<Cell>([0, 0]);
  const here: Cell = [Math.min(row, size.rows - 1), Math.min(column, size.columns - 1)];
  return {
    table,
    placeOf: (at: number, across: number): CellPlace => ({
      'data-cell': `${at}-${across}`,
      tabIndex: at === here[0] && across === here[1] ? 0 : -1,
      onFocus: () => setHere([at, across]),
    }),
    onKeyDown(event: KeyboardEvent) {
      const next = cellAfter(event.key, here, size);
      if (next === null) return;
      event.preventDefault();
      table.current?.querySelector<HTMLElement>(`[data-cell="${next.join('-')}"]`)?.focus();
    },
  };
}

/** What the office grid is given, and what it tells. */
import type { ReactNode, RefObject } from 'react';
import type { Bilan, ChargeSalarie } from '#shared/modules/planning/charges.ts';
import type { Prevision } from '#shared/modules/planning/meteo.ts';
import type { Line, Zoom } from './grille-geometry.ts';
import type { Selection } from './grille-select.ts';
import type { GrilleStore } from './grille-store.ts';
import type { Shift } from './use-planning-acts.ts';

export interface GrilleViewProps {
  readonly store: GrilleStore;
  readonly lines: readonly Line[];
  readonly zoom: Zoom;
  readonly today: string;
  readonly selection: Selection;
  /** What the cursor's cell says, for those who do not see it. */
  readonly cursorLabel: string;
  readonly charges: ReadonlyMap<string, ChargeSalarie>;
  /** The month `YYYY-MM` or year `YYYY` they are counted over; null where none is shown. */
  readonly chargesPeriod: string | null;
  readonly warnings: ReadonlyMap<string, string>;
  /** Chantiers that take more hours than were sold. */
  readonly overs: ReadonlyMap<string, Bilan>;
  readonly prevision: Prevision | null;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly onSelect: (selection: Selection) => void;
  readonly onOpen: () => void;
  /** A press that was released on a selection: where a chantier is active, it is written there. */
  readonly onPaint: (selection: Selection) => void;
  /** The handle of a selection was pulled to a day. */
  readonly onPull: (source: Selection, toDay: number) => void;
  /** A block was dragged so many lines and days away. */
  readonly onDrop: (source: Selection, by: Shift) => void;
  /** Whether blocks may be dragged: people's lines, and somebody who plans. */
  readonly mayDrag: boolean;
  /** Tells the days in sight, as places in the window. */
  readonly onRange: (from: number, to: number) => void;
  readonly children?: ReactNode;
}

/** The keyboard of the office grid, as in a spreadsheet: move, type, copy, paste, fill, undo. */
import { type KeyboardEvent, useCallback, useEffect } from 'react';
import { weekdayOf } from '#shared/core/dates.ts';
import type { Contenu } from '#shared/modules/planning/cases.ts';
import type { Line } from './grille-geometry.ts';
import { moved, nextHalf, type Selection, stepLine } from './grille-select.ts';
import type { GrilleStore } from './grille-store.ts';
import type { PlanningActs } from './use-planning-acts.ts';

interface KeysOptions {
  readonly store: GrilleStore;
  readonly lines: readonly Line[];
  readonly selection: Selection;
  readonly acts: PlanningActs;
  readonly active: Contenu | null;
  readonly mayPlan: boolean;
  readonly onSelect: (selection: Selection) => void;
  /** Opens the entry with its first letters. */
  readonly onOpen: (text: string) => void;
  readonly onInsert: () => void;
  readonly onMove: () => void;
}

interface Step {
  readonly line: number;
  readonly day: number;
}

const FAR = 10_000;

/** Where a key moves the cursor; null where it does not. */
function stepOf(event: KeyboardEvent, weekday: number): Step | null {
  const isFar = event.ctrlKey || event.metaKey;
  switch (event.key) {
    case 'ArrowLeft':
      return { line: 0, day: isFar ? -7 : -1 };
    case 'ArrowRight':
      return { line: 0, day: isFar ? 7 : 1 };
    case 'ArrowUp':
      return { line: isFar ? -FAR : -1, day: 0 };
    case 'ArrowDown':
      return { line: isFar ? FAR : 1, day: 0 };
    case 'Home':
      return { line: 0, day: 1 - weekday };
    case 'End':
      return { line: 0, day: 5 - weekday };
    case 'PageUp':
      return { line: 0, day: -28 };
    case 'PageDown':
      return { line: 0, day: 28 };
    default:
      return null;
  }
}

export function useGrilleKeys(options: KeysOptions) {
  const { store, lines, selection, acts, active, mayPlan, onSelect, onOpen, onInsert, onMove } =
    options;
  const { jours } = store.grille;

  const onKeyDown = useCallback(
    (event: KeyboardEvent<HTMLDivElement>) => {
      const { anchor, head } = selection;
      const done = (act: () => void) => {
        event.preventDefault();
        act();
      };
      const step = stepOf(event, weekdayOf(jours[head.day] ?? jours[0] ?? ''));
      if (step) {
        // What was drawn out is left where it began, as in a spreadsheet.
        const from = event.shiftKey ? head : anchor;
        const day = Math.min(jours.length - 1, Math.max(0, from.day + step.day));
        const line = stepLine(lines, from.line, step.line);
        return done(() => onSelect(moved(selection, { line, day }, event.shiftKey)));
      }
      if (event.key === 'Escape') {
        return done(() => onSelect({ ...moved(selection, head, false), half: null }));
      }
      if (!mayPlan) return;
      const key = event.key.toLowerCase();
      if (event.ctrlKey || event.metaKey) {
        if (key === 'z') return done(event.shiftKey ? acts.redo : acts.undo);
        if (key === 'y') return done(acts.redo);
        if (key === 'd') return done(() => acts.fillDown());
        if (key === 'r' && event.altKey === false) return done(() => acts.fillRight());
        return;
      }
      if (event.altKey) {
        if (key === 's') return done(() => acts.week(active));
        if (key === 'm') return done(() => acts.month(active));
        if (key === 'c') return done(() => acts.copyWeek());
        if (key === 'v') return done(() => acts.lock());
        if (key === 'i') return done(onInsert);
        if (key === 'p') return done(onMove);
        return;
      }
      if (event.key === ' ') {
        return done(() => onSelect({ ...selection, half: nextHalf(selection.half) }));
      }
      if (event.key === 'Delete' || event.key === 'Backspace') return done(() => acts.clear());
      if (event.key === 'Enter' || event.key === 'F2') return done(() => onOpen(''));
      if (/^[\p{L}\p{N}]$/u.test(event.key)) return done(() => onOpen(event.key));
    },
    [selection, jours, lines, acts, active, mayPlan, onSelect, onOpen, onInsert, onMove],
  );

  // Without a text selection the browser tells copy and paste to the page, not to the grid.
  useEffect(() => {
    const isHere = () => document.activeElement?.getAttribute('role') === 'grid';
    const onCopy = (event: ClipboardEvent) => {
      if (!isHere() || (event.type === 'cut' && !mayPlan)) return;
      event.preventDefault();
      event.clipboardData?.setData('text/plain', acts.copy(event.type === 'cut'));
    };
    const onPaste = (event: ClipboardEvent) => {
      if (!isHere() || !mayPlan) return;
      event.preventDefault();
      acts.paste((event.clipboardData?.getData('text/plain') ?? '').replace(/\r\n/g, '\n'));
    };
    document.addEventListener('copy', onCopy);
    document.addEventListener('cut', onCopy);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('cut', onCopy);
      document.removeEventListener('paste', onPaste);
    };
  }, [acts, mayPlan]);
  return { onKeyDown };
}

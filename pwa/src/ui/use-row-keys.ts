/** Arrows, Home, End and Page keys in a long list; Enter and F2 open the row where one stands. */
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';

/** How far Page up and Page down go. */
const PAGE_ROWS = 10;

interface RowKeysOptions {
  readonly count: number;
  /** What scrolls, and holds the rows, each with `data-index`. */
  readonly box: RefObject<HTMLElement | null>;
  readonly scrollTo: (index: number) => void;
  readonly open: (index: number) => void;
}

function target(key: string, here: number, last: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return here + 1;
    case 'ArrowUp':
      return here - 1;
    case 'PageDown':
      return here + PAGE_ROWS;
    case 'PageUp':
      return here - PAGE_ROWS;
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}

/** The row one stands on, and what the keys do there: one stop of Tab for the whole list. */
export function useRowKeys({ count, box, scrollTo, open }: RowKeysOptions) {
  const [cursor, setCursor] = useState(0);
  const wanted = useRef<number | null>(null);
  const here = Math.min(cursor, Math.max(count - 1, 0));

  function focusWanted() {
    if (wanted.current === null) return;
    const row = box.current?.querySelector<HTMLElement>(`[data-index="${wanted.current}"]`);
    if (!row) return;
    wanted.current = null;
    row.focus({ preventScroll: true });
  }

  // A row far away is drawn only after the scroll: it takes the focus once it is there.
  useEffect(focusWanted);

  function goTo(index: number) {
    const next = Math.max(0, Math.min(index, count - 1));
    wanted.current = next;
    setCursor(next);
    scrollTo(next);
    focusWanted();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter' || event.key === 'F2') {
      event.preventDefault();
      return open(here);
    }
    const next = target(event.key, here, count - 1);
    if (next === null) return;
    event.preventDefault();
    goTo(next);
  }

  return { here, setCursor, goTo, onKeyDown };
}

/** Where the office grid stands: opens on a day, follows the cursor, goes to a day. */
import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react';
import { HEAD_PX, type Line, SIDE_PX, SIZES, topsOf, type Zoom } from './grille-geometry.ts';
import type { Spot } from './grille-select.ts';

interface ScrollOptions {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly zoom: Zoom;
  readonly lines: readonly Line[];
  /** The day it opens on, as a place in the window. */
  readonly start: number;
}

/** Days left of the one that is gone to, so that one sees where it comes from. */
const BEFORE_DAYS = { jour: 0, semaine: 0, mois: 4, annee: 20 } as const;

export function useGrilleScroll({ scroller, zoom, lines, start }: ScrollOptions) {
  const { dayPx, linePx } = SIZES[zoom];
  const shownDay = useRef(start);
  const goTo = useCallback(
    (day: number) => {
      shownDay.current = day;
      scroller.current?.scrollTo({ left: Math.max(0, day - BEFORE_DAYS[zoom]) * dayPx });
    },
    [scroller, zoom, dayPx],
  );
  // Before the first paint, and after a change of zoom, the same day stands at the same place.
  useLayoutEffect(() => goTo(shownDay.current), [goTo]);

  const reveal = useCallback(
    ({ line, day }: Spot) => {
      const box = scroller.current;
      if (!box) return;
      shownDay.current = day;
      const left = day * dayPx;
      const right = left + dayPx + SIDE_PX;
      if (left < box.scrollLeft) box.scrollLeft = left;
      else if (right > box.scrollLeft + box.clientWidth) box.scrollLeft = right - box.clientWidth;
      const top = (topsOf(lines, zoom).tops[line] ?? 0) - HEAD_PX;
      const bottom = top + HEAD_PX + linePx;
      if (top < box.scrollTop) box.scrollTop = top;
      else if (bottom > box.scrollTop + box.clientHeight) box.scrollTop = bottom - box.clientHeight;
    },
    [scroller, lines, zoom, dayPx, linePx],
  );
  return { goTo, reveal };
}

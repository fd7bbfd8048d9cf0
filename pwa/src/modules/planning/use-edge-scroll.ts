/** What is dragged near an edge of the office grid makes it scroll: faster the nearer, as long as one holds it there. */
import { type RefObject, useEffect, useRef } from 'react';
import { HEAD_PX, SIDE_PX, SIZES, type Zoom } from './grille-geometry.ts';

export interface Point {
  readonly clientX: number;
  readonly clientY: number;
}

/** Where the grid stands on the screen. */
export interface Edges {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** How near an edge is near: about a finger. */
const NEAR_PX = 56;
/** Lines pass slower than days: there are fewer of them. */
const LINES_PX_S = 480;
const DAYS_PER_S = 6;
const DAYS_MIN_PX_S = 240;
const DAYS_MAX_PX_S = 900;
/** A frame that took long scrolls no further than this many seconds' worth. */
const FRAME_MAX_S = 0.05;

/** -1 at the first edge or before it, 1 at the last or beyond, 0 away from both. */
function pull(at: number, first: number, last: number): number {
  if (at < first + NEAR_PX) return -Math.min(1, (first + NEAR_PX - at) / NEAR_PX);
  if (at > last - NEAR_PX) return Math.min(1, (at - last + NEAR_PX) / NEAR_PX);
  return 0;
}

/** Pixels a second, to the right and down, for a point over the grid; the names and the head are no cells. */
export function edgeSpeed(
  { clientX, clientY }: Point,
  edges: Edges,
  zoom: Zoom,
): { readonly x: number; readonly y: number } {
  const days = Math.min(DAYS_MAX_PX_S, Math.max(DAYS_MIN_PX_S, DAYS_PER_S * SIZES[zoom].dayPx));
  return {
    x: days * pull(clientX, edges.left + SIDE_PX, edges.right),
    y: LINES_PX_S * pull(clientY, edges.top + HEAD_PX, edges.bottom),
  };
}

/** The nearest point over a cell: whoever drags beyond an edge means the cell at the edge. */
export function insideOf({ clientX, clientY }: Point, edges: Edges): Point {
  const { left, top, right, bottom } = edges;
  return {
    clientX: Math.min(right - 1, Math.max(left + SIDE_PX, clientX)),
    clientY: Math.min(bottom - 1, Math.max(top + HEAD_PX, clientY)),
  };
}

/** Part of the box that shows cells: without its scroll bars. */
export function edgesOf(box: HTMLElement): Edges {
  const { left, top } = box.getBoundingClientRect();
  return { left, top, right: left + box.clientWidth, bottom: top + box.clientHeight };
}

/** `follow` the point of a drag; `onScrolled` tells that other cells have come under it; `leave` at its end. */
export function useEdgeScroll(
  { scroller, zoom }: { scroller: RefObject<HTMLDivElement | null>; zoom: Zoom },
  onScrolled: (at: Point) => void,
) {
  const state = useRef<{ at: Point | null; frame: number; last: number }>({
    at: null,
    frame: 0,
    last: 0,
  });
  const latest = useRef({ zoom, onScrolled });
  latest.current = { zoom, onScrolled };

  function step(now: number): void {
    const { current } = state;
    current.frame = 0;
    const box = scroller.current;
    if (!box || !current.at) return;
    const { x, y } = edgeSpeed(current.at, edgesOf(box), latest.current.zoom);
    if (x === 0 && y === 0) return;
    const seconds = Math.min(FRAME_MAX_S, Math.max(0, now - current.last) / 1000);
    current.last = now;
    const { scrollLeft, scrollTop } = box;
    box.scrollTo(scrollLeft + Math.round(x * seconds), scrollTop + Math.round(y * seconds));
    if (box.scrollLeft !== scrollLeft || box.scrollTop !== scrollTop)
      latest.current.onScrolled(current.at);
    current.frame = requestAnimationFrame(step);
  }

  function leave(): void {
    cancelAnimationFrame(state.current.frame);
    state.current = { at: null, frame: 0, last: 0 };
  }
  useEffect(() => () => cancelAnimationFrame(state.current.frame), []);

  return {
    follow({ clientX, clientY }: Point): void {
      const { current } = state;
      current.at = { clientX, clientY };
      if (current.frame !== 0) return;
      current.last = performance.now();
      current.frame = requestAnimationFrame(step);
    },
    leave,
  };
}

/** The part of a drawing in sight: fitted to it, then pinched, moved or zoomed by buttons. */
import { type PointerEvent, useRef, useState } from 'react';
import type { Point } from '#shared/modules/calcul-ardoises/polygone.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How far one may zoom, from the whole drawing. */
const ZOOM = { min: 0.5, max: 8, step: 1.3 } as const;

interface View {
  readonly zoom: number;
  /** Moved by this, in drawing units. */
  readonly dx: number;
  readonly dy: number;
}

const WHOLE: View = { zoom: 1, dx: 0, dy: 0 };

/** The view over a box that holds the whole drawing. */
export function useView(whole: Box) {
  const [view, setView] = useState(WHOLE);
  const pointers = useRef(new Map<number, Point>());
  const width = whole.width / view.zoom;
  const height = whole.height / view.zoom;
  const box: Box = {
    x: whole.x + (whole.width - width) / 2 + view.dx,
    y: whole.y + (whole.height - height) / 2 + view.dy,
    width,
    height,
  };
  const zoomBy = (factor: number) =>
    setView((v) => ({ ...v, zoom: Math.min(ZOOM.max, Math.max(ZOOM.min, v.zoom * factor)) }));

  function onPointerDown(event: PointerEvent<SVGSVGElement>) {
    pointers.current.set(event.pointerId, [event.clientX, event.clientY]);
  }
  function onPointerMove(event: PointerEvent<SVGSVGElement>) {
    const before = pointers.current.get(event.pointerId);
    if (!before) return;
    const here: Point = [event.clientX, event.clientY];
    const other = [...pointers.current].find(([id]) => id !== event.pointerId)?.[1];
    pointers.current.set(event.pointerId, here);
    const unit = width / event.currentTarget.clientWidth;
    if (other) {
      const spread = (p: Point) => Math.hypot(p[0] - other[0], p[1] - other[1]);
      if (spread(before) > 0) zoomBy(spread(here) / spread(before));
      return;
    }
    setView((v) => ({
      ...v,
      dx: v.dx - (here[0] - before[0]) * unit,
      dy: v.dy - (here[1] - before[1]) * unit,
    }));
  }
  function onPointerUp(event: PointerEvent<SVGSVGElement>) {
    pointers.current.delete(event.pointerId);
  }
  return {
    box,
    isWhole: view === WHOLE,
    handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: onPointerUp },
    zoomIn: () => zoomBy(ZOOM.step),
    zoomOut: () => zoomBy(1 / ZOOM.step),
    reset: () => setView(WHOLE),
  };
}

/** Mouse and finger on the office grid: choose, stretch, pull the handle, open a cell. */
import { type MouseEvent, type PointerEvent, useRef } from 'react';
import { HEAD_PX, lineAt, SIDE_PX, SIZES } from './grille-geometry.ts';
import type { GrilleViewProps } from './grille-props.ts';
import { boxOf, type Selection, type Spot } from './grille-select.ts';

type Drag =
  | { readonly kind: 'select'; readonly selection: Selection }
  | { readonly kind: 'pull'; readonly source: Selection; readonly toDay: number };

export function useGrillePointer(props: GrilleViewProps, tops: readonly number[]) {
  const { lines, zoom, selection, onSelect, onOpen, onPaint, onPull } = props;
  const drag = useRef<Drag | null>(null);

  /** The cell under a point; null over the head, the names and the headings. */
  function spotAt(event: MouseEvent<HTMLDivElement>): Spot | null {
    const box = event.currentTarget;
    const edge = box.getBoundingClientRect();
    const [left, top] = [event.clientX - edge.left, event.clientY - edge.top];
    if (left < SIDE_PX || top < HEAD_PX) return null;
    const line = lineAt(tops, top + box.scrollTop);
    const day = Math.floor((left + box.scrollLeft - SIDE_PX) / SIZES[zoom].dayPx);
    const isCell = lines[line] !== undefined && lines[line].kind !== 'equipe';
    return isCell && day >= 0 && day < props.store.grille.jours.length ? { line, day } : null;
  }

  function selectAt(spot: Spot, isExtending: boolean): Selection {
    const next = isExtending
      ? { ...selection, head: spot }
      : { anchor: spot, head: spot, half: selection.half };
    onSelect(next);
    return next;
  }

  return {
    onPointerDown(event: PointerEvent<HTMLDivElement>) {
      const isHandle = event.target instanceof HTMLElement && 'handle' in event.target.dataset;
      if (isHandle) {
        drag.current = { kind: 'pull', source: selection, toDay: boxOf(selection).days[1] };
        event.currentTarget.setPointerCapture(event.pointerId);
        return;
      }
      // A finger scrolls; it chooses with a tap, told as a click.
      if (event.pointerType !== 'mouse' || event.button !== 0) return;
      const spot = spotAt(event);
      if (!spot) return;
      drag.current = { kind: 'select', selection: selectAt(spot, event.shiftKey) };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove(event: PointerEvent<HTMLDivElement>) {
      if (!drag.current) return;
      const spot = spotAt(event);
      if (!spot) return;
      if (drag.current.kind === 'pull') {
        const { source } = drag.current;
        const { lines: rows, days } = boxOf(source);
        drag.current = { kind: 'pull', source, toDay: spot.day };
        const anchor = { line: rows[0], day: days[0] };
        onSelect({ ...source, anchor, head: { line: rows[1], day: Math.max(days[1], spot.day) } });
        return;
      }
      const { head } = drag.current.selection;
      if (head.line === spot.line && head.day === spot.day) return;
      const next = { ...drag.current.selection, head: spot };
      drag.current = { kind: 'select', selection: next };
      onSelect(next);
    },
    onPointerUp() {
      const done = drag.current;
      drag.current = null;
      if (done?.kind === 'pull') onPull(done.source, done.toDay);
      else if (done) onPaint(done.selection);
    },
    onPointerCancel() {
      drag.current = null;
    },
    onClick(event: MouseEvent<HTMLDivElement>) {
      if (!(event.nativeEvent instanceof globalThis.PointerEvent)) return;
      if (event.nativeEvent.pointerType === 'mouse') return;
      const spot = spotAt(event);
      if (spot) onPaint(selectAt(spot, false));
    },
    onDoubleClick(event: MouseEvent<HTMLDivElement>) {
      if (spotAt(event)) onOpen();
    },
    onContextMenu(event: MouseEvent<HTMLDivElement>) {
      const spot = spotAt(event);
      if (!spot) return;
      event.preventDefault();
      selectAt(spot, false);
      onOpen();
    },
  };
}

/** Mouse and finger on the office grid: choose, stretch, pull the handle, drag a block, open a cell. */
import { type MouseEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import { HEAD_PX, lineAt, SIDE_PX, SIZES } from './grille-geometry.ts';
import type { GrilleViewProps } from './grille-props.ts';
import { boxOf, isIn, type Selection, type Spot } from './grille-select.ts';
import { blockAt } from './grille-texte.ts';
import { edgesOf, insideOf, type Point, useEdgeScroll } from './use-edge-scroll.ts';

type Drag =
  | { readonly kind: 'select'; readonly selection: Selection }
  | { readonly kind: 'pull'; readonly source: Selection; readonly toDay: number }
  | { readonly kind: 'press'; readonly source: Selection; readonly at: Spot }
  | { readonly kind: 'drop'; readonly source: Selection; readonly at: Spot; readonly to: Spot };

/** How long a finger rests on a block before it takes it along, and how far it may tremble. */
const PRESS_MS = 420;
const TREMBLE_PX = 10;

/** The block under way, where it would land. */
function landing({ source, at, to }: Drag & { kind: 'drop' }): Selection {
  const went = ({ line, day }: Spot) => ({
    line: line + to.line - at.line,
    day: day + to.day - at.day,
  });
  return { ...source, anchor: went(source.anchor), head: went(source.head) };
}

export function useGrillePointer(props: GrilleViewProps, tops: readonly number[]) {
  const { store, lines, zoom, selection, scroller, mayDrag } = props;
  const { onSelect, onOpen, onPaint, onPull, onDrop } = props;
  const drag = useRef<Drag | null>(null);
  const press = useRef<{ timer: ReturnType<typeof setTimeout>; x: number; y: number } | null>(null);
  const [drop, setDrop] = useState<Selection | null>(null);
  const scroll = useEdgeScroll(props, (at) => moveTo(at));
  const edge = useRef(scroll);

  useEffect(() => {
    const box = scroller.current;
    // While a block is under way the finger does not scroll; Escape leaves the block where it was.
    const hold = (event: TouchEvent) => drag.current?.kind === 'drop' && event.preventDefault();
    const leave = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || drag.current?.kind !== 'drop') return;
      drag.current = null;
      edge.current.leave();
      setDrop(null);
    };
    box?.addEventListener('touchmove', hold, { passive: false });
    window.addEventListener('keydown', leave);
    return () => {
      box?.removeEventListener('touchmove', hold);
      window.removeEventListener('keydown', leave);
    };
  }, [scroller]);

  /** The cell under a point; null over the head, the names and the headings. */
  function spotAt({ clientX, clientY }: Point): Spot | null {
    const box = scroller.current;
    if (!box) return null;
    const edges = edgesOf(box);
    const [left, top] = [clientX - edges.left, clientY - edges.top];
    if (left < SIDE_PX || top < HEAD_PX) return null;
    const line = lineAt(tops, top + box.scrollTop);
    const day = Math.floor((left + box.scrollLeft - SIDE_PX) / SIZES[zoom].dayPx);
    const isCell = lines[line] !== undefined && lines[line].kind !== 'equipe';
    return isCell && day >= 0 && day < store.grille.jours.length ? { line, day } : null;
  }

  function selectAt(spot: Spot, isExtending: boolean): Selection {
    const next = isExtending
      ? { ...selection, head: spot }
      : { anchor: spot, head: spot, half: selection.half };
    onSelect(next);
    return next;
  }

  /** What one takes hold of at a cell: the selection it stands in, else the block of days around it. */
  function blockOf(spot: Spot): Selection | null {
    const days = mayDrag ? blockAt(store, lines[spot.line], spot.day) : null;
    if (!days) return null;
    const { lines: rows, days: chosen } = boxOf(selection);
    const isMany = rows[0] !== rows[1] || chosen[0] !== chosen[1];
    if (isMany && isIn(selection, spot)) return { ...selection, half: null };
    const [from, to] = days;
    return {
      anchor: { line: spot.line, day: from },
      head: { line: spot.line, day: to },
      half: null,
    };
  }

  function take(source: Selection, at: Spot, to: Spot): void {
    const taken = { kind: 'drop', source, at, to } as const;
    drag.current = taken;
    setDrop(landing(taken));
  }

  function forgetPress(): void {
    if (press.current) clearTimeout(press.current.timer);
    press.current = null;
  }

  /** A finger that rests on a block takes it along. */
  function onFinger(event: PointerEvent<HTMLDivElement>): void {
    const spot = spotAt(event);
    const source = spot && blockOf(spot);
    if (!spot || !source) return;
    const { pointerId, currentTarget, clientX: x, clientY: y } = event;
    const timer = setTimeout(() => {
      press.current = null;
      currentTarget.setPointerCapture(pointerId);
      navigator.vibrate?.(15);
      onSelect(source);
      take(source, spot, spot);
    }, PRESS_MS);
    press.current = { timer, x, y };
  }

  /** What is under way goes on to the cell under the point, or to the nearest where it is beyond an edge. */
  function moveTo(at: Point): void {
    const box = scroller.current;
    const spot = box && spotAt(insideOf(at, edgesOf(box)));
    const { current } = drag;
    if (!spot || !current) return;
    if (current.kind === 'pull') {
      const { source } = current;
      const { lines: rows, days } = boxOf(source);
      drag.current = { kind: 'pull', source, toDay: spot.day };
      const anchor = { line: rows[0], day: days[0] };
      onSelect({ ...source, anchor, head: { line: rows[1], day: Math.max(days[1], spot.day) } });
      return;
    }
    if (current.kind !== 'select') {
      const before = current.kind === 'drop' ? current.to : current.at;
      if (spot.line !== before.line || spot.day !== before.day)
        take(current.source, current.at, spot);
      return;
    }
    const { head } = current.selection;
    if (head.line === spot.line && head.day === spot.day) return;
    const next = { ...current.selection, head: spot };
    drag.current = { kind: 'select', selection: next };
    onSelect(next);
  }

  return {
    drop,
    spotAt,
    handlers: {
      onPointerDown(event: PointerEvent<HTMLDivElement>) {
        const isHandle = event.target instanceof HTMLElement && 'handle' in event.target.dataset;
        if (isHandle) {
          drag.current = { kind: 'pull', source: selection, toDay: boxOf(selection).days[1] };
          event.currentTarget.setPointerCapture(event.pointerId);
          return;
        }
        // A finger scrolls; it chooses with a tap, told as a click.
        if (event.pointerType !== 'mouse') return onFinger(event);
        if (event.button !== 0) return;
        const spot = spotAt(event);
        if (!spot) return;
        const source = event.shiftKey ? null : blockOf(spot);
        const chosen = selectAt(spot, event.shiftKey);
        drag.current = source
          ? { kind: 'press', source, at: spot }
          : { kind: 'select', selection: chosen };
        event.currentTarget.setPointerCapture(event.pointerId);
      },
      onPointerMove(event: PointerEvent<HTMLDivElement>) {
        const { current } = press;
        const isFar =
          current && Math.hypot(event.clientX - current.x, event.clientY - current.y) > TREMBLE_PX;
        if (isFar) forgetPress();
        if (!drag.current) return;
        moveTo(event);
        if (drag.current.kind !== 'press') scroll.follow(event);
      },
      onPointerUp(event: PointerEvent<HTMLDivElement>) {
        const done = drag.current;
        scroll.leave();
        forgetPress();
        drag.current = null;
        setDrop(null);
        if (done?.kind === 'pull') onPull(done.source, done.toDay);
        else if (done?.kind === 'select') onPaint(done.selection);
        else if (done?.kind === 'drop') {
          const by = { lines: done.to.line - done.at.line, days: done.to.day - done.at.day };
          if (by.lines !== 0 || by.days !== 0) onDrop(done.source, by);
          // A finger that rested without going anywhere opens the cell.
          else if (event.pointerType !== 'mouse') onOpen();
        }
      },
      onPointerCancel() {
        scroll.leave();
        forgetPress();
        drag.current = null;
        setDrop(null);
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
        if (drag.current || press.current) return;
        selectAt(spot, false);
        onOpen();
      },
    },
  };
}

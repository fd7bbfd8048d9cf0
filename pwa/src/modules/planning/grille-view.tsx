/** The office grid on the screen: only the lines and months in sight exist, whatever the year holds. */
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { GrilleDrawing, type Scene, type View } from './grille-drawing.ts';
import {
  HEAD_PX,
  lineAt,
  type MonthSpan,
  monthsOf,
  SIDE_PX,
  SIZES,
  topsOf,
} from './grille-geometry.ts';
import { GrilleHead } from './grille-head.tsx';
import type { GrilleViewProps } from './grille-props.ts';
import { crewsOf } from './grille-runs.ts';
import { boxOf } from './grille-select.ts';
import { useGrillePointer } from './use-grille-pointer.ts';
import { useInterventionText } from './use-intervention-text.ts';

/** Lines kept beyond each edge of the screen, and the share of its width at each side. */
const MORE_LINES = 3;
const MORE_WIDTH = 0.15;

const NOTHING: View = { firstMonth: 0, endMonth: 0, firstLine: 0, endLine: 0 };

/** Where the box stands, read once a frame: reading it after drawing would lay out the page twice. */
interface Stand {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function standOf(box: HTMLElement): Stand {
  const { scrollLeft: left, scrollTop: top, clientWidth: width, clientHeight: height } = box;
  return { left, top, width, height };
}

function viewOf(
  { left, top, width, height }: Stand,
  { months, tops, dayPx }: { months: readonly MonthSpan[]; tops: readonly number[]; dayPx: number },
): View {
  const from = Math.floor((left - width * MORE_WIDTH) / dayPx);
  const to = Math.ceil((left + width * (1 + MORE_WIDTH)) / dayPx);
  const firstMonth = months.findIndex((span) => span.to >= from);
  const lastMonth = months.findIndex((span) => span.to >= to);
  return {
    firstMonth: Math.max(0, firstMonth),
    endMonth: lastMonth < 0 ? months.length : lastMonth + 1,
    firstLine: Math.max(0, lineAt(tops, top + HEAD_PX) - MORE_LINES),
    endLine: lineAt(tops, top + height) + 1 + MORE_LINES,
  };
}

type Months = readonly [first: number, end: number];

/** The lines, drawn beside React as one scrolls; answers the months in sight, for the head above them. */
function useLines(
  props: GrilleViewProps,
  { months, tops }: { months: readonly MonthSpan[]; tops: readonly number[] },
) {
  const { store, lines, zoom, scroller, charges, warnings, overs, onRange } = props;
  const { version } = store;
  const { dayPx } = SIZES[zoom];
  const isCrews = lines[0]?.kind === 'chantier';
  // A year's head is drawn whole, once: only days, and crews, are made for the months in sight.
  const isWhole = zoom === 'annee' && !isCrews;
  const [[firstMonth, endMonth], setMonths] = useState<Months>([0, 0]);
  // The same list while the same months are in sight.
  const seen = useMemo(
    () => (isWhole ? months : months.slice(firstMonth, endMonth)),
    [isWhole, months, firstMonth, endMonth],
  );
  const [first, last] = [seen[0], seen.at(-1)];
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for what the store holds.
  const crews = useMemo(
    () => (isCrews && first && last ? crewsOf(store.grille, first.from, last.to) : null),
    [isCrews, store, version, first, last],
  );
  const rows = useRef<HTMLDivElement>(null);
  const names = useRef<HTMLDivElement>(null);
  const painter = useRef<GrilleDrawing | null>(null);
  const view = useRef<View>(NOTHING);
  const scene: Omit<Scene, 'view'> = {
    store,
    lines,
    tops,
    zoom,
    months,
    charges,
    warnings,
    overs,
    crews,
  };
  const latest = useRef(scene);
  latest.current = scene;

  useEffect(() => {
    if (!rows.current || !names.current) return;
    const made = new GrilleDrawing(rows.current, names.current);
    painter.current = made;
    made.draw({ ...latest.current, view: view.current });
    return () => {
      painter.current = null;
      made.stop();
    };
  }, []);
  useLayoutEffect(() => painter.current?.draw({ ...latest.current, view: view.current }));

  const measure = useCallback(() => {
    const box = scroller.current;
    if (!box) return;
    const before = view.current;
    const stand = standOf(box);
    const next = viewOf(stand, { months, tops, dayPx });
    const isMoved = Object.keys(next).some(
      (k) => next[k as keyof View] !== before[k as keyof View],
    );
    if (isMoved) {
      view.current = next;
      painter.current?.draw({ ...latest.current, view: next }, { isMoving: before !== NOTHING });
      if (!isWhole) {
        setMonths((kept) =>
          kept[0] === next.firstMonth && kept[1] === next.endMonth
            ? kept
            : [next.firstMonth, next.endMonth],
        );
      }
    }
    const from = Math.floor(stand.left / dayPx);
    onRange(from, Math.ceil((stand.left + stand.width - SIDE_PX) / dayPx));
  }, [scroller, months, tops, dayPx, isWhole, onRange]);
  useEffect(() => {
    const box = scroller.current;
    if (!box) return;
    let frame = 0;
    const soon = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(measure);
    };
    measure();
    box.addEventListener('scroll', soon, { passive: true });
    const sizes = new ResizeObserver(soon);
    sizes.observe(box);
    return () => {
      cancelAnimationFrame(frame);
      box.removeEventListener('scroll', soon);
      sizes.disconnect();
    };
  }, [scroller, measure]);
  return { rows, names, seen };
}

function Marks(props: GrilleViewProps & { readonly tops: readonly number[] }) {
  const { selection, zoom, tops, lines, cursorLabel } = props;
  const { dayPx, linePx } = SIZES[zoom];
  const box = boxOf(selection);
  const [firstLine, lastLine] = box.lines;
  const [firstDay, lastDay] = box.days;
  if (!lines[selection.head.line]) return null;
  const top = tops[firstLine] ?? 0;
  const bottom = (tops[lastLine] ?? 0) + linePx;
  const halfTop = selection.half === 'apres-midi' ? linePx / 2 : 0;
  const halfHeight = selection.half === null ? linePx : linePx / 2;
  return (
    <>
      <div
        aria-hidden
        className="plan__selection"
        style={{
          left: SIDE_PX + firstDay * dayPx,
          width: (lastDay - firstDay + 1) * dayPx,
          top,
          height: bottom - top,
        }}
      >
        <i className="plan__handle" data-handle />
      </div>
      <div role="row" aria-rowindex={selection.head.line + 2}>
        <div
          role="gridcell"
          id="plan-cursor"
          aria-label={cursorLabel}
          aria-selected
          className="plan__cursor"
          style={{
            left: SIDE_PX + selection.head.day * dayPx,
            width: dayPx,
            top: (tops[selection.head.line] ?? 0) + halfTop,
            height: halfHeight,
          }}
        />
      </div>
    </>
  );
}

/** Where a block that is under way would land. */
function Landing({
  selection,
  zoom,
  tops,
}: Pick<GrilleViewProps, 'selection' | 'zoom'> & { readonly tops: readonly number[] }) {
  const { lines, days } = boxOf(selection);
  const { dayPx, linePx } = SIZES[zoom];
  const top = tops[lines[0]] ?? 0;
  return (
    <div
      aria-hidden
      className="plan__drop"
      style={{
        left: SIDE_PX + days[0] * dayPx,
        width: (days[1] - days[0] + 1) * dayPx,
        top,
        height: (tops[lines[1]] ?? top) + linePx - top,
      }}
    />
  );
}

export function GrilleView(props: GrilleViewProps) {
  const { store, lines, zoom, today, scroller, children } = props;
  const { jours } = store.grille;
  const months = useMemo(() => monthsOf(jours), [jours]);
  const { tops, height } = useMemo(() => topsOf(lines, zoom), [lines, zoom]);
  const { rows, names, seen } = useLines(props, { months, tops });
  const { handlers, drop, spotAt } = useGrillePointer(props, tops);
  const onPointerOver = useInterventionText(props, spotAt);
  return (
    <div
      ref={scroller}
      className={`plan plan--${zoom}`}
      role="grid"
      aria-label="Planning"
      aria-rowcount={lines.length + 1}
      aria-multiselectable
      aria-activedescendant="plan-cursor"
      tabIndex={0}
      {...handlers}
      onPointerOver={onPointerOver}
    >
      <div
        role="presentation"
        className="plan__canvas"
        style={{ width: SIDE_PX + jours.length * SIZES[zoom].dayPx, height: height + 24 }}
      >
        <div
          ref={names}
          aria-hidden
          className="plan__names"
          style={{ height, marginBottom: -height }}
        />
        <GrilleHead
          store={store}
          months={seen}
          zoom={zoom}
          today={today}
          height={height}
          prevision={props.prevision}
          chargesPeriod={props.chargesPeriod}
          version={store.cadreVersion}
        />
        <div ref={rows} role="rowgroup" />
        <Marks {...props} tops={tops} />
        {drop && <Landing selection={drop} zoom={zoom} tops={tops} />}
        {children}
      </div>
    </div>
  );
}

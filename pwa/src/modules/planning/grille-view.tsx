/** The office grid on the screen: only the lines and months in sight exist, whatever the year holds. */
import { useCallback, useEffect, useMemo, useState } from 'react';
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
import { GridLine } from './grille-line.tsx';
import type { GrilleViewProps } from './grille-props.ts';
import { crewsOf } from './grille-runs.ts';
import { boxOf } from './grille-select.ts';
import { useGrillePointer } from './use-grille-pointer.ts';

interface View {
  readonly firstMonth: number;
  readonly lastMonth: number;
  readonly firstLine: number;
  readonly lastLine: number;
}

/** Lines are added and dropped four at a time: fewer, larger steps while scrolling. */
const LINE_STEP = 4;

function viewOf(
  box: HTMLElement,
  { months, tops, dayPx }: { months: readonly MonthSpan[]; tops: readonly number[]; dayPx: number },
): View {
  const from = Math.floor((box.scrollLeft - box.clientWidth * 0.25) / dayPx);
  const to = Math.ceil((box.scrollLeft + box.clientWidth * 1.25) / dayPx);
  const firstMonth = Math.max(
    0,
    months.findIndex((span) => span.to >= from),
  );
  const last = months.findIndex((span) => span.to >= to);
  const firstLine = lineAt(tops, box.scrollTop + HEAD_PX);
  const lastLine = lineAt(tops, box.scrollTop + box.clientHeight);
  return {
    firstMonth,
    lastMonth: last < 0 ? months.length - 1 : last,
    firstLine: Math.max(0, Math.floor(firstLine / LINE_STEP) * LINE_STEP - LINE_STEP),
    lastLine: Math.ceil((lastLine + 1) / LINE_STEP) * LINE_STEP + LINE_STEP,
  };
}

function isSameView(a: View | null, b: View): boolean {
  return (
    a !== null &&
    a.firstMonth === b.firstMonth &&
    a.lastMonth === b.lastMonth &&
    a.firstLine === b.firstLine &&
    a.lastLine === b.lastLine
  );
}

/** What is in sight, told again only when a month or a line comes or goes. */
function useView(props: GrilleViewProps, months: readonly MonthSpan[], tops: readonly number[]) {
  const { scroller, zoom, onRange } = props;
  const [view, setView] = useState<View | null>(null);
  const { dayPx } = SIZES[zoom];
  const measure = useCallback(() => {
    const box = scroller.current;
    if (!box) return;
    const next = viewOf(box, { months, tops, dayPx });
    setView((before) => (isSameView(before, next) ? before : next));
    const from = Math.floor(box.scrollLeft / dayPx);
    onRange(from, Math.ceil((box.scrollLeft + box.clientWidth - SIDE_PX) / dayPx));
  }, [scroller, months, tops, dayPx, onRange]);
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
  return view;
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

export function GrilleView(props: GrilleViewProps) {
  const { store, lines, zoom, today, charges, warnings, scroller, children } = props;
  const { jours } = store.grille;
  const months = useMemo(() => monthsOf(jours), [jours]);
  const { tops, height } = useMemo(() => topsOf(lines, zoom), [lines, zoom]);
  const view = useView(props, months, tops);
  const { dayPx } = SIZES[zoom];
  const [firstMonth, lastMonth] = view ? [view.firstMonth, view.lastMonth] : [0, -1];
  // The same list while the same months are in sight: lines that stay are not drawn again.
  const seen = useMemo(
    () => months.slice(firstMonth, lastMonth + 1),
    [months, firstMonth, lastMonth],
  );
  const first = seen[0];
  const last = seen.at(-1);
  const isCrews = lines[0]?.kind === 'chantier';
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for what the store holds.
  const crews = useMemo(
    () => (isCrews && first && last ? crewsOf(store.grille, first.from, last.to) : null),
    [isCrews, store, store.version, first, last],
  );
  const pointer = useGrillePointer(props, tops);
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
      {...pointer}
    >
      <div
        role="presentation"
        className="plan__canvas"
        style={{ width: SIDE_PX + jours.length * dayPx, height: height + 24 }}
      >
        <GrilleHead
          store={store}
          months={seen}
          zoom={zoom}
          today={today}
          height={height}
          version={store.version}
        />
        {view &&
          lines.slice(view.firstLine, view.lastLine).map((line, i) => {
            const index = view.firstLine + i;
            return (
              <GridLine
                key={line.key}
                store={store}
                line={line}
                index={index}
                top={tops[index] ?? 0}
                zoom={zoom}
                months={seen}
                version={line.kind === 'chantier' ? store.version : store.versionOf(line.key)}
                charge={charges.get(line.key)}
                crews={crews?.get(line.key)}
                warning={warnings.get(line.key)}
              />
            );
          })}
        <Marks {...props} tops={tops} />
        {children}
      </div>
    </div>
  );
}

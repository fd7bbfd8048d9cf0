/** The head of the office grid: weeks and days, today, holidays and locks, and their columns below. */
import { Lock } from 'lucide-react';
import { memo } from 'react';
import { type Day, ferieOf, isoWeekOf, weekdayOf } from '#shared/core/dates.ts';
import { isSemainePaire, regleLe } from '#shared/modules/planning/regles.ts';
import { capitalize, formatMonth, formatWeekday } from '../../ui/format.ts';
import { HEAD_PX, type MonthSpan, SIDE_PX, SIZES, type Zoom } from './grille-geometry.ts';
import type { GrilleStore } from './grille-store.ts';

interface GrilleHeadProps {
  readonly store: GrilleStore;
  readonly months: readonly MonthSpan[];
  readonly zoom: Zoom;
  readonly today: Day;
  readonly height: number;
  /** Raised when locks or rules may have changed. */
  readonly version: number;
}

interface Column {
  readonly jour: Day;
  readonly day: number;
}

function columnsOf({ store, months }: GrilleHeadProps): Column[] {
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last) return [];
  return store.grille.jours
    .slice(first.from, last.to + 1)
    .map((jour, i) => ({ jour, day: first.from + i }));
}

/** « S 46 paire » over each week. */
function Weeks({
  columns,
  zoom,
  store,
}: {
  columns: readonly Column[];
  zoom: Zoom;
  store: GrilleStore;
}) {
  const { dayPx } = SIZES[zoom];
  return columns
    .filter(({ jour }) => weekdayOf(jour) === 1)
    .map(({ jour, day }) => {
      const isPaire = isSemainePaire(regleLe(store.cadre.regles, jour), jour);
      return (
        <div
          key={jour}
          role="columnheader"
          className={`plan__week${isPaire ? '' : ' plan__week--odd'}`}
          style={{ left: SIDE_PX + day * dayPx, width: 7 * dayPx }}
        >
          <b>S {isoWeekOf(jour).week}</b>
          {zoom !== 'annee' && <span> {isPaire ? 'paire' : 'impaire'}</span>}
        </div>
      );
    });
}

function DayHead({
  column,
  zoom,
  today,
  isLocked,
}: {
  column: Column;
  zoom: Zoom;
  today: Day;
  isLocked: boolean;
}) {
  const { jour, day } = column;
  const { dayPx } = SIZES[zoom];
  const ferie = ferieOf(jour);
  const isWide = dayPx > 100;
  return (
    <div
      role="columnheader"
      className="plan__day"
      aria-current={jour === today ? 'date' : undefined}
      title={ferie ?? undefined}
      style={{ left: SIDE_PX + day * dayPx, width: dayPx }}
    >
      <span>{isWide ? formatWeekday(jour) : formatWeekday(jour).charAt(0)}</span>{' '}
      <b>{Number(jour.slice(8))}</b>
      {ferie && isWide && <small className="clip"> {ferie}</small>}
      {isLocked && <Lock aria-label="verrouillé" />}
    </div>
  );
}

function Months({ months, zoom }: { months: readonly MonthSpan[]; zoom: Zoom }) {
  const { dayPx } = SIZES[zoom];
  return months.map(({ month, from, to }) => (
    <div
      key={month}
      role="columnheader"
      className="plan__month"
      style={{ left: SIDE_PX + from * dayPx, width: (to - from + 1) * dayPx }}
    >
      <b>{capitalize(formatMonth(month))}</b>
    </div>
  ));
}

/** Shaded columns below the head: weekends, holidays, locked days, today. */
function Shades({
  columns,
  zoom,
  store,
  today,
  height,
}: GrilleHeadProps & { columns: readonly Column[] }) {
  const { dayPx } = SIZES[zoom];
  return columns.flatMap(({ jour, day }) => {
    const weekday = weekdayOf(jour);
    const kinds: string[] = [];
    if (weekday === 6) kinds.push('weekend');
    if (ferieOf(jour) !== null) kinds.push('ferie');
    if (store.contexte.isVerrouille(jour)) kinds.push('locked');
    if (jour === today) kinds.push('today');
    return kinds.map((kind) => (
      <div
        key={`${kind}${day}`}
        aria-hidden
        className={`plan__shade plan__shade--${kind}`}
        style={{
          left: SIDE_PX + day * dayPx,
          width: (kind === 'weekend' ? 2 : 1) * dayPx,
          top: HEAD_PX,
          height: height - HEAD_PX,
        }}
      />
    ));
  });
}

export const GrilleHead = memo(function GrilleHead(props: GrilleHeadProps) {
  const { store, zoom, today, months } = props;
  const columns = columnsOf(props);
  return (
    <>
      <Shades {...props} columns={columns} />
      <div role="row" aria-rowindex={1} className="plan__head" style={{ height: HEAD_PX }}>
        <div role="columnheader" className="plan__side plan__corner">
          <span className="visually-hidden">Qui</span>
        </div>
        {zoom === 'annee' && <Months months={months} zoom={zoom} />}
        <Weeks columns={columns} zoom={zoom} store={store} />
        {zoom !== 'annee' &&
          columns.map((column) => (
            <DayHead
              key={column.jour}
              column={column}
              zoom={zoom}
              today={today}
              isLocked={store.contexte.isVerrouille(column.jour)}
            />
          ))}
      </div>
    </>
  );
});

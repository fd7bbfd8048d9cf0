/** The head of the office grid: weeks and days, today, holidays and locks, and their columns below. */
import { Lock } from 'lucide-react';
import { memo } from 'react';
import { type Day, ferieOf, isoWeekOf, weekdayOf } from '#shared/core/dates.ts';
import { meteoDu, type Prevision } from '#shared/modules/planning/meteo.ts';
import { isSemainePaire, regleLe } from '#shared/modules/planning/regles.ts';
import { capitalize, formatMonth, formatWeekday } from '../../ui/format.ts';
import { HEAD_PX, type MonthSpan, SIDE_PX, SIZES, type Zoom } from './grille-geometry.ts';
import type { GrilleStore } from './grille-store.ts';
import { DayMeteo } from './meteo-jour.tsx';

interface GrilleHeadProps {
  readonly store: GrilleStore;
  readonly months: readonly MonthSpan[];
  readonly zoom: Zoom;
  readonly today: Day;
  readonly height: number;
  readonly prevision: Prevision | null;
  readonly chargesPeriod: string | null;
  /** Raised when locks or rules may have changed. */
  readonly version: number;
}

interface MonthProps extends Omit<GrilleHeadProps, 'months' | 'chargesPeriod'> {
  readonly span: MonthSpan;
}

interface Column {
  readonly jour: Day;
  readonly day: number;
}

function columnsOf(store: GrilleStore, { from, to }: MonthSpan): Column[] {
  return store.grille.jours.slice(from, to + 1).map((jour, i) => ({ jour, day: from + i }));
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
  prevision,
}: {
  column: Column;
  zoom: Zoom;
  today: Day;
  isLocked: boolean;
  prevision: Prevision | null;
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
      <DayMeteo jour={meteoDu(prevision, jour)} isWide={isWide} />
      {isLocked && <Lock aria-label="verrouillé" />}
    </div>
  );
}

/** Weekends as one pattern that repeats: the window of the grid begins on a Monday. */
function Weekends({ store, zoom, height }: Pick<GrilleHeadProps, 'store' | 'zoom' | 'height'>) {
  const { dayPx } = SIZES[zoom];
  return (
    <div
      aria-hidden
      className="plan__weekends"
      style={{
        left: SIDE_PX,
        width: store.grille.jours.length * dayPx,
        top: HEAD_PX,
        height: height - HEAD_PX,
        backgroundSize: `${7 * dayPx}px 100%`,
      }}
    />
  );
}

/** Shaded columns of a month below the head: holidays, locked days, today. */
const Shades = memo(function Shades({ store, span, zoom, today, height }: MonthProps) {
  const { dayPx } = SIZES[zoom];
  return columnsOf(store, span).flatMap(({ jour, day }) => {
    const kinds: string[] = [];
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
          width: dayPx,
          top: HEAD_PX,
          height: height - HEAD_PX,
        }}
      />
    ));
  });
});

/** A month's own weeks and days; its name where the year is shown. */
const MonthHead = memo(function MonthHead({ store, span, zoom, today, prevision }: MonthProps) {
  const columns = columnsOf(store, span);
  const { dayPx } = SIZES[zoom];
  return (
    <>
      {zoom === 'annee' && (
        <div
          role="columnheader"
          className="plan__month"
          style={{ left: SIDE_PX + span.from * dayPx, width: (span.to - span.from + 1) * dayPx }}
        >
          <b>{capitalize(formatMonth(span.month))}</b>
        </div>
      )}
      <Weeks columns={columns} zoom={zoom} store={store} />
      {zoom !== 'annee' &&
        columns.map((column) => (
          <DayHead
            key={column.jour}
            column={column}
            zoom={zoom}
            today={today}
            isLocked={store.contexte.isVerrouille(column.jour)}
            prevision={prevision}
          />
        ))}
    </>
  );
});

/** What the figures beside the names count. */
function countedOf(period: string): string {
  return `Jours pris, ${period.includes('-') ? formatMonth(period) : period}`;
}

export const GrilleHead = memo(function GrilleHead({
  months,
  chargesPeriod,
  ...rest
}: GrilleHeadProps) {
  return (
    <>
      <Weekends store={rest.store} zoom={rest.zoom} height={rest.height} />
      {months.map((span) => (
        <Shades key={span.month} {...rest} span={span} />
      ))}
      <div role="row" aria-rowindex={1} className="plan__head" style={{ height: HEAD_PX }}>
        <div role="columnheader" className="plan__side plan__corner">
          <span className="visually-hidden">Qui</span>
          {chargesPeriod !== null && <small>{countedOf(chargesPeriod)}</small>}
        </div>
        {months.map((span) => (
          <MonthHead key={span.month} {...rest} span={span} />
        ))}
      </div>
    </>
  );
});

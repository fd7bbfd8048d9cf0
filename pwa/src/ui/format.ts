/** French typography in one place: dates, hours, numbers, money, plurals. */
import { clockAt, type Day, dayAt, FIRM_TIME_ZONE, isOneDay } from '#shared/core/dates.ts';
import { once } from '#shared/core/once.ts';

const zone = { timeZone: FIRM_TIME_ZONE };
// A calendar day has no zone: read as UTC noon, shown as UTC.
const utc = { timeZone: 'UTC' };

/** A date format, made when first used: each costs a slow phone some 10 ms. */
function dates(options: Intl.DateTimeFormatOptions) {
  return once(() => new Intl.DateTimeFormat('fr-FR', options));
}

const time = dates({ hour: '2-digit', minute: '2-digit', ...zone });
const instantDay = dates({ weekday: 'long', day: 'numeric', month: 'long', ...zone });
const longDay = dates({ weekday: 'long', day: 'numeric', month: 'long', ...utc });
const shortDay = dates({ day: 'numeric', month: 'short', ...utc });
const fullDay = dates({ day: 'numeric', month: 'long', year: 'numeric', ...utc });
const month = dates({ month: 'long', year: 'numeric', ...utc });
const weekdayShort = dates({ weekday: 'short', ...utc });
const euros = once(() => new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR' }));

const numberFormats = new Map<number, Intl.NumberFormat>();

/** A number format for so many digits, made once. */
function numbers(maximumFractionDigits: number): Intl.NumberFormat {
  const known = numberFormats.get(maximumFractionDigits);
  if (known) return known;
  const made = new Intl.NumberFormat('fr-FR', { maximumFractionDigits });
  numberFormats.set(maximumFractionDigits, made);
  return made;
}

function atNoon(day: Day): Date {
  return new Date(`${day}T12:00:00Z`);
}

/** « 14:32 » */
export function formatTime(ms: number): string {
  return time().format(ms);
}

/** The first of a month is « 1er » in French; `Intl` writes « 1 ». */
function premier(text: string): string {
  return text.replace(/(?<!\d)1(?= \p{L})/u, '1er');
}

/** « jeudi 12 novembre », « mardi 1er décembre » */
export function formatLongDay(day: Day): string {
  return premier(longDay().format(atNoon(day)));
}

/** « 12 nov. » */
export function formatShortDay(day: Day): string {
  return premier(shortDay().format(atNoon(day)));
}

/** « 12 novembre 2026 » */
export function formatFullDay(day: Day): string {
  return premier(fullDay().format(atNoon(day)));
}

/** « 23 au 27 nov. », « 30 nov. au 4 déc. »: the month is said once where it is the same. */
export function formatDays(first: Day, last: Day): string {
  if (first.slice(0, 7) !== last.slice(0, 7)) {
    return `${formatShortDay(first)} au ${formatShortDay(last)}`;
  }
  const day = Number(first.slice(8));
  return `${day === 1 ? '1er' : day} au ${formatShortDay(last)}`;
}

/** « novembre 2026 », from `2026-11`. */
export function formatMonth(yearMonth: string): string {
  return month().format(atNoon(`${yearMonth}-01`));
}

/** « jeu. » */
export function formatWeekday(day: Day): string {
  return weekdayShort().format(atNoon(day));
}

/** « 14:32 » today, « 12 nov. » on another day, by the clock that is on the same screen. */
export function formatMoment(ms: number, now: number): string {
  return isOneDay(ms, now) ? clockAt(ms) : formatShortDay(dayAt(ms));
}

/** « jeudi 12 novembre, 14:32 » */
export function formatInstant(ms: number): string {
  return `${premier(instantDay().format(ms))}, ${time().format(ms)}`;
}

/** « 1 234,5 », at most `decimals` digits after the comma. */
export function formatNumber(value: number, decimals = 2): string {
  // The first `Intl.NumberFormat` costs a slow phone 100 ms, and the first screen only counts.
  if (Number.isInteger(value)) return String(value).replace(/\B(?=(\d{3})+$)/g, '\u202f');
  return numbers(decimals).format(value);
}

/** « 1 234,50 € » */
export function formatCents(cents: number): string {
  return euros().format(cents / 100);
}

/** « 1,4 Mo », « 830 ko » */
export function formatBytes(bytes: number): string {
  if (bytes < 1_000_000) return `${formatNumber(Math.ceil(bytes / 1000))} ko`;
  return `${formatNumber(bytes / 1_000_000, 1)} Mo`;
}

/** « 3 chantiers », « 1 chantier », « 1,5 jour », « 0 chantier »: French counts many from two on. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${formatNumber(n)} ${n >= 2 ? many : one}`;
}

/** First letter in capitals. */
export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Calendar days are `YYYY-MM-DD` strings; a Date object never leaves this file. */
import joursFeriesDeLAnnee from '@socialgouv/jours-feries';
import {
  addMonths,
  formatISO,
  getISOWeek,
  getISOWeekYear,
  isSameDay,
  isValid,
  lightFormat,
  parseISO,
} from 'date-fns';
import { assert } from './assert.ts';
import { once } from './once.ts';

/** A calendar day, `YYYY-MM-DD`. */
export type Day = string;
/** A calendar month, `YYYY-MM`. */
export type Month = string;

/** The zone in which the firm's days begin and end. */
export const FIRM_TIME_ZONE = 'Europe/Paris';

function toDate(day: Day): Date {
  const date = parseISO(day);
  assert(isValid(date), `"${day}" is a day`);
  return date;
}

/** The day that the library's clock shows at a moment. */
function dayOfDate(date: Date | number): Day {
  return formatISO(date, { representation: 'date' });
}

/** Whether `text` is an existing calendar day written `YYYY-MM-DD`. */
export function isDay(text: unknown): text is Day {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  return isValid(parseISO(text));
}

const firmDay = once(() => new Intl.DateTimeFormat('en-CA', { timeZone: FIRM_TIME_ZONE }));

/** The firm's calendar day at an instant (milliseconds since 1970). */
export function dayAt(instantMs: number): Day {
  return firmDay().format(instantMs);
}

/** « 14:32 » by this device's own clock; unlike `Intl`, whose first use costs a slow phone 100 ms, at once. */
export function clockAt(instantMs: number): string {
  return lightFormat(instantMs, 'HH:mm');
}

/** Whether two instants lie on one day of this device's own clock. */
export function isOneDay(oneMs: number, otherMs: number): boolean {
  return isSameDay(oneMs, otherMs);
}

const DAY_MS = 86_400_000;

/** A day as UTC midnight: every day is 24 hours long there, and reading it costs no calendar. */
function utcOf(day: Day): number {
  const ms = Date.parse(day);
  assert(!Number.isNaN(ms), `"${day}" is a day`);
  return ms;
}

function dayOfUtc(ms: number): Day {
  return new Date(ms).toISOString().slice(0, 10);
}

/** `day` moved by whole days, months and years untouched by clock changes. */
export function plusDays(day: Day, days: number): Day {
  return dayOfUtc(utcOf(day) + days * DAY_MS);
}

/** Whole days from `from` to `to`, negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((utcOf(to) - utcOf(from)) / DAY_MS);
}

/** The month of a day, `YYYY-MM`. */
export function monthOf(day: Day): Month {
  return day.slice(0, 7);
}

/** `month` moved by whole months. */
export function plusMonths(month: Month, months: number): Month {
  return monthOf(dayPlusMonths(`${month}-01`, months));
}

/** `day` moved by whole months; a day that the month lacks becomes its last one. */
export function dayPlusMonths(day: Day, months: number): Day {
  return dayOfDate(addMonths(toDate(day), months));
}

/** The Monday of the ISO week of `day`. */
export function mondayOf(day: Day): Day {
  return plusDays(day, 1 - weekdayOf(day));
}

/** ISO week number and the year it belongs to. */
export function isoWeekOf(day: Day): { week: number; year: number } {
  const date = toDate(day);
  return { week: getISOWeek(date), year: getISOWeekYear(date) };
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: Day): number {
  return ((new Date(utcOf(day)).getUTCDay() + 6) % 7) + 1;
}

/** Whether `day` is a Saturday or a Sunday. */
export function isWeekend(day: Day): boolean {
  return weekdayOf(day) > 5;
}

const feriesByYear = new Map<number, Map<Day, string>>();

function feriesOf(year: number): Map<Day, string> {
  let feries = feriesByYear.get(year);
  if (!feries) {
    const named = Object.entries(joursFeriesDeLAnnee(year));
    // Noon keeps the day where a zone's clock change moved the library's midnight by an hour.
    feries = new Map(named.map(([name, at]) => [dayOfDate(at.getTime() + 43_200_000), name]));
    feriesByYear.set(year, feries);
  }
  return feries;
}

/** The name of the French public holiday on `day` (11 a year, without Alsace), or null. */
export function ferieOf(day: Day): string | null {
  return feriesOf(Number(day.slice(0, 4))).get(day) ?? null;
}

/** Why nobody works on `day`: a weekend or a bank holiday; null on a working day. */
export function raisonChome(day: Day): string | null {
  return ferieOf(day) ?? (isWeekend(day) ? 'Week-end' : null);
}

/** Days of the week of `day` from Monday, five unless told. */
export function weekDaysOf(day: Day, count = 5): Day[] {
  const monday = mondayOf(day);
  return Array.from({ length: count }, (_, i) => plusDays(monday, i));
}

/** Where days and lines stand in the office grid: widths by zoom, months, lines of people or chantiers. */
import { type Day, monthOf, plusDays } from '#shared/core/dates.ts';
import type { Chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import { paraitAuPlanning } from '#shared/modules/planning/visibilite.ts';
import { isPresent } from '#shared/modules/social/presence.ts';
import type { Salarie } from '#shared/modules/social/salarie.entity.ts';
import type { GrilleStore } from './grille-store.ts';

export const ZOOMS = { jour: 'Jour', semaine: 'Semaine', mois: 'Mois', annee: 'Année' } as const;
export type Zoom = keyof typeof ZOOMS;

/** Pixels of a day and of a line. */
export const SIZES: Readonly<Record<Zoom, { dayPx: number; linePx: number }>> = {
  jour: { dayPx: 420, linePx: 52 },
  semaine: { dayPx: 132, linePx: 52 },
  mois: { dayPx: 40, linePx: 44 },
  annee: { dayPx: 5, linePx: 30 },
};

export const HEAD_PX = 56;
export const SIDE_PX = 190;
const TEAM_PX = 26;

export interface MonthSpan {
  readonly month: string;
  /** Places of its first and last day in the window. */
  readonly from: number;
  readonly to: number;
}

/** The months of a window of days. */
export function monthsOf(jours: readonly Day[]): MonthSpan[] {
  const months: MonthSpan[] = [];
  for (const [i, jour] of jours.entries()) {
    const last = months.at(-1);
    if (last && last.month === monthOf(jour)) months[months.length - 1] = { ...last, to: i };
    else months.push({ month: monthOf(jour), from: i, to: i });
  }
  return months;
}

export type Line =
  | { readonly kind: 'equipe'; readonly key: string; readonly label: string }
  | { readonly kind: 'salarie'; readonly key: string; readonly salarie: Salarie }
  | { readonly kind: 'chantier'; readonly key: string; readonly chantier: Chantier };

/** The same line for the same row: what has not changed is not drawn again. */
const linesKept = new WeakMap<Salarie, Line>();
const headingsKept = new Map<string, Line>();

function lineOf(salarie: Salarie): Line {
  const known = linesKept.get(salarie);
  if (known) return known;
  const line: Line = { kind: 'salarie', key: salarie.id, salarie };
  linesKept.set(salarie, line);
  return line;
}

function headingOf(team: string, label: string): Line {
  const known = headingsKept.get(label);
  if (known) return known;
  const line: Line = { kind: 'equipe', key: `equipe:${team}`, label };
  headingsKept.set(label, line);
  return line;
}

/** The lines of people: by team, those who belong to the firm at some time between two days. */
export function linesOfSalaries(salaries: readonly Salarie[], from: Day, to: Day): Line[] {
  const here = salaries.filter((row) => overlaps(row, from, to));
  const teams = [...new Set(here.map(({ equipe }) => equipe ?? ''))];
  // Those without a team come last, whatever their rank.
  teams.sort((a, b) => Number(a === '') - Number(b === ''));
  return teams.flatMap((label): Line[] => {
    const people = here.filter(({ equipe }) => (equipe ?? '') === label);
    const lines = people.map(lineOf);
    const name = label === '' && teams.length > 1 ? 'Sans équipe' : label;
    return name === '' ? lines : [headingOf(label, name), ...lines];
  });
}

function overlaps(row: Salarie, from: Day, to: Day): boolean {
  return (
    isPresent(row, from) || isPresent(row, to) || (row.dateEntree > from && row.dateEntree <= to)
  );
}

/** The lines of chantiers: those one may plan, and those that have people between two days. */
export function linesOfChantiers(store: GrilleStore, from: number, to: number): Line[] {
  const { grille, chantiers } = store;
  const used = new Set<string>();
  const days = grille.jours.length;
  for (let person = 0; person < grille.salarieIds.length; person++) {
    for (let place = (person * days + from) * 2; place <= (person * days + to) * 2 + 1; place++) {
      const id = grille.contenus[grille.codes[place] ?? 0]?.chantierId;
      if (id) used.add(id);
    }
  }
  return [...chantiers.values()]
    .filter(
      (row) => used.has(row.id) || (row.deleted === 0 && paraitAuPlanning(row.etat, 'chantiers')),
    )
    .sort(
      (a, b) =>
        Number(used.has(b.id)) - Number(used.has(a.id)) || a.libelle.localeCompare(b.libelle, 'fr'),
    )
    .map((chantier): Line => ({ kind: 'chantier', key: chantier.id, chantier }));
}

/** Top of each line, and the height of all. */
export function topsOf(lines: readonly Line[], zoom: Zoom): { tops: number[]; height: number } {
  let top = HEAD_PX;
  const tops = lines.map(({ kind }) => {
    const own = top;
    top += kind === 'equipe' ? TEAM_PX : SIZES[zoom].linePx;
    return own;
  });
  return { tops, height: top };
}

/** The line at a height, or the nearest one. */
export function lineAt(tops: readonly number[], y: number): number {
  let [low, high] = [0, tops.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((tops[middle] ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** First and last day of the months around two days: who was there in them is shown. */
export function aroundMonths(from: Day, to: Day): readonly [Day, Day] {
  const end = `${monthOf(to)}-28`;
  let last = end;
  for (let next = plusDays(end, 1); monthOf(next) === monthOf(to); next = plusDays(next, 1))
    last = next;
  return [`${monthOf(from)}-01`, last];
}

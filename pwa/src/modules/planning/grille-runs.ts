/** What a line of the grid draws: runs of days that hold the same, halves where they differ. */
import type { Day } from '#shared/core/dates.ts';
import { DEMIS } from '#shared/modules/planning/cases.ts';
import type { Repos } from '#shared/modules/planning/geste.ts';
import type { Grille } from '#shared/modules/planning/grille.ts';

export interface Run {
  /** Places of the first and last day in the window. */
  readonly from: number;
  readonly to: number;
  /** 0 morning, 1 afternoon, null the whole days. */
  readonly half: 0 | 1 | null;
  readonly code: number;
  /** Worked on a day off, on purpose. */
  readonly isExtra: boolean;
}

/** The runs of one person between two days. */
export function runsOf(
  grille: Grille,
  person: number,
  { from, to, isOff }: { from: number; to: number; isOff: (day: number) => boolean },
): Run[] {
  const runs: Run[] = [];
  const base = person * grille.jours.length;
  const wholeAt = (day: number): number => {
    const place = (base + day) * DEMIS.length;
    const code = grille.codes[place] ?? 0;
    return day >= 0 && code === grille.codes[place + 1] ? code : 0;
  };
  const extraAt = (day: number, code: number) =>
    isOff(day) && grille.contenus[code]?.chantierId !== null;
  const goesOn = (day: number, before: { code: number; isExtra: boolean }) =>
    day < grille.jours.length &&
    wholeAt(day) === before.code &&
    extraAt(day, before.code) === before.isExtra;
  let open: { from: number; to: number; code: number; isExtra: boolean } | null = null;
  const close = () => {
    if (open) runs.push({ ...open, half: null });
    open = null;
  };
  // A run that began before these days belongs to those before; one that goes on past them, here.
  let start = from;
  const before = { code: wholeAt(from - 1), isExtra: extraAt(from - 1, wholeAt(from - 1)) };
  if (before.code !== 0) while (start <= to && goesOn(start, before)) start++;
  for (let day = start; day <= to; day++) {
    const place = (base + day) * DEMIS.length;
    const morning = grille.codes[place] ?? 0;
    const afternoon = grille.codes[place + 1] ?? 0;
    if (morning !== afternoon || morning === 0) {
      close();
      const isExtra = isOff(day);
      if (morning !== 0) runs.push({ from: day, to: day, half: 0, code: morning, isExtra });
      if (afternoon !== 0) runs.push({ from: day, to: day, half: 1, code: afternoon, isExtra });
      continue;
    }
    const isExtra = extraAt(day, morning);
    if (open && open.code === morning && open.isExtra === isExtra) open.to = day;
    else {
      close();
      open = { from: day, to: day, code: morning, isExtra };
    }
  }
  while (open && goesOn(open.to + 1, open)) open.to++;
  close();
  return runs;
}

export interface OffSpan {
  readonly from: number;
  readonly to: number;
  readonly repos: Repos;
}

/** Days on which someone does not work, weekends and holidays apart: the screen shades those for all. */
export function offSpansOf(
  jours: readonly Day[],
  { from, to, reposAt }: { from: number; to: number; reposAt: (day: number) => Repos | null },
): OffSpan[] {
  const spans: OffSpan[] = [];
  for (let day = from; day <= to && day < jours.length; day++) {
    const repos = reposAt(day);
    if (repos === null || repos === 'weekend' || repos === 'ferie') continue;
    const last = spans.at(-1);
    if (last && last.to === day - 1 && last.repos === repos) {
      spans[spans.length - 1] = { ...last, to: day };
    } else spans.push({ from: day, to: day, repos });
  }
  return spans;
}

export interface CrewRun {
  readonly from: number;
  readonly to: number;
  /** Who is there, in the order of the lines. */
  readonly salarieIds: readonly string[];
}

/** Who is on each chantier between two days: runs of days with the same people, by chantier. */
export function crewsOf(grille: Grille, from: number, to: number): Map<string, CrewRun[]> {
  const byChantier = new Map<string, CrewRun[]>();
  const days = grille.jours.length;
  for (let day = from; day <= to; day++) {
    const today = new Map<string, string[]>();
    for (const [person, salarieId] of grille.salarieIds.entries()) {
      const place = (person * days + day) * DEMIS.length;
      const codes = new Set([grille.codes[place] ?? 0, grille.codes[place + 1] ?? 0]);
      for (const code of codes) {
        const id = grille.contenus[code]?.chantierId;
        if (!id) continue;
        const people = today.get(id);
        if (people) people.push(salarieId);
        else today.set(id, [salarieId]);
      }
    }
    for (const [id, salarieIds] of today) {
      const runs = byChantier.get(id) ?? [];
      const last = runs.at(-1);
      const isSame = last && last.to === day - 1 && last.salarieIds.join() === salarieIds.join();
      if (isSame) runs[runs.length - 1] = { ...last, to: day };
      else runs.push({ from: day, to: day, salarieIds });
      byChantier.set(id, runs);
    }
  }
  return byChantier;
}

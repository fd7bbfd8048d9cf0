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

interface RunOptions {
  readonly from: number;
  readonly to: number;
  readonly isOff: (day: number) => boolean;
  /** Whether a run goes on over free days on which the person does not work by habit, as in the year. */
  readonly isBridging?: boolean;
}

/** The runs of one person between two days. */
export function runsOf(grille: Grille, person: number, options: RunOptions): Run[] {
  const { from, to, isOff, isBridging = false } = options;
  const runs: Run[] = [];
  const days = grille.jours.length;
  const base = person * days;
  const wholeAt = (day: number): number => {
    const place = (base + day) * DEMIS.length;
    const code = grille.codes[place] ?? 0;
    return day >= 0 && day < days && code === grille.codes[place + 1] ? code : 0;
  };
  const isGap = (day: number): boolean => {
    const place = (base + day) * DEMIS.length;
    return isBridging && grille.codes[place] === 0 && grille.codes[place + 1] === 0 && isOff(day);
  };
  const extraAt = (day: number, code: number) =>
    code !== 0 && isOff(day) && grille.contenus[code]?.chantierId !== null;
  const goesOn = (day: number, before: { code: number; isExtra: boolean }) =>
    day < days && wholeAt(day) === before.code && extraAt(day, before.code) === before.isExtra;
  /** The next day that counts, from one on, towards one end. */
  const beyond = (day: number, step: 1 | -1, isOver: boolean) => {
    let found = day;
    if (isOver) while (found >= 0 && found < days && isGap(found)) found += step;
    return found;
  };
  let open: { from: number; to: number; code: number; isExtra: boolean } | null = null;
  const close = () => {
    if (open) runs.push({ ...open, half: null });
    open = null;
  };
  // A run that began before these days belongs to those before; one that goes on past them, here.
  const last = beyond(from - 1, -1, true);
  const before = { code: wholeAt(last), isExtra: extraAt(last, wholeAt(last)) };
  let start = from;
  if (before.code !== 0) {
    for (let next = from; next <= to; start = next) {
      next = beyond(next, 1, !before.isExtra);
      if (!goesOn(next, before)) break;
      next++;
    }
  }
  for (let day = start; day <= to; day++) {
    if (open && !open.isExtra && isGap(day)) continue;
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
  while (open) {
    const next = beyond(open.to + 1, 1, !open.isExtra);
    if (!goesOn(next, open)) break;
    open.to = next;
  }
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

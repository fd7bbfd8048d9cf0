/** What a taking over wrote, small enough to be kept on this device until it is taken back. */
import { type Day, daysBetween, plusDays } from '#shared/core/dates.ts';
import { type Case, type Contenu, DEMIS, isMemeContenu } from '#shared/modules/planning/cases.ts';

/** Rows that were made or completed. */
export interface Faits {
  readonly salarieIds: readonly string[];
  readonly chantierIds: readonly string[];
  /** Chantiers that received the hours they lacked. */
  readonly completes: readonly { readonly id: string; readonly heures: number }[];
}

export interface Trace extends Faits {
  /** Null where nothing can be taken back. */
  readonly debut: Day | null;
  readonly qui: readonly string[];
  readonly contenus: readonly Contenu[];
  /** For each half-day: person, half-days since `debut`, what was written, what stood there. */
  readonly cases: readonly (readonly [number, number, number, number])[];
  readonly le: number;
}

function placeIn<T>(list: T[], value: T, isSame: (a: T, b: T) => boolean): number {
  const at = list.findIndex((one) => isSame(one, value));
  return at >= 0 ? at : list.push(value) - 1;
}

/** The trace of half-days and what stood in them before; `avant` is in the order of `cases`. */
export function traceDe(
  cases: readonly Case[],
  avant: readonly Case[],
  { le, ...faits }: Faits & { le: number },
): Trace {
  const debut = cases.reduce<Day | null>(
    (first, { jour }) => (first === null || jour < first ? jour : first),
    null,
  );
  const qui: string[] = [];
  const contenus: Contenu[] = [];
  const keep = ({ chantierId, absence, sav }: Contenu) =>
    placeIn(contenus, { chantierId, absence, sav }, isMemeContenu);
  const kept = cases.map((written, i) => {
    const person = placeIn(qui, written.salarieId, (a, b) => a === b);
    const half = DEMIS.indexOf(written.demiJournee);
    const at = daysBetween(debut ?? written.jour, written.jour) * DEMIS.length + half;
    return [person, at, keep(written), keep(avant[i] ?? written)] as const;
  });
  return { ...faits, debut, qui, contenus, cases: kept, le };
}

/** The half-days of a trace: as written, and as they were. */
export function casesDeTrace({ debut, qui, contenus, cases }: Trace): {
  readonly ecrites: readonly Case[];
  readonly avant: readonly Case[];
} {
  if (debut === null) return { ecrites: [], avant: [] };
  const read = ([person, at, ...codes]: Trace['cases'][number], which: 0 | 1): Case[] => {
    const salarieId = qui[person];
    const demiJournee = DEMIS[at % DEMIS.length];
    const contenu = contenus[codes[which]];
    if (salarieId === undefined || !demiJournee || !contenu) return [];
    return [
      { salarieId, jour: plusDays(debut, Math.floor(at / DEMIS.length)), demiJournee, ...contenu },
    ];
  };
  return {
    ecrites: cases.flatMap((one) => read(one, 0)),
    avant: cases.flatMap((one) => read(one, 1)),
  };
}

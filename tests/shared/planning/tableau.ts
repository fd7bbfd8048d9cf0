/** A small planning in memory for the laws: people, what stands there, locks, the firm's rules. */
import fc from 'fast-check';
import { type Day, plusDays } from '#shared/core/dates.ts';
import { contexteDe, type Personne } from '#shared/links/contexte-planning.ts';
import {
  type Case,
  type Contenu,
  cleDe,
  DEMIS,
  type Demi,
  enAbsence,
  surChantier,
  VIDE,
} from '#shared/modules/planning/cases.ts';
import type { Contexte } from '#shared/modules/planning/geste.ts';
import type { Regle } from '#shared/modules/planning/regles.ts';
import type { RythmeContrat } from '#shared/modules/social/presence.ts';

export const MALO: Personne = {
  id: 'malo',
  rythme: 'paire-5-impaire-4',
  dateEntree: '2020-01-01',
  dateSortie: null,
};
export const BRIEUC: Personne = { ...MALO, id: 'brieuc', rythme: '4-jours' };

/** An even ISO week without a holiday, and the odd one after it. */
export const PAIRE = '2026-11-23';
export const IMPAIRE = '2026-11-30';

export interface Tableau {
  readonly cases: readonly Case[];
  readonly joursVerrouilles: readonly Day[];
  readonly chantiersVerrouilles: readonly string[];
}

interface Around {
  readonly salaries?: readonly Personne[];
  readonly rythmes?: readonly (RythmeContrat & { salarieId: string })[];
  readonly regles?: readonly Regle[];
}

/** The planning as the rules see it. */
export function contexteOf(tableau: Partial<Tableau> = {}, around: Around = {}): Contexte {
  const byKey = new Map((tableau.cases ?? []).map((c) => [cleDe(c), c]));
  return contexteDe({
    salaries: around.salaries ?? [MALO, BRIEUC],
    rythmes: around.rythmes ?? [],
    regles: around.regles ?? [],
    joursVerrouilles: new Set(tableau.joursVerrouilles ?? []),
    chantiersVerrouilles: new Set(tableau.chantiersVerrouilles ?? []),
    contenuDe: (salarieId, jour, demiJournee) =>
      byKey.get(cleDe({ salarieId, jour, demiJournee })) ?? VIDE,
  });
}

/** Both halves of someone's days with the same content. */
export function journees(salarieId: string, jours: readonly Day[], contenu: Contenu): Case[] {
  return jours.flatMap((jour) =>
    DEMIS.map((demiJournee) => ({ salarieId, jour, demiJournee, ...contenu })),
  );
}

/** What stands in the planning once these cells are written over it. */
export function apres(contexte: Contexte, written: readonly Case[]): Contexte {
  const byKey = new Map(written.map((c) => [cleDe(c), c]));
  return {
    ...contexte,
    contenuDe: (salarieId, jour, demiJournee) =>
      byKey.get(cleDe({ salarieId, jour, demiJournee })) ??
      contexte.contenuDe(salarieId, jour, demiJournee),
  };
}

/** Every half-day of the tests' people over some weeks, as text: two plannings are alike or not. */
export function photo(contexte: Contexte, from: Day, days: number): string {
  const lines: string[] = [];
  for (const salarieId of ['malo', 'brieuc']) {
    for (let i = 0; i < days; i++) {
      for (const demiJournee of DEMIS) {
        const { chantierId, absence, sav } = contexte.contenuDe(
          salarieId,
          plusDays(from, i),
          demiJournee,
        );
        lines.push(`${chantierId}/${absence}/${sav}`);
      }
    }
  }
  return lines.join('\n');
}

/** Six weeks that hold two holidays (8 and 14 May 2026, the Ascension) and both parities. */
export const WINDOW_START = '2026-04-27';
export const WINDOW_DAYS = 42;

const arbDay = fc.integer({ min: 0, max: WINDOW_DAYS - 1 }).map((n) => plusDays(WINDOW_START, n));

const arbContenu = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('bothorel', 'legoff', 'ecole').map((id) => surChantier(id)),
  },
  { weight: 1, arbitrary: fc.constantFrom('conges' as const, 'maladie' as const).map(enAbsence) },
);

const arbDemi: fc.Arbitrary<Demi> = fc.record({
  salarieId: fc.constantFrom('malo', 'brieuc'),
  jour: arbDay,
  demiJournee: fc.constantFrom(...DEMIS),
});

/** Any planning of the window: cells, locked days, locked chantiers. */
export const arbTableau: fc.Arbitrary<Tableau> = fc.record({
  cases: fc
    .array(fc.tuple(arbDemi, arbContenu), { maxLength: 60 })
    .map((list) => [
      ...new Map(list.map(([demi, contenu]) => [cleDe(demi), { ...demi, ...contenu }])).values(),
    ]),
  joursVerrouilles: fc.array(arbDay, { maxLength: 5 }),
  chantiersVerrouilles: fc.subarray(['ecole']),
});

export { arbContenu, arbDay, arbDemi };

/** Loads by chantier, family and team add up to what they are made of. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plusDays } from '#shared/core/dates.ts';
import { FAMILLES, type Famille } from '#shared/core/familles.ts';
import { chargesParFamille } from '#shared/links/charges-familles.ts';
import { type ChargeSalarie, chargesDesEquipes } from '#shared/modules/planning/charges.ts';
import {
  heuresDesChantiers,
  heuresDuChantier,
  type Lecture,
} from '#shared/modules/planning/heures-chantier.ts';
import { REGLE_INITIALE } from '#shared/modules/planning/regles.ts';

const SITES = ['a', 'b', 'c'] as const;
const TODAY = '2026-11-18';
const jour = fc.integer({ min: 0, max: 14 }).map((n) => plusDays('2026-11-11', n));
const salarieId = fc.constantFrom('yann', 'maëlle', 'gwenn');
const site = fc.constantFrom(...SITES, null);

const cases = fc.uniqueArray(
  fc.record({
    salarieId,
    jour,
    demiJournee: fc.constantFrom('matin' as const, 'apres-midi' as const),
    chantierId: site,
    sav: fc.constantFrom(true, null),
  }),
  { selector: (one) => `${one.salarieId}/${one.jour}/${one.demiJournee}`, maxLength: 60 },
);
const heures = fc.integer({ min: 0, max: 20 }).map((quarters) => quarters / 4);
const pointages = fc.uniqueArray(
  fc.record({
    ...{ salarieId, jour, matinChantierId: site, matinHeures: heures },
    ...{ apresMidiChantierId: site, apresMidiHeures: heures },
  }),
  { selector: (one) => `${one.salarieId}/${one.jour}`, maxLength: 20 },
);
const lecture = fc.record({ cases, pointages }).map((drawn): Omit<Lecture, 'chantierId'> => {
  return { ...drawn, regles: [REGLE_INITIALE], today: TODAY };
});

test('many chantiers at once have the hours that each has alone', () => {
  fc.assert(
    fc.property(lecture, (read) => {
      const together = heuresDesChantiers(SITES, read);
      for (const chantierId of SITES) {
        expect(together.get(chantierId)).toEqual(heuresDuChantier({ ...read, chantierId }));
      }
    }),
  );
});

const famille = fc.constantFrom(...(Object.keys(FAMILLES) as Famille[]));
const budget = fc.record({ famille, heures: fc.integer({ min: 0, max: 400 }) });
const siteHeures = fc.record({
  vendues: fc.option(fc.integer({ min: 0, max: 400 })),
  budgets: fc.uniqueArray(budget, { selector: (one) => one.famille, maxLength: 4 }),
  devis: fc.array(budget, { maxLength: 3 }),
  interventions: fc.uniqueArray(
    fc.record({
      rang: fc.integer({ min: 1, max: 6 }),
      familles: fc.array(famille, { maxLength: 2 }),
    }),
    { selector: (one) => one.rang, maxLength: 3 },
  ),
  heures: fc.record({ passees: heures, aVenir: heures }),
});

test('the families hold every hour of their chantiers, and no other', () => {
  fc.assert(
    fc.property(fc.array(siteHeures, { maxLength: 6 }), (sites) => {
      const parts = chargesParFamille(sites);
      const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);
      const isKnown = ({ vendues, budgets, devis }: (typeof sites)[number]) =>
        vendues !== null || budgets.length + devis.length > 0;
      const known = sites.filter(isKnown);
      const spent = sum(known.map((one) => one.heures.passees));
      expect(sum(parts.map(({ passees }) => passees))).toBeCloseTo(spent, 1);
      const coming = sum(known.map((one) => one.heures.aVenir));
      expect(sum(parts.map(({ aVenir }) => aVenir))).toBeCloseTo(coming, 1);
      const order = parts.map((one) => Object.keys(FAMILLES).indexOf(one.famille));
      expect(order).toEqual([...new Set(order)].sort((a, b) => a - b));
    }),
  );
});

describe('teams', () => {
  const charge = (chantier: number, disponibles = 440): ChargeSalarie => {
    return { chantier, absence: 0, disponibles };
  };
  const people = [
    { id: 'yann', equipe: 'Nord' },
    { id: 'maëlle', equipe: 'Nord' },
    { id: 'gwenn', equipe: null },
    { id: 'parti', equipe: 'Nord' },
  ];
  const charges = new Map([
    ['yann', charge(420)],
    ['maëlle', charge(421)],
    ['gwenn', charge(510)],
    ['parti', charge(0, 0)],
  ]);

  test('count whole days per head of those who were there; no team comes last', () => {
    expect(chargesDesEquipes(people, charges, REGLE_INITIALE)).toEqual([
      { equipe: 'Nord', personnes: 2, jours: 420.5, joursParTete: 210.3, niveau: 'charge' },
      { equipe: null, personnes: 1, jours: 255, joursParTete: 255, niveau: 'surcharge' },
    ]);
  });
});

/** The accounts of a job: three columns, hours from the planning, a dated cost of the hour. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  COUT_INITIAL,
  compteDuChantier,
  coutDesHeures,
  coutLe,
  type Matiere,
} from '#shared/links/compte-chantier.ts';
import {
  type HeuresLe,
  heuresComptees,
  heuresDuChantier,
  heuresParJour,
  ordreDesFamilles,
  repartirHeures,
} from '#shared/modules/planning/heures-chantier.ts';
import { REGLE_INITIALE } from '#shared/modules/planning/regles.ts';

const HEURES = { confirmees: 40, supposees: 10, aVenir: 30, sav: 5, savAVenir: 3 };

/** Those hours with their days: what is over in the summer, what is to come in the winter. */
const JOURS: HeuresLe[] = [
  { jour: '2026-06-15', sorte: 'confirmees', heures: 40 },
  { jour: '2026-07-15', sorte: 'supposees', heures: 10 },
  { jour: '2026-12-01', sorte: 'aVenir', heures: 30 },
  { jour: '2026-07-16', sorte: 'sav', heures: 5 },
  { jour: '2026-12-02', sorte: 'savAVenir', heures: 3 },
];

const MATIERE: Matiere = {
  devis: { nombre: 2, htCents: 2_000_000, heures: 100, debourseCents: 800_000 },
  finances: null,
  heuresVendues: null,
  commandes: [300_000, 150_000],
  heures: HEURES,
  isSavCompte: false,
  jours: JOURS,
  couts: [],
  today: '2026-11-23',
};

function lignes(matiere: Partial<Matiere>) {
  const colonnes = compteDuChantier({ ...MATIERE, ...matiere });
  return Object.fromEntries(
    colonnes.map(({ code, marche, debourse, marge, taux, heures, resultat }) => [
      code,
      [marche, debourse, marge, taux, heures, resultat].map(({ valeur }) => valeur),
    ]),
  );
}

describe('story 35: the accounts of a job', () => {
  test('Devis, Réel and En cours each have margin, rate and result', () => {
    const finances = {
      ...{ montantHtCents: null, debourseCents: null },
      ...{ factureHtCents: 600_000, achatsHtCents: 50_000 },
    };
    expect(lignes({ finances })).toEqual({
      // 20 000 − 8 000 = 12 000 €, 60 %; 100 h at 65 € leave 5 500 €.
      devis: [2_000_000, 800_000, 1_200_000, 60, 100, 550_000],
      // 6 000 invoiced, 5 000 bought, 50 h.
      reel: [600_000, 500_000, 100_000, 16.7, 50, -225_000],
      'en-cours': [2_000_000, 500_000, 1_500_000, 75, 80, 980_000],
    });
  });

  test('orders that nobody has priced are unknown, not free', () => {
    const [, reel] = compteDuChantier({ ...MATIERE, commandes: [null, null] });
    expect(reel?.debourse).toEqual({
      valeur: null,
      origine: 'Ni commande chiffrée ni achat saisi : 2 sans montant',
    });
    expect(reel?.resultat.valeur).toBeNull();
  });

  test('typed amounts stand in the place of the quotes, and every figure says where it is from', () => {
    const finances = {
      ...{ montantHtCents: 1_900_000, debourseCents: 700_000 },
      ...{ factureHtCents: null, achatsHtCents: null },
    };
    const [devis, reel] = compteDuChantier({ ...MATIERE, finances, heuresVendues: 90 });
    expect(devis).toMatchObject({
      marche: { valeur: 1_900_000, origine: 'Montant saisi à la main' },
      debourse: { valeur: 700_000 },
      heures: { valeur: 90 },
    });
    expect(reel?.marche.valeur).toBeNull();
    expect(reel?.marge.valeur).toBeNull();
    expect(reel?.taux.valeur).toBeNull();
    expect(reel?.resultat.valeur).toBeNull();
    expect(reel?.coutHeures).toMatchObject({
      valeur: 325_000,
      origine: expect.stringContaining('65 €'),
    });
  });

  test('what nobody knows stays unknown; an order without its amount is told', () => {
    const devis = { nombre: 0, htCents: 0, heures: 0, debourseCents: 0 };
    expect(lignes({ devis, commandes: [] })['devis']).toEqual([null, null, null, null, null, null]);
    expect(lignes({ devis, commandes: [] })['reel']?.[1]).toBeNull();
    const [, reel] = compteDuChantier({ ...MATIERE, commandes: [300_000, null] });
    expect(reel?.debourse.origine).toContain('sans montant : 1');
  });

  test('story 20: SAV counts in the job only where the firm says so', () => {
    expect(lignes({})['reel']?.[4]).toBe(50);
    expect(lignes({ isSavCompte: true })['reel']?.[4]).toBe(55);
  });

  test('the cost of an hour is dated', () => {
    const couts = [
      { depuis: '2026-01-01', coutCents: 6700, origine: null },
      { depuis: '2026-07-01', coutCents: 7100, origine: null },
    ];
    expect(coutLe([], '2026-11-23')).toBe(COUT_INITIAL);
    expect(coutLe(couts, '2025-12-31').coutCents).toBe(6500);
    expect(coutLe(couts, '2026-06-30').coutCents).toBe(6700);
    expect(coutLe(couts, '2026-07-01').coutCents).toBe(7100);
  });
});

describe('story 35: each hour counts with the cost of its day', () => {
  const couts = [
    { depuis: '2026-07-01', coutCents: 7000, origine: 'Calcul de juin' },
    { depuis: '2026-12-02', coutCents: 8000, origine: null },
  ];
  const costs = (more: Partial<Matiere> = {}) =>
    compteDuChantier({ ...MATIERE, couts, ...more }).map(({ coutHeures }) => coutHeures);

  test('what is done keeps the cost it had, what is quoted has that of today, what comes that of its day', () => {
    const [devis, reel, enCours] = costs();
    expect(devis).toEqual({ valeur: 700_000, origine: 'Heures × 70 € (Calcul de juin)' });
    // 40 h in June at 65 €, 10 h in July at 70 €.
    expect(reel).toEqual({
      valeur: 330_000,
      origine: 'Chaque heure au coût de son jour : 40 h à 65 €, 10 h à 70 €',
    });
    expect(enCours?.valeur).toBe(330_000 + 30 * 7000);
    const [, , withSav] = costs({ isSavCompte: true });
    expect(withSav?.valeur).toBe(330_000 + 30 * 7000 + 5 * 7000 + 3 * 8000);
    expect(coutDesHeures({ ...MATIERE, couts }, ['sav', 'savAVenir']).valeur).toBe(59_000);
  });

  test('a new cost from today on changes nothing of what is done', () => {
    const later = [...couts, { depuis: '2026-11-23', coutCents: 9900, origine: null }];
    expect(costs({ couts: later })[1]).toEqual(costs()[1]);
    expect(costs({ couts: later })[0]?.valeur).toBe(990_000);
  });

  test('no hours cost nothing, at the cost of today', () => {
    expect(costs({ jours: [] })[1]).toEqual({
      valeur: 0,
      origine: 'Heures × 70 € (Calcul de juin)',
    });
  });

  test('whatever the days, the cost lies between all hours at the lowest and at the highest cost', () => {
    const quarters = fc.integer({ min: 0, max: 400 }).map((n) => n / 4);
    const jour = fc.constantFrom('2026-01-05', '2026-07-01', '2026-11-30', '2026-12-02');
    const jours = fc.array(
      fc.record({ jour, sorte: fc.constant('confirmees' as const), heures: quarters }),
    );
    void fc.assert(
      fc.property(jours, (days) => {
        const hours = days.reduce((sum, { heures }) => sum + heures, 0);
        const cents = coutDesHeures({ ...MATIERE, couts, jours: days }, ['confirmees']).valeur ?? 0;
        expect(cents).toBeGreaterThanOrEqual(hours * 6500);
        expect(cents).toBeLessThanOrEqual(hours * 8000);
      }),
    );
  });
});

describe('story 35: the hours of a job', () => {
  const regles = [REGLE_INITIALE];
  const today = '2026-11-23';
  const cell = (salarieId: string, jour: string, sav: boolean | null = null) =>
    (['matin', 'apres-midi'] as const).map((demiJournee) => ({
      ...{ salarieId, jour, demiJournee, chantierId: 'c', sav },
    }));

  test('a confirmed day replaces the planned one; Friday is shorter; the coefficient applies', () => {
    const cases = [
      ...cell('yann', '2026-11-19'),
      ...cell('yann', '2026-11-20'),
      ...cell('malo', '2026-11-19'),
      ...cell('malo', '2026-11-24'),
      ...cell('malo', '2026-11-18', true),
      ...cell('malo', '2026-11-27', true),
    ];
    const pointages = [
      {
        ...{ salarieId: 'yann', jour: '2026-11-19', matinChantierId: 'c', matinHeures: 4 },
        ...{ apresMidiChantierId: 'autre', apresMidiHeures: 3 },
      },
    ];
    expect(heuresDuChantier({ chantierId: 'c', cases, pointages, regles, today })).toEqual({
      confirmees: 3,
      // Yann's Friday (7 h) and Malo's Thursday (8 h), × 0.75.
      supposees: 11.25,
      aVenir: 6,
      sav: 6,
      // The Friday to come: planned, not done.
      savAVenir: 5.25,
    });
    const days = heuresParJour({ chantierId: 'c', cases, pointages, regles, today });
    const passed = days.filter(({ sorte }) => sorte === 'confirmees' || sorte === 'supposees');
    expect(new Set(passed.map(({ jour }) => jour))).toEqual(new Set(['2026-11-19', '2026-11-20']));
    expect(passed.reduce((sum, { heures }) => sum + heures, 0)).toBe(14.25);
  });

  test('SAV stands apart or among the others, done and to come, as the firm counts it', () => {
    expect(heuresComptees(HEURES, false)).toEqual({
      ...{ passees: 50, aVenir: 30, savCompte: 0, savApart: 8 },
    });
    expect(heuresComptees(HEURES, true)).toEqual({
      ...{ passees: 55, aVenir: 33, savCompte: 8, savApart: 0 },
    });
  });

  test('hours worked where nobody was planned count all the same, and SAV stays SAV', () => {
    const pointages = [
      {
        ...{ salarieId: 'malo', jour: '2026-11-18', matinChantierId: 'c', matinHeures: 2 },
        ...{ apresMidiChantierId: 'c', apresMidiHeures: 4 },
      },
    ];
    const cases = [{ ...cell('malo', '2026-11-18', true)[0] } as never];
    expect(heuresDuChantier({ chantierId: 'c', cases, pointages, regles, today })).toEqual({
      ...{ confirmees: 3, supposees: 0, aVenir: 0, sav: 1.5, savAVenir: 0 },
    });
  });

  test('families are filled in the order of the interventions, and nothing is lost or made', () => {
    const vendues = [
      { famille: 'couverture', heures: 150 },
      { famille: 'charpente', heures: 100 },
    ];
    const ordre = ordreDesFamilles(vendues, [
      { rang: 2, familles: ['couverture'] },
      { rang: 1, familles: ['charpente'] },
    ]);
    expect(repartirHeures(ordre, { passees: 120, aVenir: 200 })).toEqual([
      { famille: 'charpente', vendues: 100, passees: 100, aVenir: 0 },
      { famille: 'couverture', vendues: 150, passees: 20, aVenir: 200 },
    ]);
    const hours = fc.integer({ min: 0, max: 40_000 }).map((quarters) => quarters / 4);
    const sold = fc.array(
      hours.map((heures) => ({ famille: 'f', heures })),
      { minLength: 1 },
    );
    void fc.assert(
      fc.property(sold, hours, hours, (vente, passees, aVenir) => {
        const parts = repartirHeures(vente, { passees, aVenir });
        expect(parts.reduce((sum, one) => sum + one.passees, 0)).toBeCloseTo(passees, 1);
        expect(parts.reduce((sum, one) => sum + one.aVenir, 0)).toBeCloseTo(aVenir, 1);
      }),
    );
  });
});

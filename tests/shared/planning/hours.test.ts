/** Hours and weeks of the firm: durations, overruns, parity, interventions, loads, days done. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plusDays, weekDaysOf } from '#shared/core/dates.ts';
import { ETATS } from '#shared/modules/chantiers/etats.ts';
import { enAbsence, surChantier, VIDE } from '#shared/modules/planning/cases.ts';
import { changementsDe, isSemaineDue, vueDe } from '#shared/modules/planning/changements.ts';
import {
  bilanDe,
  chargesDe,
  heuresParDemi,
  niveauDe,
  niveauEquipe,
} from '#shared/modules/planning/charges.ts';
import {
  heuresParFamille,
  partager,
  partEnCours,
  verifierParts,
} from '#shared/modules/planning/fractionner.ts';
import { Grille } from '#shared/modules/planning/grille.ts';
import { ecartDe, journeePrevue } from '#shared/modules/planning/pointages.ts';
import {
  depassementDe,
  dureeDe,
  heuresDuJour,
  isSemainePaire,
  REGLE_INITIALE,
  type Regle,
  regleLe,
} from '#shared/modules/planning/regles.ts';
import {
  contenuSur,
  isPlanifiable,
  isPourSav,
  paraitAuPlanning,
} from '#shared/modules/planning/visibilite.ts';
import { seedOfRun } from '../../support/random.ts';
import { contexteOf, journees, PAIRE } from './tableau.ts';

const PARAMETERS = { seed: seedOfRun(), numRuns: 300 };
const SEPT_ET_DEMI: Regle = {
  ...REGLE_INITIALE,
  depuis: '2026-12-01',
  heuresJour: 7.5,
  heuresVendredi: 7.5,
};

describe('the firm’s rules', () => {
  test('story 10: a chantier of 100 sold hours takes 18 worker-days, 8.9 for two', () => {
    expect(dureeDe(100, REGLE_INITIALE)).toEqual({
      heuresReelles: 133.33,
      jours: 18,
      joursADeux: 8.9,
    });
    expect(dureeDe(45, REGLE_INITIALE).jours).toBe(8);
  });

  test('a dated rule changes what follows, not what was', () => {
    const regles = [SEPT_ET_DEMI, { ...REGLE_INITIALE, depuis: '2026-01-01', coefficient: 0.7 }];
    expect(regleLe(regles, '2025-12-31').coefficient).toBe(0.75);
    expect(regleLe(regles, '2026-11-30').coefficient).toBe(0.7);
    expect(heuresDuJour(regleLe(regles, '2026-12-04'), '2026-12-04')).toBe(7.5);
    expect(heuresDuJour(regleLe(regles, '2026-11-26'), '2026-11-26')).toBe(8);
    expect(heuresDuJour(regleLe(regles, '2026-11-27'), '2026-11-27')).toBe(7);
  });

  test('ISO weeks give two odd weeks in a row around 2027, the firm’s own weeks alternate', () => {
    const iso = REGLE_INITIALE;
    const own: Regle = { ...iso, parite: 'premier-janvier' };
    // Week 53 of 2026, then ISO week 1 and the workbook's week 2 of 2027.
    expect([isSemainePaire(iso, '2026-12-28'), isSemainePaire(iso, '2027-01-04')]).toEqual([
      false,
      false,
    ]);
    expect([isSemainePaire(own, '2026-12-28'), isSemainePaire(own, '2027-01-06')]).toEqual([
      false,
      true,
    ]);
  });

  test('weeks counted from a date alternate for ever, both ways', () => {
    const regle: Regle = { ...REGLE_INITIALE, parite: 'reference', pariteReference: '2025-04-14' };
    fc.assert(
      fc.property(fc.integer({ min: -600, max: 600 }), (weeks) => {
        const day = plusDays('2025-04-16', weeks * 7);
        expect(isSemainePaire(regle, day)).toBe(weeks % 2 === 0);
      }),
      PARAMETERS,
    );
  });

  test('story 12: one hour over is orange, above 30 % red', () => {
    const at = (consommees: number) => depassementDe({ vendues: 100, consommees }, REGLE_INITIALE);
    expect([99, 100, 101, 130, 130.5].map(at)).toEqual([
      'aucun',
      'aucun',
      'orange',
      'orange',
      'rouge',
    ]);
  });

  test('story 14: offered to people from Signé, to chantiers one step earlier, to nobody at Terminé', () => {
    const etats = ['projet', 'en-cours-de-signature', 'signe', 'en-cours', 'a-finir', 'termine'];
    const seen = (vue: 'salaries' | 'chantiers') => etats.filter((e) => paraitAuPlanning(e, vue));
    expect(seen('salaries')).toEqual(['signe', 'en-cours', 'a-finir']);
    expect(seen('chantiers')).toEqual(['en-cours-de-signature', 'signe', 'en-cours', 'a-finir']);
    expect(etats.filter(isPourSav)).toEqual(['termine']);
    expect(['annule', 'archive'].filter(isPlanifiable)).toEqual([]);
    expect(etats.filter(isPlanifiable)).toEqual(etats);
  });

  test('story 20: whoever is planned where the work is over is there as SAV, and nowhere else', () => {
    const savs = Object.keys(ETATS).filter((etat) => contenuSur({ id: 'le-goff', etat }).sav);
    expect(savs).toEqual(['termine']);
  });
});

describe('interventions', () => {
  const part = (libelle: string, heures: number, familles: string[] = []) => {
    return { libelle, heures, familles };
  };

  test('story 18: up to six, and their hours add up to what was sold', () => {
    const parts = [part('Charpente', 100), part('Couverture', 150.25)];
    expect(verifierParts(parts, 250.25).ok).toBe(true);
    const short = verifierParts(parts, 260);
    expect(short.ok || short.error.text).toBe('Il reste 9,75 h à répartir.');
    const long = verifierParts(parts, 250);
    expect(long.ok || long.error.code).toBe('total');
    const seven = verifierParts(
      Array.from({ length: 7 }, () => part('x', 1)),
      7,
    );
    expect(seven.ok || seven.error.code).toBe('trop');
    const unnamed = verifierParts([part(' ', 1)], 1);
    expect(unnamed.ok || unnamed.error.code).toBe('vide');
  });

  test('equal parts always add up, to the hundredth of an hour', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 25, max: 9_000_00 }),
        fc.integer({ min: 1, max: 6 }),
        (c, n) => {
          const parts = partager(c / 100, n).map((heures, i) => part(`P${i}`, heures));
          expect(parts.reduce((sum, { heures }) => sum + Math.round(heures * 100), 0)).toBe(c);
          if (c >= n * 25) expect(verifierParts(parts, c / 100).ok).toBe(true);
        },
      ),
      PARAMETERS,
    );
  });

  test('the first 100 h are charpente, the next couverture; hours by famille add up', () => {
    const parts = [
      part('Gros œuvre', 100, ['charpente']),
      part('Toit', 150, ['couverture', 'zinc']),
    ];
    expect(partEnCours(parts, 99.9)?.libelle).toBe('Gros œuvre');
    expect(partEnCours(parts, 100)?.libelle).toBe('Toit');
    expect(partEnCours(parts, 400)?.libelle).toBe('Toit');
    expect(partEnCours([], 3)).toBeNull();
    expect([...heuresParFamille(parts, 160)]).toEqual([
      ['charpente', 100],
      ['couverture', 30],
      ['zinc', 30],
    ]);
  });
});

describe('loads', () => {
  const jours = weekDaysOf(PAIRE);
  const grille = () => new Grille(['malo', 'brieuc'], PAIRE, plusDays(PAIRE, 6));
  const disponible = () => {
    const contexte = contexteOf();
    return Uint8Array.from(
      ['malo', 'brieuc'].flatMap((id) =>
        Array.from({ length: 7 }, (_, i) => (contexte.reposDe(id, plusDays(PAIRE, i)) ? 0 : 1)),
      ),
    );
  };

  test('story 11: consumed hours are those of the days × the coefficient, and follow the rules', () => {
    const window = grille();
    for (const written of journees('malo', jours, surChantier('bothorel'))) window.ecrire(written);
    const own = disponible();
    const charges = (regles: readonly Regle[]) =>
      chargesDe(window, { disponible: own, heures: heuresParDemi(window, regles) });
    const before = charges([]).chantiers.get('bothorel');
    expect(before).toMatchObject({ demis: 10, heures: 39 * 0.75 });
    const flat = charges([{ ...SEPT_ET_DEMI, depuis: '2026-01-01' }]).chantiers.get('bothorel');
    expect(flat?.heures).toBe(37.5 * 0.75);
    expect(bilanDe(29, before, REGLE_INITIALE)).toMatchObject({
      ecart: 0.25,
      reste: 0,
      depassement: 'orange',
    });
  });

  test('story 20: SAV hours stand apart, or count where the firm says so', () => {
    const window = grille();
    for (const written of journees('malo', [PAIRE], surChantier('fini', true)))
      window.ecrire(written);
    const charges = chargesDe(window, {
      disponible: disponible(),
      heures: heuresParDemi(window, []),
    });
    const own = charges.chantiers.get('fini');
    expect(own).toMatchObject({ demis: 0, demisSav: 2, heuresSav: 6 });
    expect(bilanDe(0, own, REGLE_INITIALE).consommees).toBe(0);
    expect(bilanDe(0, own, { ...REGLE_INITIALE, savImpute: 'chantier' }).consommees).toBe(6);
  });

  test('someone is free, full, loaded or overloaded; a team by its days in a year', () => {
    const window = grille();
    for (const written of journees('malo', jours, surChantier('bothorel'))) window.ecrire(written);
    for (const written of journees('brieuc', jours, enAbsence('conges'))) window.ecrire(written);
    const { salaries } = chargesDe(window, {
      disponible: disponible(),
      heures: heuresParDemi(window, []),
    });
    expect(salaries.get('malo')).toEqual({ chantier: 10, absence: 0, disponibles: 10 });
    expect(salaries.get('brieuc')).toEqual({ chantier: 0, absence: 10, disponibles: 8 });
    const at = (chantier: number) => niveauDe({ chantier, absence: 0, disponibles: 10 });
    expect([9, 10, 11, 13].map(at)).toEqual(['libre', 'bon', 'charge', 'surcharge']);
    expect([200, 201, 251].map((n) => niveauEquipe(n, REGLE_INITIALE))).toEqual([
      'bon',
      'charge',
      'surcharge',
    ]);
  });

  test('a window reads what was written, forgets what is emptied, and is free outside', () => {
    const window = grille();
    const [written] = journees('malo', [PAIRE], surChantier('bothorel'));
    if (!written) throw new Error('a day has halves');
    expect([window.ecrire(written), window.ecrire(written)]).toEqual([true, false]);
    expect(window.lire('malo', PAIRE, 'matin')).toEqual(surChantier('bothorel'));
    expect(window.lire('malo', '2030-01-01', 'matin')).toEqual(VIDE);
    expect(window.ecrire({ ...written, jour: '2030-01-01' })).toBe(false);
    window.vider(0, 0);
    expect(window.lire('malo', PAIRE, 'matin')).toEqual(VIDE);
  });
});

describe('a day done, a week seen', () => {
  test('story 8: the planned day is proposed; what differs is told in hours and place', () => {
    const matin = surChantier('bothorel');
    const prevue = journeePrevue({ matin, apresMidi: matin }, '2026-11-26', REGLE_INITIALE);
    if (!prevue) throw new Error('he works that day');
    expect(prevue).toMatchObject({ matinHeures: 4, apresMidiHeures: 4, panier: true });
    expect(ecartDe(prevue, prevue)).toBeNull();
    const later = { ...prevue, apresMidiHeures: 5.5 };
    expect(ecartDe(prevue, later)).toEqual({ heures: 1.5, isAilleurs: false });
    const elsewhere = { ...prevue, apresMidiChantierId: 'ecole' };
    expect(ecartDe(prevue, elsewhere)).toEqual({ heures: 0, isAilleurs: true });
    const away = enAbsence('conges');
    expect(journeePrevue({ matin: away, apresMidi: VIDE }, PAIRE, REGLE_INITIALE)).toBeNull();
    expect(ecartDe(null, prevue)).toEqual({ heures: 8, isAilleurs: true });
  });

  test('story 19: from Friday on the next week is due, sent or not; before, once it is sent', () => {
    const next = plusDays(PAIRE, 7);
    const due = (isSent: boolean) =>
      weekDaysOf(PAIRE, 7).map((today) => isSemaineDue(next, { today, isSent }));
    expect(due(false)).toEqual([false, false, false, false, true, true, true]);
    expect(due(true)).toEqual(Array(7).fill(true));
    for (const today of weekDaysOf(PAIRE, 7)) {
      expect(isSemaineDue(PAIRE, { today, isSent: false })).toBe(true);
    }
  });

  test('a changed half-day is told with what it was and what it is', () => {
    const jours = weekDaysOf(PAIRE);
    const lire = (contexte: ReturnType<typeof contexteOf>) => {
      return (jour: string, demi: 'matin' | 'apres-midi') => contexte.contenuDe('malo', jour, demi);
    };
    const before = contexteOf({ cases: journees('malo', jours, surChantier('bothorel')) });
    const vue = vueDe(jours, lire(before));
    expect(changementsDe(vue, jours, lire(before))).toEqual([]);
    const cases = [
      ...journees('malo', jours.slice(2), surChantier('bothorel')),
      ...journees('malo', jours.slice(1, 2), enAbsence('maladie')),
    ];
    expect(changementsDe(vue, jours, lire(contexteOf({ cases })))).toEqual([
      { jour: jours[0], demis: ['matin', 'apres-midi'], avant: 'bothorel', apres: null },
      { jour: jours[1], demis: ['matin', 'apres-midi'], avant: 'bothorel', apres: 'maladie' },
    ]);
  });
});

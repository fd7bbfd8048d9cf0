/** The stories of filling: weeks by parity and contract, months, off days, absences, locks. */
import { describe, expect, test } from 'vitest';
import { plusDays, weekDaysOf } from '#shared/core/dates.ts';
import { enAbsence, surChantier, VIDE } from '#shared/modules/planning/cases.ts';
import type { Contexte } from '#shared/modules/planning/geste.ts';
import {
  coller,
  copierSemaine,
  demisDe,
  lireBloc,
  poser,
  remplirMois,
  remplirSemaine,
  tirer,
} from '#shared/modules/planning/remplir.ts';
import { apres, BRIEUC, contexteOf, IMPAIRE, journees, MALO, PAIRE } from './tableau.ts';

const contenu = surChantier('bothorel');

function daysOf(cases: readonly { jour: string }[]): string[] {
  return [...new Set(cases.map(({ jour }) => jour))];
}

function semaine(contexte: Contexte, salarieId: string, depuis: string) {
  return remplirSemaine(contexte, { salarieId, depuis, contenu, mode: 'remplacer' });
}

describe('« Semaine »', () => {
  test('story 3: from a Monday of an even week writes 5 days, of an odd week 4, at four days always 4', () => {
    expect(daysOf(semaine(contexteOf(), 'malo', PAIRE).cases)).toEqual(weekDaysOf(PAIRE));
    expect(daysOf(semaine(contexteOf(), 'malo', IMPAIRE).cases)).toEqual(weekDaysOf(IMPAIRE, 4));
    expect(daysOf(semaine(contexteOf(), 'brieuc', PAIRE).cases)).toEqual(weekDaysOf(PAIRE, 4));
    expect(daysOf(semaine(contexteOf(), 'brieuc', IMPAIRE).cases)).toEqual(weekDaysOf(IMPAIRE, 4));
  });

  test('from a Wednesday runs into the next week, over the weekend', () => {
    const days = daysOf(semaine(contexteOf(), 'malo', '2026-11-25').cases);
    expect(days).toEqual(['2026-11-25', '2026-11-26', '2026-11-27', '2026-11-30', '2026-12-01']);
  });

  test('story 4: passes over a holiday and makes up for it, never over an absence or a lock', () => {
    // 11 November 2026 is a Wednesday, in an even week.
    const conges = journees('malo', ['2026-11-12'], enAbsence('conges'));
    const contexte = contexteOf({ cases: conges, joursVerrouilles: ['2026-11-10'] });
    const geste = semaine(contexte, 'malo', '2026-11-09');
    expect(daysOf(geste.cases)).toEqual(['2026-11-09', '2026-11-13', '2026-11-16']);
    expect(geste.laisses).toEqual({ verrouille: 2, ferie: 2, absence: 2 });
  });

  test('another chantier is written over or kept, as one wishes', () => {
    const autre = journees('malo', [PAIRE], surChantier('ecole'));
    const demande = { salarieId: 'malo', depuis: PAIRE, contenu };
    const kept = remplirSemaine(contexteOf({ cases: autre }), { ...demande, mode: 'garder' });
    expect(daysOf(kept.cases)).toEqual(weekDaysOf(PAIRE).slice(1));
    expect(kept.laisses).toEqual({ occupe: 2 });
    expect(semaine(contexteOf({ cases: autre }), 'malo', PAIRE).avant).toContainEqual(autre[0]);
  });

  test('stops on the day somebody leaves, and writes nothing before he comes', () => {
    const salaries = [{ ...MALO, dateSortie: plusDays(PAIRE, 1) }];
    expect(daysOf(semaine(contexteOf({}, { salaries }), 'malo', PAIRE).cases)).toHaveLength(2);
    const late = [{ ...MALO, dateEntree: plusDays(PAIRE, 1) }];
    expect(semaine(contexteOf({}, { salaries: late }), 'malo', PAIRE).cases).toEqual([]);
  });
});

describe('contract rhythms', () => {
  const apprenti = {
    salarieId: 'malo',
    depuis: '2026-09-01',
    joursPairs: [1, 2, 3, 4, 5],
    joursImpairs: [1, 2, 3, 4, 5],
    ecoleSemaines: 3,
    ecoleLundi: PAIRE,
  };

  test('an apprentice is left at school: one week out of three, from the day it was agreed', () => {
    const contexte = contexteOf({}, { rythmes: [apprenti] });
    expect(contexte.reposDe('malo', PAIRE)).toBe('ecole');
    expect(contexte.reposDe('malo', plusDays(PAIRE, 7))).toBeNull();
    expect(contexte.reposDe('malo', plusDays(PAIRE, 21))).toBe('ecole');
    expect(contexte.reposDe('malo', plusDays(PAIRE, 26))).toBe('weekend');
    expect(semaine(contexte, 'malo', PAIRE).cases).toEqual([]);
    const posee = poser(contexte, demisDe(['malo'], [PAIRE]), { contenu: enAbsence('ecole') });
    expect(posee.cases).toHaveLength(2);
  });

  test('a rhythm holds from its day on; what was before stays as it was', () => {
    const jeudi = { ...apprenti, depuis: IMPAIRE, joursImpairs: [2, 3, 4, 5], ecoleSemaines: null };
    const contexte = contexteOf({}, { rythmes: [{ ...jeudi, ecoleLundi: null }] });
    expect(contexte.reposDe('malo', IMPAIRE)).toBe('repos');
    expect(daysOf(semaine(contexte, 'malo', IMPAIRE).cases)).toEqual(weekDaysOf(IMPAIRE).slice(1));
    expect(contexte.reposDe('malo', '2026-11-20')).toBe('repos');
    expect(contexte.reposDe('malo', '2026-11-16')).toBeNull();
  });
});

describe('other fills', () => {
  test('« Mois » goes to the end of the month, past weekends, holidays and odd Fridays', () => {
    const demande = { salarieId: 'malo', depuis: '2026-11-09', contenu, mode: 'garder' as const };
    const days = daysOf(remplirMois(contexteOf(), demande).cases);
    expect(days.at(-1)).toBe('2026-11-30');
    expect(days).not.toContain('2026-11-11');
    expect(days).not.toContain('2026-11-20');
    expect(days).toContain('2026-11-27');
    expect(days).toHaveLength(14);
  });

  test('story 5: pulling the handle down obeys the same rule and repeats its pattern', () => {
    const [mon = '', tue = ''] = weekDaysOf(PAIRE);
    const cases = [
      ...journees('malo', [mon], surChantier('bothorel')),
      ...journees('malo', [tue], surChantier('ecole')),
      ...journees('malo', ['2026-11-26'], enAbsence('maladie')),
    ];
    const cible = Array.from({ length: 8 }, (_, i) => plusDays(tue, i + 1));
    const contexte = contexteOf({ cases });
    const tirage = { salarieId: 'malo', source: [mon, tue], cible, mode: 'remplacer' as const };
    const after = apres(contexte, tirer(contexte, tirage).cases);
    const seen = cible.map((jour) => after.contenuDe('malo', jour, 'matin').chantierId);
    // Wednesday, (sick), Friday, weekend, Monday, Tuesday, Wednesday of the odd week.
    expect(seen).toEqual(['bothorel', null, 'bothorel', null, null, 'ecole', 'bothorel', 'ecole']);
    expect(after.contenuDe('malo', '2026-11-26', 'matin').absence).toBe('maladie');
  });

  test('story 6: an off-Friday worked on purpose is accepted by hand', () => {
    const vendredi = plusDays(IMPAIRE, 4);
    const contexte = contexteOf();
    expect(contexte.reposDe('malo', vendredi)).toBe('repos');
    const geste = poser(contexte, demisDe(['malo'], [vendredi]), { contenu });
    expect(geste.cases).toHaveLength(2);
    expect(geste.laisses).toEqual({});
  });

  test('story 7: absences are typed over work, not over another absence, and by force only', () => {
    const cases = [
      ...journees('malo', [PAIRE], contenu),
      ...journees('malo', [plusDays(PAIRE, 1)], enAbsence('ecole')),
    ];
    const demis = demisDe(['malo'], weekDaysOf(PAIRE));
    const conges = enAbsence('conges');
    const geste = poser(contexteOf({ cases }), demis, { contenu: conges });
    expect(geste.cases).toHaveLength(8);
    expect(geste.laisses).toEqual({ absence: 2 });
    const forced = poser(contexteOf({ cases }), demis, { contenu: conges, forcer: true });
    expect(forced.cases).toHaveLength(10);
  });

  test('story 15: a locked chantier and a locked day are written by hand only once forced', () => {
    const cases = journees('malo', [PAIRE], contenu);
    const contexte = contexteOf({ cases, chantiersVerrouilles: ['bothorel'] });
    const demis = demisDe(['malo'], [PAIRE]);
    const autre = { contenu: surChantier('ecole') };
    expect(poser(contexte, demis, autre).laisses).toEqual({ 'chantier-verrouille': 2 });
    expect(poser(contexte, demis, { ...autre, forcer: true }).cases).toHaveLength(2);
    const week = { salarieId: 'malo', depuis: PAIRE, ...autre, mode: 'remplacer' as const };
    expect(daysOf(remplirSemaine(contexte, week).cases)).not.toContain(PAIRE);
  });

  test('nobody is planned outside of his time in the firm, even by force', () => {
    const salaries = [{ ...BRIEUC, dateSortie: '2026-11-01' }];
    const demis = demisDe(['brieuc'], [PAIRE]);
    const geste = poser(contexteOf({}, { salaries }), demis, { contenu, forcer: true });
    expect(geste).toMatchObject({ cases: [], laisses: { parti: 2 } });
  });

  test('a copied week keeps its days, without its absences', () => {
    const cases = [
      ...journees('malo', weekDaysOf(PAIRE).slice(1), contenu),
      ...journees('malo', [PAIRE], enAbsence('conges')),
    ];
    const copie = { salarieIds: ['malo'], de: PAIRE, vers: IMPAIRE, mode: 'garder' as const };
    const geste = copierSemaine(contexteOf({ cases }), copie);
    expect(daysOf(geste.cases)).toEqual(weekDaysOf(IMPAIRE, 4).slice(1));
    expect(geste.laisses).toEqual({ repos: 2 });
  });

  test('a copied block is pasted over a larger selection, free half-days too', () => {
    const [mon = '', tue = '', wed = ''] = weekDaysOf(PAIRE);
    const cases = [
      ...journees('malo', [mon], contenu),
      ...journees('brieuc', weekDaysOf(PAIRE), surChantier('ecole')),
    ];
    const contexte = contexteOf({ cases });
    const bloc = lireBloc(contexte, ['malo'], [mon, tue]);
    const cible = { salarieIds: ['brieuc'], debut: mon, fin: plusDays(mon, 3) };
    const after = apres(contexte, coller(contexte, bloc, cible).cases);
    expect(after.contenuDe('brieuc', mon, 'matin').chantierId).toBe('bothorel');
    expect(after.contenuDe('brieuc', tue, 'matin')).toMatchObject(VIDE);
    expect(after.contenuDe('brieuc', wed, 'apres-midi').chantierId).toBe('bothorel');
    expect(after.contenuDe('brieuc', plusDays(mon, 4), 'matin').chantierId).toBe('ecole');
  });

  test('a block over a weekend empties no working day, and is not pasted on days off', () => {
    const [thu, fri, mon] = [plusDays(PAIRE, 3), plusDays(PAIRE, 4), plusDays(PAIRE, 7)];
    const cases = [
      ...journees('malo', [thu, fri], contenu),
      ...journees('brieuc', [plusDays(mon, 1)], surChantier('ecole')),
    ];
    const contexte = contexteOf({ cases });
    const bloc = lireBloc(contexte, ['malo'], [thu, fri, plusDays(PAIRE, 5)]);
    // From the Saturday on: both days off, then the empty Saturday of the block on a Monday.
    const cible = { salarieIds: ['brieuc'], debut: plusDays(PAIRE, 5), fin: mon };
    const geste = coller(contexte, bloc, cible);
    expect(geste.cases).toEqual([]);
    expect(geste.laisses).toEqual({ weekend: 4 });
    // On one day alone it is someone's own hand.
    const jour = lireBloc(contexte, ['malo'], [thu]);
    const samedi = plusDays(PAIRE, 5);
    const seul = coller(contexte, jour, { salarieIds: ['malo'], debut: samedi, fin: samedi });
    expect(daysOf(seul.cases)).toEqual([samedi]);
  });
});

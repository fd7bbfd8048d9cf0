/** The weeks of a contract: parity by the firm's rule, school, holidays, leaving; and as short texts. */
import { describe, expect, test } from 'vitest';
import { rythmeText } from '#pwa/modules/social/rythme-text.ts';
import { joursText } from '#pwa/ui/jours-text.ts';
import { plusDays, weekdayOf } from '#shared/core/dates.ts';
import { contexteDe, type Personne } from '#shared/links/contexte-planning.ts';
import { semainesDuContrat } from '#shared/links/semaines-du-contrat.ts';
import { VIDE } from '#shared/modules/planning/cases.ts';
import { REGLE_INITIALE, type Regle } from '#shared/modules/planning/regles.ts';
import type { RythmeSalarie } from '#shared/modules/social/rythme-salarie.entity.ts';
import { BRIEUC, IMPAIRE, MALO, PAIRE } from './tableau.ts';

const APPRENTI = {
  depuis: PAIRE,
  joursPairs: [1, 2, 3, 4, 5],
  joursImpairs: [1, 2, 3, 4],
  ecoleSemaines: 3,
  ecoleLundi: PAIRE,
};

function weeks(
  personne: Personne,
  {
    rythmes = [],
    regles = [],
    depuis = PAIRE,
    count = 4,
  }: { rythmes?: (typeof APPRENTI)[]; regles?: Regle[]; depuis?: string; count?: number } = {},
) {
  return semainesDuContrat(personne, { rythmes, regles }, { depuis, count });
}

describe('the weeks of a contract', () => {
  test('story 3: five days in even weeks, four in odd ones, always four for whoever has four', () => {
    const days = (personne: Personne) =>
      weeks(personne, { count: 3 }).map(({ travailles }) => travailles.length);
    expect(days(MALO)).toEqual([5, 4, 5]);
    expect(days(BRIEUC)).toEqual([4, 4, 4]);
  });

  test('an apprentice is at school one week out of three, and works the others', () => {
    const found = weeks(MALO, { rythmes: [APPRENTI], depuis: plusDays(PAIRE, 2) });
    expect(found.map(({ lundi, ecole, travailles }) => [lundi, ecole, travailles])).toEqual([
      [PAIRE, [1, 2, 3, 4, 5], []],
      [IMPAIRE, [], [1, 2, 3, 4]],
      [plusDays(PAIRE, 14), [], [1, 2, 3, 4, 5]],
      [plusDays(PAIRE, 21), [1, 2, 3, 4, 5], []],
    ]);
  });

  test('holidays are shown apart, and nothing after somebody has left', () => {
    const [easter, next] = weeks({ ...MALO, dateSortie: '2027-04-06' }, { depuis: '2027-03-29' });
    expect(easter).toMatchObject({ numero: 13, feries: [1], travailles: [2, 3, 4] });
    expect(next).toMatchObject({ travailles: [1, 2], feries: [] });
  });

  test('the firm’s own parity diverges from ISO in 2027, and only from its day on', () => {
    const own: Regle = { ...REGLE_INITIALE, depuis: '2027-01-01', parite: 'premier-janvier' };
    const parities = (regles: Regle[], depuis: string) =>
      weeks(MALO, { regles, depuis, count: 2 }).map(({ isPaire }) => isPaire);
    expect(parities([], '2027-03-01')).toEqual([false, true]);
    expect(parities([own], '2027-03-01')).toEqual([true, false]);
    expect(parities([own], '2026-11-23')).toEqual(parities([], '2026-11-23'));
  });

  test('says day by day what the rules of the planning go by', () => {
    const contexte = contexteDe({
      ...{ salaries: [MALO], rythmes: [{ ...APPRENTI, salarieId: 'malo' }], regles: [] },
      ...{ joursVerrouilles: new Set<string>(), chantiersVerrouilles: new Set<string>() },
      contenuDe: () => VIDE,
    });
    for (const { lundi, travailles, ecole } of weeks(MALO, { rythmes: [APPRENTI], count: 10 })) {
      for (let i = 0; i < 7; i++) {
        const jour = plusDays(lundi, i);
        const repos = contexte.reposDe('malo', jour);
        expect(repos === null).toBe(travailles.includes(weekdayOf(jour)));
        expect(repos === 'ecole').toBe(ecole.includes(weekdayOf(jour)));
      }
    }
  });
});

describe('rhythms as texts', () => {
  test('days that follow are a run; others are listed; none is said', () => {
    expect(joursText([1, 2, 3, 4, 5])).toBe('lun à ven');
    expect(joursText([5, 1])).toBe('lun, ven');
    expect(joursText([1, 2, 4])).toBe('lun, mar, jeu');
    expect(joursText([])).toBe('aucun jour');
  });

  test('a rhythm says its weeks once where they are alike, and its school', () => {
    const row = APPRENTI as unknown as RythmeSalarie;
    expect(rythmeText(row)).toBe('paires lun à ven ; impaires lun à jeu ; école une semaine sur 3');
    expect(rythmeText({ ...row, joursImpairs: row.joursPairs, ecoleSemaines: null })).toBe(
      'lun à ven',
    );
  });
});

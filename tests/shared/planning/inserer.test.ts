/** Automatic insertion: dates and people proposed before anything is written. */
import { expect, test } from 'vitest';
import { plusDays, weekDaysOf } from '#shared/core/dates.ts';
import { enAbsence, surChantier } from '#shared/modules/planning/cases.ts';
import { deplacer } from '#shared/modules/planning/deplacer.ts';
import { type Insertion, inserer } from '#shared/modules/planning/inserer.ts';
import { apres, contexteOf, IMPAIRE, journees, PAIRE } from './tableau.ts';

const base: Insertion = {
  contenu: surChantier('neuf'),
  demis: 8,
  candidats: [
    { nom: 'Couverture 1', salarieIds: ['malo'] },
    { nom: 'Couverture 2', salarieIds: ['brieuc'] },
  ],
  quand: 'des-que-possible',
  jour: PAIRE,
  aujourdhui: PAIRE,
};

function propositions(tableau: Parameters<typeof contexteOf>[0], more: Partial<Insertion>) {
  const found = inserer(contexteOf(tableau), { ...base, ...more });
  if (!found.ok) throw new Error(found.error.text);
  return found.value;
}

test('story 16: as soon as possible proposes the team that is free first', () => {
  const cases = journees('malo', weekDaysOf(PAIRE), surChantier('bothorel'));
  const [first, second] = propositions({ cases }, {});
  expect(first).toMatchObject({ nom: 'Couverture 2', debut: PAIRE, fin: plusDays(PAIRE, 3) });
  expect(second).toMatchObject({ nom: 'Couverture 1', debut: IMPAIRE });
});

test('story 15, 16: from a day on goes around what is locked, planned or away', () => {
  const days = weekDaysOf(PAIRE);
  const cases = [
    ...journees('malo', days.slice(1, 2), enAbsence('maladie')),
    ...journees('malo', days.slice(3, 4), surChantier('bothorel')),
  ];
  const [only] = propositions(
    { cases, joursVerrouilles: days.slice(2, 3) },
    { quand: 'a-partir-du', candidats: base.candidats.slice(0, 1) },
  );
  const used = new Set(only?.geste.cases.map(({ jour }) => jour));
  expect([...used]).toEqual([days[0], days[4], ...weekDaysOf(IMPAIRE, 2)]);
});

test('story 16: finished by a day begins as late as it may, and two people share the work', () => {
  const both = [{ nom: 'Les deux', salarieIds: ['malo', 'brieuc'] }];
  const jour = plusDays(PAIRE, 3);
  const [only] = propositions({}, { quand: 'fini-le', jour, candidats: both });
  expect(only).toMatchObject({ debut: plusDays(PAIRE, 2), fin: jour });
  expect(only?.geste.cases).toHaveLength(8);
});

test('says why nothing is proposed', () => {
  const late = inserer(contexteOf(), { ...base, quand: 'fini-le', jour: PAIRE });
  expect(late.ok || late.error.code).toBe('pas-de-place');
  const none = inserer(contexteOf(), { ...base, demis: 0 });
  expect(none.ok || none.error.code).toBe('rien-a-poser');
  const nobody = inserer(contexteOf(), { ...base, candidats: [] });
  expect(nobody.ok || nobody.error.text).toContain('l’année qui vient');
});

test('story 17: a moved week pushes the rest on, or is written over it', () => {
  const week = weekDaysOf(PAIRE);
  const cases = [
    ...journees('malo', week.slice(0, 2), surChantier('bothorel')),
    ...journees('malo', week.slice(2, 4), surChantier('ecole')),
    ...journees('malo', weekDaysOf(IMPAIRE, 1), enAbsence('conges')),
  ];
  const contexte = contexteOf({ cases });
  const move = { salarieId: 'malo', debut: week[0] ?? '', fin: week[1] ?? '', vers: week[2] ?? '' };
  const seen = (geste: ReturnType<typeof deplacer>) => {
    const after = apres(contexte, geste?.cases ?? []);
    const days = [...week, ...weekDaysOf(IMPAIRE, 3)];
    return days.map((jour) => {
      const { chantierId, absence } = after.contenuDe('malo', jour, 'matin');
      return chantierId ?? absence;
    });
  };
  expect(seen(deplacer(contexte, { ...move, pousser: true }))).toEqual([
    ...[null, null, 'bothorel', 'bothorel', 'ecole'],
    ...['conges', 'ecole', null],
  ]);
  expect(seen(deplacer(contexte, { ...move, pousser: false }))).toEqual([
    ...[null, null, 'bothorel', 'bothorel', null],
    ...['conges', null, null],
  ]);
});

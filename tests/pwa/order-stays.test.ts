/** The order of the day, and the chantier that a photo or a note belongs to without asking. */
import { expect, test } from 'vitest';
import { orderStays, stayOfNow } from '#pwa/modules/aujourdhui/order-stays.ts';
import type { DemiJournee } from '#shared/modules/planning/affectation.entity.ts';
import { type Random, randomOf } from '../support/random.ts';

const MATIN = ['matin'] as const;
const SOIR = ['apres-midi'] as const;
const JOURNEE = ['matin', 'apres-midi'] as const;

function stay(title: string, demiJournees: readonly DemiJournee[], jour = '2026-11-23') {
  return { jour, demiJournees, title, chantier: title === 'Congés' ? null : {} };
}

const ALL = [
  stay('Longère', JOURNEE),
  stay('École', SOIR),
  stay('Grange', MATIN),
  stay('Congés', MATIN),
  stay('Abri', MATIN, '2026-11-24'),
];

function shuffled<T>(items: readonly T[], random: Random): T[] {
  const left = [...items];
  return items.map(() => left.splice(random.int(left.length), 1)[0] as T);
}

test.each([
  [true, ['Grange', 'Longère', 'École', 'Congés', 'Abri']],
  [false, ['Congés', 'Grange', 'Longère', 'École', 'Abri']],
])('whatever the order of the rows, of many people: %s', (isOfMany, titles) => {
  for (let seed = 0; seed < 30; seed++) {
    const read = shuffled(ALL, randomOf(seed));
    expect(orderStays(read, isOfMany).map(({ title }) => title)).toEqual(titles);
  }
});

test('a roofer’s photo goes to where he is at this half of the day, else to where he goes', () => {
  const day = [stay('Grange', MATIN), stay('École', SOIR)];
  const at = (demi: DemiJournee, today = day) => stayOfNow(today, { isOfMany: false, demi })?.title;
  expect(at('matin')).toBe('Grange');
  expect(at('apres-midi')).toBe('École');
  expect(at('matin', [stay('Congés', MATIN), stay('École', SOIR)])).toBe('École');
  expect(at('matin', [stay('Congés', JOURNEE)])).toBeUndefined();
});

test('of many people’s day only the one chantier is taken without asking', () => {
  const of = (...today: ReturnType<typeof stay>[]) =>
    stayOfNow(today, { isOfMany: true, demi: 'matin' })?.title;
  expect(of(stay('Grange', MATIN), stay('Congés', JOURNEE))).toBe('Grange');
  expect(of(stay('Grange', MATIN), stay('École', SOIR))).toBeUndefined();
});

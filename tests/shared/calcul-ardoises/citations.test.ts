/** How a source is told to people. */
import { expect, test } from 'vitest';
import { cite, withConfiance } from '#shared/modules/calcul-ardoises/citations.ts';

test('a source comes with how far to trust it, in one text', () => {
  expect(cite('cap21')).toBe('Manuel CAP couvreur, chapitre 21 (confiance moyenne)');
  expect(cite('rappidos')).toBe('Rappidos, référentiel (confiance basse)');
  expect(withConfiance('Norme, p. 3', 'haute')).toBe('Norme, p. 3 (confiance haute)');
});

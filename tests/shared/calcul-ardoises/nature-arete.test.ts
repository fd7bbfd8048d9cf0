/** What edges are, by the slopes of the planes beside them. */
import { expect, test } from 'vitest';
import { natureOfBord, natureOfJoin } from '#shared/modules/calcul-ardoises/nature-arete.ts';

test('the end of a plane: level is an égout below and a faîtage above, along the slope a verge', () => {
  expect([natureOfBord(0, -1), natureOfBord(0, 1)]).toEqual(['egout', 'faitage']);
  expect([natureOfBord(0.9, 0), natureOfBord(-0.9, 0)]).toEqual(['rive', 'rive']);
  expect([natureOfBord(0.7, 0.7), natureOfBord(-0.7, -0.7)]).toEqual([
    'rive-biaise',
    'rive-biaise',
  ]);
  // Level is under 1 mm in 10 m.
  expect([natureOfBord(9e-5, -1), natureOfBord(-9e-5, 1)]).toEqual(['egout', 'faitage']);
  expect([natureOfBord(1e-4, -1), natureOfBord(1, 9e-5)]).toEqual(['rive-biaise', 'rive']);
  expect([natureOfBord(1, 1e-4), natureOfBord(1, -1.1e-4)]).toEqual(['rive-biaise', 'rive-biaise']);
});

test('both planes climb to it: a faîtage where level, an arêtier where it climbs itself', () => {
  expect([natureOfJoin(0, 1, 0.4), natureOfJoin(0.5, 0.5, 0.5)]).toEqual(['faitage', 'aretier']);
  expect(natureOfJoin(-0.5, 0.5, 0.2)).toBe('aretier');
});

test('both fall to it: a noue, level or not', () => {
  expect([natureOfJoin(0, -1, -0.4), natureOfJoin(0.5, -0.5, -0.5)]).toEqual(['noue', 'noue']);
});

test('level between a plane above and one below: a bris, whichever is the steeper', () => {
  expect([natureOfJoin(0, 2.5, -0.6), natureOfJoin(0, -0.6, 2.5)]).toEqual(['bris', 'bris']);
  expect([natureOfJoin(0, 0.6, -2.5), natureOfJoin(0, -2.5, 0.6)]).toEqual(['bris', 'bris']);
});

test('inclined, one plane rising to it and one falling: the steeper decides', () => {
  expect([natureOfJoin(0.5, 1, -0.4), natureOfJoin(0.5, -0.4, 1)]).toEqual(['aretier', 'aretier']);
  expect([natureOfJoin(0.5, 0.4, -1), natureOfJoin(0.5, -1, 0.4)]).toEqual(['noue', 'noue']);
  expect(natureOfJoin(0.5, 1, -1)).toBe('noue');
});

test('level is under 1 mm in 10 m', () => {
  expect([natureOfJoin(9e-5, 1, 1), natureOfJoin(-9e-5, 1, -0.4)]).toEqual(['faitage', 'bris']);
  expect([natureOfJoin(1e-4, 1, 1), natureOfJoin(-1e-4, 1, -0.4)]).toEqual(['aretier', 'aretier']);
});

test('a flat plane is neither above nor below: no bris', () => {
  expect([natureOfJoin(0, 1, 0), natureOfJoin(0, -1, 0)]).toEqual(['faitage', 'noue']);
});

/** What ends a plane and what two planes make where they meet, by their slopes alone. */
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
  expect([natureOfBord(1, 1e-4), natureOfBord(1, -1e-4)]).toEqual(['rive-biaise', 'rive-biaise']);
});

test('a level edge: a ridge between planes that rise to it, a valley between planes that fall', () => {
  expect(natureOfJoin(0, 1, 0.4)).toBe('faitage');
  expect(natureOfJoin(0, -1, -0.4)).toBe('noue');
});

test('a level edge with one plane above and one below is a bris, whichever is the steeper', () => {
  // A mansard breaks outwards, a coyau inwards.
  expect([natureOfJoin(0, 2.5, -0.4), natureOfJoin(0, -0.4, 2.5)]).toEqual(['bris', 'bris']);
  expect([natureOfJoin(0, 0.4, -2.5), natureOfJoin(0, -2.5, 0.4)]).toEqual(['bris', 'bris']);
});

test('an inclined edge: a hip where water parts, a valley where it gathers', () => {
  expect([natureOfJoin(0.7, 0.7, 0.7), natureOfJoin(-0.7, 0.7, 0.7)]).toEqual([
    'aretier',
    'aretier',
  ]);
  expect([natureOfJoin(0.7, -0.7, -0.7), natureOfJoin(-0.7, -0.7, -0.7)]).toEqual(['noue', 'noue']);
  // A steep plane may cross the edge of a flatter one downwards: it is the sum that decides.
  expect([natureOfJoin(0.7, 2, -0.5), natureOfJoin(0.7, 0.5, -2)]).toEqual(['aretier', 'noue']);
});

test('an edge under 1 mm in 10 m is level', () => {
  expect([natureOfJoin(9e-5, 1, 1), natureOfJoin(-9e-5, 1, 1)]).toEqual(['faitage', 'faitage']);
  expect([natureOfJoin(1e-4, 1, 1), natureOfJoin(-1e-4, 1, 1)]).toEqual(['aretier', 'aretier']);
});

test('a slope that climbs to a flat terrace ends in a ridge, one that falls to it in a valley', () => {
  expect([natureOfJoin(0, 1, 0), natureOfJoin(0, 0, 1)]).toEqual(['faitage', 'faitage']);
  expect([natureOfJoin(0, -1, 0), natureOfJoin(0, 0, -1)]).toEqual(['noue', 'noue']);
});

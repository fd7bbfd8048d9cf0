/** Figures of the slate calculator alone: a roof of twelve planes, the whole catalogue judged. */
import { makeCorps } from '#shared/modules/calcul-ardoises/build-toit.ts';
import { calculerArdoises } from '#shared/modules/calcul-ardoises/calculer-ardoises.ts';
import { judgeFormats } from '#shared/modules/calcul-ardoises/formats.ts';
import {
  communeZoneValues,
  modeleValues,
  recouvrementValues,
} from '#shared/modules/calcul-ardoises/reference-rows.ts';
import { type Cote, TOIT_VIDE } from '#shared/modules/calcul-ardoises/toit.ts';
import { type Figure, median } from './figures.ts';

const RUNS = 300;
/** The shipped tables. */
export const tables = {
  recouvrements: recouvrementValues,
  modeles: modeleValues,
  communesZones: communeZoneValues,
};

const egout = (pentePct: number): Cote => ({ genre: 'egout', pentePct });
const hip = (pentePct: number) => ({
  nord: egout(pentePct),
  est: egout(pentePct + 20),
  sud: egout(pentePct),
  ouest: egout(pentePct + 20),
});

/** Three bodies that cut each other, four planes each. */
export const DOUZE_PANS = {
  ...TOIT_VIDE,
  corps: [
    makeCorps('a', hip(100)),
    makeCorps('b', hip(90), {
      nom: 'Aile',
      xMm: 2_000,
      yMm: 5_000,
      longueurMm: 5_000,
      largeurMm: 9_000,
    }),
    makeCorps('c', hip(110), {
      nom: 'Pavillon',
      xMm: 9_000,
      yMm: 3_000,
      longueurMm: 6_000,
      largeurMm: 6_000,
    }),
  ],
};

/** Median of many runs; the first ones, in which the engine still compiles, are not counted. */
function timed(run: () => void): number {
  const times: number[] = [];
  for (let i = 0; i < 2 * RUNS; i++) {
    const startedAt = performance.now();
    run();
    if (i >= RUNS) times.push(performance.now() - startedAt);
  }
  return median(times);
}

/** Milliseconds of one whole calculation and of one judgement of the catalogue, medians. */
export function ardoisesFigures(): Figure[] {
  const calcul = timed(() => {
    // A drawing of its own each time, as a finger makes them: nothing of it is known yet.
    const toit = { ...DOUZE_PANS };
    const done = calculerArdoises({ zone: 'zone-2', toit }, tables);
    if (!done.ok || done.value.toit?.pans.length !== 12) throw new Error('twelve planes');
  });
  const demande = { recouvrementMm: 80, pose: 'crochet', jointMm: null } as const;
  const formats = timed(() => void judgeFormats(modeleValues, 'naturelle', demande));
  return [
    { name: 'slates: a roof of 12 planes, in Node', value: calcul, unit: 'ms', atMost: 2 },
    { name: 'slates: every format judged', value: formats, unit: 'ms', atMost: 5 },
  ];
}

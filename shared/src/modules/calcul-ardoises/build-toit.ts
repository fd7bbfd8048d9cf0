/** Usual roofs to begin a drawing with: each is a whole drawing, every length to be changed. */
import type { Corps, Cote, CoteNom, PanLibre, Toit } from './toit.ts';
import { TOIT_VIDE } from './toit.ts';

export const MODELES_TOIT = {
  'pan-rectangle': 'Un pan',
  'pan-trapeze': 'Un pan, trapèze',
  'pan-triangle': 'Un pan, triangle',
  monopente: 'Une pente',
  'deux-pans': 'Deux pans',
  croupes: 'Quatre pans',
  croupettes: 'Croupettes',
  mansarde: 'Mansarde',
  'en-l': 'En L',
} as const;
export type ModeleToit = keyof typeof MODELES_TOIT;

/** Usual lengths of a house, in mm. */
const LONGUEUR_MM = 12_000;
const LARGEUR_MM = 8_000;
const AILE_MM = 5_000;
const RAMPANT_MM = 5_000;
/** A croupette begins three quarters of the way up. */
const DEPART = 0.75;
/** A mansard's brisis: 250 %, some 68°, three metres high. */
const BRISIS = { brisisPentePct: 250, brisisHauteurMm: 2_500 } as const;

type Cotes = Readonly<Record<CoteNom, Cote>>;

const PIGNON: Cote = { genre: 'pignon' };

/** A body at the origin; named where there are several. */
export function makeCorps(id: string, cotes: Cotes, more: Partial<Corps> = {}): Corps {
  const place = { xMm: 0, yMm: 0, longueurMm: LONGUEUR_MM, largeurMm: LARGEUR_MM, baseMm: 0 };
  return { id, nom: '', ...place, cotes, ...more };
}

/** A usual roof of a slope in %. */
export function buildToit(modele: ModeleToit, pentePct: number): Toit {
  const egout: Cote = { genre: 'egout', pentePct };
  const deuxPans: Cotes = { nord: egout, sud: egout, est: PIGNON, ouest: PIGNON };
  switch (modele) {
    case 'pan-rectangle':
    case 'pan-trapeze':
    case 'pan-triangle':
      return { ...TOIT_VIDE, pans: [makePan(modele, pentePct)] };
    case 'monopente':
      return ofCorps([makeCorps('a', { ...deuxPans, nord: PIGNON })]);
    case 'deux-pans':
      return ofCorps([makeCorps('a', deuxPans)]);
    case 'croupes':
      return ofCorps([makeCorps('a', { nord: egout, sud: egout, est: egout, ouest: egout })]);
    case 'croupettes': {
      const departMm = Math.round(((LARGEUR_MM / 2) * pentePct * DEPART) / 100);
      const croupette: Cote = { genre: 'croupette', pentePct, departMm };
      return ofCorps([makeCorps('a', { ...deuxPans, est: croupette, ouest: croupette })]);
    }
    case 'mansarde': {
      const brise: Cote = { ...egout, ...BRISIS };
      return ofCorps([makeCorps('a', { ...deuxPans, nord: brise, sud: brise })]);
    }
    case 'en-l':
      return ofCorps([
        makeCorps('a', { ...deuxPans, ouest: egout }, { nom: 'Corps', largeurMm: AILE_MM + 1_000 }),
        makeCorps(
          'b',
          { nord: egout, ouest: egout, est: egout, sud: PIGNON },
          { nom: 'Aile', longueurMm: AILE_MM, largeurMm: LONGUEUR_MM - 2_000 },
        ),
      ]);
  }
}

function ofCorps(corps: readonly Corps[]): Toit {
  return { ...TOIT_VIDE, corps };
}

function makePan(
  modele: 'pan-rectangle' | 'pan-trapeze' | 'pan-triangle',
  pentePct: number,
): PanLibre {
  const quart = LONGUEUR_MM / 4;
  const base = [
    [0, 0],
    [LONGUEUR_MM, 0],
  ] as const;
  const hauts = {
    'pan-rectangle': [
      [LONGUEUR_MM, RAMPANT_MM],
      [0, RAMPANT_MM],
    ],
    'pan-trapeze': [
      [LONGUEUR_MM - quart, RAMPANT_MM],
      [quart, RAMPANT_MM],
    ],
    'pan-triangle': [[LONGUEUR_MM / 2, RAMPANT_MM]],
  } as const;
  return { id: 'p1', nom: 'Pan', pentePct, points: [...base, ...hauts[modele]] };
}

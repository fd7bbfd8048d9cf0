/** The opening codes of the firm's joinery form: kind, leaves, and the side of the first one to open. */

/** Code → what it is. D and G: the side of the handle leaf's hinges, seen from where it opens. */
export const OUVERTURES = {
  fixe: 'FIXE · châssis fixe',
  soufl: 'SOUFL · soufflet',
  of1d: 'OF1D · ouvrant à la française, 1 vantail, droite',
  of1g: 'OF1G · ouvrant à la française, 1 vantail, gauche',
  of2d: 'OF2D · ouvrant à la française, 2 vantaux, droite',
  of2g: 'OF2G · ouvrant à la française, 2 vantaux, gauche',
  ob1d: 'OB1D · oscillo-battant, 1 vantail, droite',
  ob1g: 'OB1G · oscillo-battant, 1 vantail, gauche',
  ob2d: 'OB2D · oscillo-battant, 2 vantaux, droite',
  ob2g: 'OB2G · oscillo-battant, 2 vantaux, gauche',
  pf1d: 'PF1D · porte-fenêtre, 1 vantail, droite',
  pf1g: 'PF1G · porte-fenêtre, 1 vantail, gauche',
  pf2d: 'PF2D · porte-fenêtre, 2 vantaux, droite',
  pf2g: 'PF2G · porte-fenêtre, 2 vantaux, gauche',
  'pe-d': 'PED · porte d’entrée, droite',
  'pe-g': 'PEG · porte d’entrée, gauche',
  bc2: 'BC2 · baie coulissante, 2 vantaux',
  bc3: 'BC3 · baie coulissante, 3 vantaux',
} as const;

export type Ouverture = keyof typeof OUVERTURES;

/** What the office writes on an order: « OB2D ». */
export function codeOuverture(ouverture: Ouverture): string {
  return OUVERTURES[ouverture].split(' · ')[0] ?? ouverture;
}

export interface Vantail {
  /** Where its hinges are; none on a fixed or sliding leaf. */
  readonly charnieres: 'gauche' | 'droite' | null;
  readonly isSoufflet: boolean;
  readonly isCoulissant: boolean;
}

const NU = { charnieres: null, isSoufflet: false, isCoulissant: false } as const;

/** The leaves of an opening from left to right, as a drawing of it shows them. */
export function vantauxDe(ouverture: Ouverture): Vantail[] {
  if (ouverture === 'fixe') return [NU];
  if (ouverture === 'soufl') return [{ ...NU, isSoufflet: true }];
  if (ouverture === 'bc2' || ouverture === 'bc3') {
    const nombre = ouverture === 'bc2' ? 2 : 3;
    return Array.from({ length: nombre }, () => ({ ...NU, isCoulissant: true }));
  }
  const side = ouverture.endsWith('d') ? 'droite' : 'gauche';
  const isSoufflet = ouverture.startsWith('ob');
  if (!ouverture.includes('2')) return [{ ...NU, charnieres: side, isSoufflet }];
  // Two leaves: the one that opens first tilts as well.
  return [
    { ...NU, charnieres: 'gauche', isSoufflet: isSoufflet && side === 'gauche' },
    { ...NU, charnieres: 'droite', isSoufflet: isSoufflet && side === 'droite' },
  ];
}

/** Whether one walks through it: it stands on the floor and has a threshold. */
export function isPassage(ouverture: Ouverture): boolean {
  return /^(pf|pe|bc)/.test(ouverture);
}

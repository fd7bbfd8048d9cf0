/** The seven families of works: the lot codes of the firm's quotes, its hours and its skills. */

/** Stored value → label. `autre` holds what no lot and no code names. */
export const FAMILLES = {
  'ouvrages-communs': 'Ouvrages communs',
  charpente: 'MOB et charpente',
  couverture: 'Couverture',
  bardage: 'Bardage et terrasse',
  isolation: 'Isolation et étanchéité',
  'menuiserie-exterieure': 'Menuiserie extérieure',
  'menuiserie-interieure': 'Menuiserie intérieure',
  autre: 'Autre',
} as const;

export type Famille = keyof typeof FAMILLES;

const BY_DIGIT: readonly Famille[] = Object.keys(FAMILLES) as Famille[];

/** The family whose number (1 to 7) begins a lot code (`3x`) or a code of ouvrage (`3.3 020`). */
export function familleOfCode(code: string): Famille {
  const digit = Number(/^\s*([1-7])(?!\d)/.exec(code)?.[1] ?? 0);
  return BY_DIGIT[digit - 1] ?? 'autre';
}

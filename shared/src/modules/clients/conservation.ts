/** How long the law has a firm keep what it knows of people: dated data, each with its source. */
import type { Day } from '../../core/dates.ts';

export interface Duree {
  readonly objet: 'prospect' | 'client' | 'chantier';
  readonly ans: number;
  /** From when this rule holds. */
  readonly depuis: Day;
  readonly source: string;
}

export const DUREES: readonly Duree[] = [
  {
    objet: 'prospect',
    ans: 3,
    depuis: '2016-01-01',
    source: 'CNIL, référentiel gestion commerciale : trois ans après le dernier contact',
  },
  {
    objet: 'client',
    ans: 10,
    depuis: '2000-01-01',
    source: 'Code de commerce, art. L123-22 : pièces comptables, dix ans',
  },
  {
    objet: 'chantier',
    ans: 10,
    depuis: '2008-06-19',
    source: 'Code civil, art. 1792-4-1 : garantie décennale, dix ans après la réception',
  },
];

/** The rule for an object on a day: the last that had begun. */
export function dureeDe(objet: Duree['objet'], day: Day): Duree {
  const held = DUREES.filter((one) => one.objet === objet && one.depuis <= day);
  const [last] = held.sort((a, b) => b.depuis.localeCompare(a.depuis));
  if (!last) throw new Error(`assertion: a rule for ${objet} holds on ${day}`);
  return last;
}

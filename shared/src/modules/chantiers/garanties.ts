/** What a réception starts: the guarantees of the law, each with its end. Dated data, with its source. */
import { type Day, dayPlusMonths } from '../../core/dates.ts';
import type { ProcesVerbal } from './proces-verbal.entity.ts';

export interface Garantie {
  readonly nom: string;
  readonly ans: number;
  readonly source: string;
}

/** Source: Code civil, as it has stood since the law of 17 June 2008. */
export const GARANTIES: readonly Garantie[] = [
  { nom: 'Parfait achèvement', ans: 1, source: 'Code civil, art. 1792-6' },
  { nom: 'Bon fonctionnement', ans: 2, source: 'Code civil, art. 1792-3' },
  { nom: 'Décennale', ans: 10, source: 'Code civil, art. 1792-4-1' },
];

export interface GarantieDatee extends Garantie {
  readonly jusquau: Day;
}

/** The guarantees of works taken over on a day; none where they were refused or nobody signed. */
export function garantiesDe({
  dateReception,
  resultat,
  signeA,
}: Pick<ProcesVerbal, 'dateReception' | 'resultat' | 'signeA'>): GarantieDatee[] {
  if (signeA === null || resultat === 'refusee') return [];
  return GARANTIES.map((garantie) => ({
    ...garantie,
    jusquau: dayPlusMonths(dateReception, garantie.ans * 12),
  }));
}

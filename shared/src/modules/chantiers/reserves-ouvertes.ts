/** How many reserves are still to lift: those of a réception that was signed with reserves. */
import type { ProcesVerbal } from './proces-verbal.entity.ts';
import type { Reserve } from './reserve.entity.ts';

/**
 * The reserves that nobody has lifted. What was noted before the client took over without reserve,
 * or refused, was not signed as a reserve and does not count.
 */
export function reservesOuvertes(
  procesVerbaux: readonly Pick<ProcesVerbal, 'id' | 'signeA' | 'resultat'>[],
  reserves: readonly Pick<Reserve, 'procesVerbalId' | 'leveeLe'>[],
): number {
  const signed = procesVerbaux.filter(
    ({ signeA, resultat }) => signeA !== null && resultat === 'avec-reserves',
  );
  const ids = new Set(signed.map(({ id }) => id));
  return reserves.filter((one) => one.leveeLe === null && ids.has(one.procesVerbalId)).length;
}

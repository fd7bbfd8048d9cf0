/** Which chantiers the planning offers, by état. Source: the firm's rules on its two grids. */

/** The grid of people begins at the signature; the grid of chantiers one step earlier. */
export type Vue = 'salaries' | 'chantiers';

const FROM_SIGNATURE: readonly string[] = ['signe', 'en-cours', 'en-pause', 'a-finir'];
const BEING_SIGNED = 'en-cours-de-signature';
const BEFORE: readonly string[] = ['projet', 'modification', BEING_SIGNED];
const OVER: readonly string[] = ['termine'];

/** Whether a chantier in this état is offered in this view: in neither once terminé. */
export function paraitAuPlanning(etat: string, vue: Vue): boolean {
  return FROM_SIGNATURE.includes(etat) || (vue === 'chantiers' && etat === BEING_SIGNED);
}

/** Whether the grid of people will offer it once it is signed. */
export function attendSignature(etat: string): boolean {
  return BEFORE.includes(etat);
}

/** Whether one may only come back to it as SAV: the work is over, its état does not change. */
export function isPourSav(etat: string): boolean {
  return OVER.includes(etat);
}

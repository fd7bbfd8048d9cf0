/** Which chantiers the planning offers, by état, and as what. Source: the firm's rules on its two grids. */
import { type Contenu, surChantier } from './cases.ts';

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

/** Whether anybody may go there, now, once it is signed, or as SAV: not once annulé or archivé. */
export function isPlanifiable(etat: string): boolean {
  return paraitAuPlanning(etat, 'chantiers') || attendSignature(etat) || isPourSav(etat);
}

/** What a half-day there holds, however it is planned: SAV where the work is over. */
export function contenuSur({ id, etat }: { id: string; etat: string }): Contenu {
  return surChantier(id, isPourSav(etat));
}

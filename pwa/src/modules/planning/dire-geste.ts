/** What a gesture did, as a sentence: how much was written, what was left and why. */
import { isVide } from '#shared/modules/planning/cases.ts';
import type { Geste, Raison } from '#shared/modules/planning/geste.ts';
import { count, formatNumber } from '../../ui/format.ts';

/** What came of taking a gesture back. */
export interface Back {
  /** Whether the device holds it. */
  readonly isHeld: boolean;
  /** Half-days left because somebody else changed them since. */
  readonly laisses: number;
}

/** Said where the device could not keep a gesture. */
export const NOT_HELD = 'Cet appareil n’a pas pu garder ce geste : rien n’a changé.';

/** Half-days that were left, after their number. */
export const RAISONS: Readonly<Record<Raison, string>> = {
  ferie: 'fériées',
  weekend: 'de week-end',
  repos: 'de repos',
  ecole: 'à l’école',
  absence: 'd’absence',
  verrouille: 'verrouillées',
  'chantier-verrouille': 'd’un chantier verrouillé',
  occupe: 'déjà prises',
  parti: 'hors de l’entreprise',
};

/** What may be written all the same by a second, deliberate gesture. */
const FORCIBLE: readonly Raison[] = [
  'ferie',
  'ecole',
  'absence',
  'verrouille',
  'chantier-verrouille',
];

/** « laissées : 2 fériées, 1 d’absence », or nothing. */
export function direLaisses({ laisses }: Pick<Geste, 'laisses'>): string {
  const parts = Object.entries(laisses)
    .filter(([raison]) => raison !== 'repos')
    .map(([raison, n]) => `${n} ${RAISONS[raison as Raison]}`);
  return parts.length === 0 ? '' : `demi-journées laissées : ${parts.join(', ')}`;
}

/** « 4 j de Maison Le Goff ; demi-journées laissées : 2 fériées. » */
export function direGeste(geste: Geste, what: string): string {
  const n = geste.cases.length;
  const days = n % 2 === 0 ? `${formatNumber(n / 2)} j` : count(n, 'demi-journée');
  // What was taken away is said: a paste may empty as well as fill.
  const emptied = geste.cases.filter(isVide).length;
  const but =
    emptied > 0 && emptied < n ? ` (dont ${count(emptied, 'demi-journée')} de libérée)` : '';
  const done = n === 0 ? 'Rien n’a été posé' : `${days} : ${what}${but}`;
  const left = direLaisses(geste);
  return `${done}${left === '' ? '' : ` ; ${left}`}.`;
}

/** Whether something was left that one may force. */
export function isForcible({ laisses }: Pick<Geste, 'laisses'>): boolean {
  return FORCIBLE.some((raison) => laisses[raison] !== undefined);
}

/** « Annulé. », or what was left of it. */
export function direRetour({ isHeld, laisses }: Back): string {
  if (!isHeld) return NOT_HELD;
  return laisses === 0
    ? 'Annulé.'
    : `Annulé, sauf ${laisses} cases changées par quelqu’un d’autre depuis.`;
}

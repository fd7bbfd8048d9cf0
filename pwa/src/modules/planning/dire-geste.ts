/** What a gesture did, as a sentence: how much was written, what was left and why. */
import type { Geste, Raison } from '#shared/modules/planning/geste.ts';
import { count, formatNumber } from '../../ui/format.ts';

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
  const done = n === 0 ? 'Rien n’a été posé' : `${days} : ${what}`;
  const left = direLaisses(geste);
  return `${done}${left === '' ? '' : ` ; ${left}`}.`;
}

/** Whether something was left that one may force. */
export function isForcible({ laisses }: Pick<Geste, 'laisses'>): boolean {
  return FORCIBLE.some((raison) => laisses[raison] !== undefined);
}

/** Days of the week as short texts. */

export const JOURS = ['lun', 'mar', 'mer', 'jeu', 'ven', 'sam', 'dim'] as const;

/** « lun à ven », « lun, mer, ven »; days are 1 for Monday. */
export function joursText(days: readonly number[]): string {
  const sorted = [...days].sort((a, b) => a - b);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return 'aucun jour';
  const nameOf = (day: number) => JOURS[day - 1] ?? '';
  const isRun = sorted.length > 2 && last - first === sorted.length - 1;
  return isRun ? `${nameOf(first)} à ${nameOf(last)}` : sorted.map(nameOf).join(', ');
}

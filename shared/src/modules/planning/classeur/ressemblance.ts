/** How alike two names are, for proposals: the pairs of letters that they share (Dice's measure). */
import { foldText } from '../../../core/communes.ts';

function pairsOf(text: string): string[] {
  const folded = foldText(text).replaceAll(' ', '');
  return Array.from({ length: Math.max(0, folded.length - 1) }, (_, i) => folded.slice(i, i + 2));
}

/** From 0 (nothing in common) to 1 (the same letters in the same order). */
export function ressemblance(a: string, b: string): number {
  const [first, second] = [pairsOf(a), pairsOf(b)];
  const total = first.length + second.length;
  if (total === 0) return 0;
  const left = [...second];
  const common = first.filter((pair) => {
    const at = left.indexOf(pair);
    if (at < 0) return false;
    left.splice(at, 1);
    return true;
  });
  return (2 * common.length) / total;
}

/** Below this two names only happen to share letters; « Le Goff » and « LEGOF » are at 0.89. */
const PROCHE = 0.5;

/** The nearest of some names, the best first, at most `max`. */
export function plusProches<T>(
  nom: string,
  candidats: readonly T[],
  { nomDe, max }: { nomDe: (candidat: T) => string; max: number },
): T[] {
  return candidats
    .map((candidat) => ({ candidat, score: ressemblance(nom, nomDe(candidat)) }))
    .filter(({ score }) => score >= PROCHE)
    .sort((a, b) => b.score - a.score)
    .slice(0, max)
    .map(({ candidat }) => candidat);
}

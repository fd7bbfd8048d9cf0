/** The shape of a plane, from its corners. */
import { areaOf, type Polygone } from './polygone.ts';
import type { Pan } from './toit.ts';

/** The shape of a plane from its corners, for waste by share. */
export function formeOf(developpe: readonly Polygone[]): Pan['forme'] {
  const [only] = developpe;
  if (developpe.length !== 1 || !only) return 'autre';
  if (only.length === 3) return 'triangle';
  if (only.length !== 4) return 'autre';
  const xs = only.map(([x]) => x);
  const ys = only.map(([, y]) => y);
  const box = (Math.max(...xs) - Math.min(...xs)) * (Math.max(...ys) - Math.min(...ys));
  if (Math.abs(box - areaOf(only)) < box * 1e-6) return 'rectangle';
  const levels = ys.filter((y) => y - Math.min(...ys) < 1 || Math.max(...ys) - y < 1);
  return levels.length === 4 ? 'trapeze' : 'autre';
}

/** The height of a drawn roof at a point, reckoned apart from the code it tests. */
import type { Corps } from '#shared/modules/calcul-ardoises/toit.ts';

/** In mm: the highest body, of each its lowest slope; null beside the roof. */
export function heightAt(corps: readonly Corps[], x: number, y: number): number | null {
  const heights = corps.flatMap((c) => {
    const d = {
      nord: y - c.yMm,
      sud: c.yMm + c.largeurMm - y,
      ouest: x - c.xMm,
      est: c.xMm + c.longueurMm - x,
    };
    if (Object.values(d).some((mm) => mm < 0)) return [];
    const planes = (['nord', 'est', 'sud', 'ouest'] as const).flatMap((cote) => {
      const { genre, pentePct = 0, departMm = 0, brisisPentePct, brisisHauteurMm } = c.cotes[cote];
      if (genre !== 'egout' && genre !== 'croupette') return [];
      const start = genre === 'croupette' ? departMm : 0;
      if (brisisPentePct === undefined || brisisHauteurMm === undefined) {
        return [c.baseMm + start + (pentePct / 100) * d[cote]];
      }
      const offset = brisisHauteurMm / (brisisPentePct / 100);
      return [
        c.baseMm + (brisisPentePct / 100) * d[cote],
        c.baseMm + brisisHauteurMm + (pentePct / 100) * (d[cote] - offset),
      ];
    });
    return planes.length > 0 ? [Math.min(...planes)] : [];
  });
  return heights.length > 0 ? Math.max(...heights) : null;
}

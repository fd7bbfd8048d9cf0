/** A single plane measured on the slope: its area as it is, its edges by their direction. */
import { formeOf } from './forme-of.ts';
import { natureOfBord } from './nature-arete.ts';
import { areaOf, distance, type Point, pointAt, signedArea } from './polygone.ts';
import type { Arete, AreteNature, Pan, PanLibre } from './toit.ts';

/**
 * A plane drawn on the slope, x along the égout and y up the rampant, in mm. The lowest level edges
 * are its égouts, the highest its faîtages, the others its rives until someone names them.
 */
export function computePanLibre(
  { id, nom, pentePct, points }: PanLibre,
  noms: Readonly<Record<string, AreteNature>>,
): { pan: Pan; aretes: Arete[] } {
  const pente = pentePct / 100;
  const k = Math.sqrt(1 + pente * pente);
  const surfaceM2 = areaOf(points) / 1e6;
  const ys = points.map(([, y]) => y);
  const rampantMm = Math.max(...ys) - Math.min(...ys);
  const bottom = Math.min(...ys);
  const left = Math.min(...points.map(([x]) => x));
  const developpe = [points.map(([x, y]): Point => [x - left, y - bottom])];
  const pan: Pan = {
    id,
    nom,
    pentePct,
    forme: formeOf(developpe),
    // Drawn where its edges are.
    morceaux: [points],
    developpe,
    surfacePlanM2: surfaceM2 / k,
    surfaceM2,
    rampantMm,
    projectionMm: rampantMm / k,
    isProjectionCumulee: false,
  };
  return { pan, aretes: aretesOf(id, points, noms) };
}

function aretesOf(
  id: string,
  points: readonly Point[],
  noms: Readonly<Record<string, AreteNature>>,
): Arete[] {
  const turn = signedArea(points) > 0 ? 1 : -1;
  return points.map((de, i) => {
    const a = pointAt(points, i + 1);
    const longueurMm = distance(de, a);
    const [ux, uy] = [(a[0] - de[0]) / longueurMm, (a[1] - de[1]) / longueurMm];
    // Only the direction counts: the slope itself is in every y.
    const natureCalculee = natureOfBord(uy, -ux * turn);
    const cle = `${id}|${i + 1}`;
    return {
      cle,
      nature: noms[cle] ?? natureCalculee,
      natureCalculee,
      pans: [id],
      longueurMm,
      de,
      a,
    };
  });
}

/** The planes and edges of a drawn roof: each point of the plan is under the lowest plane of the highest body. */
import { err, ok, type Result } from '../../core/result.ts';
import { checkToit } from './check-toit.ts';
import { computeAretes } from './compute-aretes.ts';
import { computeJoueesM2 } from './compute-jouees.ts';
import { computePanLibre } from './compute-pan-libre.ts';
import { formeOf } from './forme-of.ts';
import {
  areaOf,
  clip,
  type DemiPlan,
  isSomething,
  type Point,
  type Polygone,
  subtract,
} from './polygone.ts';
import type { Corps, Geometrie, Pan, Toit, ToitFailure } from './toit.ts';
import {
  COTE_NOMS,
  depthOf,
  heightAt,
  isSamePlan,
  type PlanIncline,
  type Volumes,
  volumesOf,
} from './volumes.ts';

/** A piece of a plane that is seen from above. */
interface Morceau {
  readonly plan: number;
  readonly polygone: Polygone;
}

/**
 * The planes of a drawn roof, with their areas (plan × √(1 + p²), so a hip roof of one slope is its
 * plan × that factor whatever its shape), and its edges named by what they do: convex and level a
 * faîtage, convex and inclined an arêtier, concave a noue. Lengths in mm, areas in m². Fails with
 * `toit-invalide`, with what to correct. Source: geometry.
 */
export function computeGeometrie(toit: Toit): Result<Geometrie, ToitFailure> {
  const known = computed.get(toit);
  if (known) return known;
  const made = compute(toit);
  computed.set(toit, made);
  return made;
}

/** Drawings never change in place: the drawing on the screen and its calculation ask for the same one. */
const computed = new WeakMap<Toit, Result<Geometrie, ToitFailure>>();

function compute(toit: Toit): Result<Geometrie, ToitFailure> {
  const failure = checkToit(toit);
  if (failure) return err(failure);
  const volumes = volumesOf(toit.corps);
  const { morceaux, lignes } = cutPlans(volumes);
  const pans = pansOf(volumes, morceaux);
  const aretes = computeAretes(volumes, lignes, toit.noms);
  const libres = toit.pans.map((pan) => computePanLibre(pan, toit.noms));
  const allPans = [...pans, ...libres.map(({ pan }) => pan)];
  return ok({
    pans: allPans,
    aretes: [...aretes, ...libres.flatMap((libre) => libre.aretes)],
    surfacePlanM2: sum(allPans.map((pan) => pan.surfacePlanM2)),
    surfaceM2: sum(allPans.map((pan) => pan.surfaceM2)),
    joueesM2: computeJoueesM2(volumes),
  });
}

function footprintOf({ xMm, yMm, longueurMm, largeurMm }: Corps): Polygone {
  const [eastMm, southMm] = [xMm + longueurMm, yMm + largeurMm];
  return [
    [xMm, yMm],
    [eastMm, yMm],
    [eastMm, southMm],
    [xMm, southMm],
  ];
}

/** Where plane `b` is not under plane `a`, by the mm it stands above; null where they are one. */
function above(b: PlanIncline, a: PlanIncline): DemiPlan | null {
  if (isSamePlan(a, b)) return null;
  return (point) => heightAt(b, point) - heightAt(a, point);
}

/** Cuts every plane to what is seen of it; every line of the cutting may be an edge. */
function cutPlans(volumes: Volumes): { morceaux: Morceau[]; lignes: (readonly [Point, Point])[] } {
  const morceaux: Morceau[] = [];
  const lignes: (readonly [Point, Point])[] = volumes.corps.flatMap((one) =>
    sidesOf(footprintOf(one)),
  );
  for (const [index, plan] of volumes.plans.entries()) {
    const corps = volumes.corps[plan.corps];
    if (!corps) continue;
    const siblings = volumes.parCorps[plan.corps] ?? [];
    const cell = siblings.reduce<Polygone>((polygone, other) => {
      const demiPlan = above(other, plan);
      return demiPlan ? clip(polygone, demiPlan) : polygone;
    }, footprintOf(corps));
    if (!isSomething(cell)) continue;
    lignes.push(...sidesOf(cell));
    let restes: Polygone[] = [cell];
    for (const [otherIndex, other] of volumes.corps.entries()) {
      if (otherIndex === plan.corps) continue;
      const cover = coverOf(volumes, plan, otherIndex);
      if (cover === null) continue;
      restes = restes.flatMap((reste) => {
        const { restes: left, ote } = subtract(reste, [...insideOf(other), ...cover]);
        if (isSomething(ote)) lignes.push(...sidesOf(ote));
        return left;
      });
    }
    morceaux.push(...restes.map((polygone) => ({ plan: index, polygone })));
  }
  return { morceaux, lignes };
}

/** Where a body is above a plane of another; null where the earlier of two equal ones is kept. */
function coverOf(volumes: Volumes, plan: PlanIncline, by: number): DemiPlan[] | null {
  const plans = volumes.parCorps[by] ?? [];
  if (by > plan.corps && plans.some((other) => isSamePlan(other, plan))) return null;
  return plans.map((other) => above(other, plan)).filter((demiPlan) => demiPlan !== null);
}

function insideOf(corps: Corps): DemiPlan[] {
  return COTE_NOMS.map((cote) => (point: Point) => depthOf(corps, cote, point));
}

function sidesOf(polygone: Polygone): (readonly [Point, Point])[] {
  return polygone.map((point, i) => [point, polygone[(i + 1) % polygone.length] ?? point] as const);
}

/** Pieces of one plane in space are one pan, under the name of the first. */
function pansOf(volumes: Volumes, morceaux: readonly Morceau[]): Pan[] {
  return volumes.plans.flatMap((plan, index) => {
    const own = morceaux.filter((morceau) => volumes.identites[morceau.plan] === index);
    if (own.length === 0) return [];
    return [
      panOf(
        plan,
        own.map(({ polygone }) => polygone),
        volumes,
        morceaux,
      ),
    ];
  });
}

function panOf(
  plan: PlanIncline,
  polygones: readonly Polygone[],
  volumes: Volumes,
  morceaux: readonly Morceau[],
): Pan {
  const pente = Math.hypot(plan.gx, plan.gy);
  const k = Math.sqrt(1 + pente * pente);
  const surfacePlanM2 = sum(polygones.map(areaOf)) / 1e6;
  const runMm = runOf(plan, polygones);
  const terrassonMm = runOfTerrasson(plan, volumes, morceaux);
  const developpe = unroll(plan, polygones, k);
  return {
    id: plan.id,
    nom: plan.nom,
    pentePct: rounded(pente * 100),
    forme: formeOf(developpe),
    morceaux: polygones,
    developpe,
    surfacePlanM2,
    surfaceM2: surfacePlanM2 * k,
    rampantMm: runMm * k,
    projectionMm: rounded(runMm + terrassonMm),
    isProjectionCumulee: terrassonMm > 0,
  };
}

/** Without the last digits of a root, so that 5,5 m is 5,5 m. */
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

/** How far up a plane goes in plan, in mm: along its slope, from its lowest to its highest point. */
function runOf({ gx, gy }: PlanIncline, polygones: readonly Polygone[]): number {
  const pente = Math.hypot(gx, gy);
  const ways = polygones.flat().map(([x, y]) => (gx * x + gy * y) / pente);
  return Math.max(...ways) - Math.min(...ways);
}

/**
 * What stands above a brisis in plan: no text says whether its projection holds that of the
 * terrasson; counting it takes the larger lap, the safe reading.
 */
function runOfTerrasson(
  { role, corps, cote }: PlanIncline,
  { plans }: Volumes,
  morceaux: readonly Morceau[],
): number {
  if (role !== 'brisis') return 0;
  const index = plans.findIndex(
    (plan) => plan.corps === corps && plan.cote === cote && plan.role === 'terrasson',
  );
  const own = morceaux.filter((morceau) => morceau.plan === index);
  const terrasson = plans[index];
  if (!terrasson || own.length === 0) return 0;
  return runOf(
    terrasson,
    own.map(({ polygone }) => polygone),
  );
}

/** Pieces laid on the slope: x along the égout, y up the rampant from its lowest point. */
function unroll({ gx, gy }: PlanIncline, polygones: readonly Polygone[], k: number): Polygone[] {
  const pente = Math.hypot(gx, gy);
  const [ux, uy] = [gx / pente, gy / pente];
  const along = ([x, y]: Point): Point => [x * uy - y * ux, (x * ux + y * uy) * k];
  const laid = polygones.map((polygone) => polygone.map(along));
  const all = laid.flat();
  const left = Math.min(...all.map(([x]) => x));
  const bottom = Math.min(...all.map(([, y]) => y));
  return laid.map((polygone) => polygone.map(([x, y]): Point => [x - left, y - bottom]));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** The slope of a plane from the way a phone lies on it. */

/** Angles of a phone as `deviceorientation` gives them, in degrees. */
export interface Inclinaison {
  /** Around its width: −180 to 180. */
  readonly beta: number;
  /** Around its length: −90 to 90. */
  readonly gamma: number;
}

/** A phone lying level, screen up. */
export const A_PLAT: Inclinaison = { beta: 0, gamma: 0 };

/** Where up is, seen from the phone. */
function upOf({ beta, gamma }: Inclinaison): readonly [number, number, number] {
  const [b, g] = [(beta * Math.PI) / 180, (gamma * Math.PI) / 180];
  return [-Math.cos(b) * Math.sin(g), Math.sin(b), Math.cos(b) * Math.cos(g)];
}

/**
 * The slope, in degrees, of the plane a phone lies on: the angle between its up and the up it had
 * when it was laid level (`aPlat`), whichever way it is turned. Geometry.
 */
export function penteOfPhoneDeg(lue: Inclinaison, aPlat: Inclinaison = A_PLAT): number {
  const [x, y, z] = upOf(lue);
  const [u, v, w] = upOf(aPlat);
  const cosine = Math.min(1, Math.max(-1, x * u + y * v + z * w));
  return (Math.acos(cosine) * 180) / Math.PI;
}

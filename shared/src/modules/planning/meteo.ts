/** The weather of a day as the planning shows it, and what of it hinders work on a roof. */
import type { Day } from '../../core/dates.ts';

/** A day of a forecast; null where the source says nothing of it. */
export interface JourMeteo {
  readonly jour: Day;
  readonly pluieMm: number | null;
  readonly rafalesKmh: number | null;
  readonly minC: number | null;
  readonly maxC: number | null;
}

/** A forecast as the server hands it out. */
export interface Prevision {
  readonly communeInsee: string;
  /** Who says so. */
  readonly source: string;
  /** When the server asked, milliseconds. */
  readonly prisLe: number;
  readonly jours: readonly JourMeteo[];
}

/** How long a forecast is shown without asking again, milliseconds. */
export const METEO_FRESH_MS = 3 * 3_600_000;

/** What hinders work on a roof. */
export const RISQUES = { pluie: 'pluie', vent: 'vent fort', gel: 'gel' } as const;
export type Risque = keyof typeof RISQUES;

/**
 * From where a day counts as one of rain, of strong wind, of frost. Source: the counts of days in the
 * climatological records of Météo-France: at least 1 mm, gusts from 16 m/s (58 km/h), at most 0 °C.
 * They only choose a picture: whether one goes up is decided on the spot.
 */
const SEUILS = { pluieMm: 1, rafalesKmh: 58, gelC: 0 };

/** What hinders on a day, the gravest first; nothing where nothing is known. */
export function risquesDe({ pluieMm, rafalesKmh, minC }: JourMeteo): Risque[] {
  const risques: Risque[] = [];
  if (rafalesKmh !== null && rafalesKmh >= SEUILS.rafalesKmh) risques.push('vent');
  if (pluieMm !== null && pluieMm >= SEUILS.pluieMm) risques.push('pluie');
  if (minC !== null && minC <= SEUILS.gelC) risques.push('gel');
  return risques;
}

/** The forecast of a day; undefined where it does not reach it. */
export function meteoDu(prevision: Prevision | null, jour: Day): JourMeteo | undefined {
  return prevision?.jours.find((one) => one.jour === jour);
}

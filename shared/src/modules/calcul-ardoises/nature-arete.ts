/** What an edge of a roof is, by how the planes beside it climb. */
import type { AreteNature } from './toit.ts';

/** A slope along an edge under this (1 mm in 10 m) is level. */
const NIVEAU = 1e-4;

/** What ends a plane, by the slope along the end and the slope towards the outside. */
export function natureOfBord(montee: number, versDehors: number): AreteNature {
  if (Math.abs(montee) < NIVEAU) return versDehors < 0 ? 'egout' : 'faitage';
  return Math.abs(versDehors) < NIVEAU ? 'rive' : 'rive-biaise';
}

/**
 * What two planes make where they meet, by the slope along their edge and the slope with which each
 * comes to it: where a level edge has one plane above and one below, the slope breaks (bris); else
 * water parts at a faîtage or an arêtier, and gathers in a noue.
 */
export function natureOfJoin(montee: number, versUn: number, versAutre: number): AreteNature {
  const isNiveau = Math.abs(montee) < NIVEAU;
  if (isNiveau && versUn * versAutre < 0) return 'bris';
  if (versUn + versAutre <= 0) return 'noue';
  return isNiveau ? 'faitage' : 'aretier';
}

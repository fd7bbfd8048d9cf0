/** The battens of a plane row by row, and how to cut them from the lengths one buys. */
import type { Rangs } from './compute-rangs.ts';
import { reperesMm } from './compute-rangs.ts';
import { type Polygone, widthAt } from './polygone.ts';

/** One length to lay, how many times. */
export interface Coupe {
  readonly longueurMm: number;
  readonly nombre: number;
}

export interface Debit {
  /** Whole battens to buy. */
  readonly barres: number;
  /** Metres laid, nothing lost counted. */
  readonly poseM: number;
  /** Pieces shorter than a whole batten, the longest first. */
  readonly coupes: readonly Coupe[];
  /** Whole battens laid as they come. */
  readonly entieres: number;
  /** Length of the battens bought, in mm. */
  readonly barreMm: number;
}

export interface DebitDemande {
  /** Lengths of the rows, in mm. */
  readonly rangsMm: readonly number[];
  readonly barreMm: number;
  /** Battens are joined over a rafter. */
  readonly entraxeMm: number;
}

/** Just under a line, so that the top row of a plane has its length. */
const SOUS_MM = 1;
/** Pieces are cut to the centimetre. */
const PAS_MM = 10;

/** The lengths of the rows of a plane laid on the slope, in mm: one batten per mark, one for the starter. */
export function rowLengthsMm(developpe: readonly Polygone[], rangs: Rangs): number[] {
  const marks = [0, ...reperesMm(rangs)];
  const top = Math.max(...developpe.flat().map(([, y]) => y));
  return marks.map((mark) => {
    const at = Math.min(Math.max(mark, SOUS_MM), top - SOUS_MM);
    let widthMm = 0;
    for (const polygone of developpe) widthMm += widthAt(polygone, at);
    return widthMm;
  });
}

/**
 * How to cut rows from battens of one length (mm): whole battens end over a rafter, so a joined one
 * counts to the last whole spacing; what is left of each row is cut to the centimetre, the longest
 * pieces first, each from the first offcut that is long enough. Never fewer battens than metres ask.
 */
export function computeDebit({ rangsMm, barreMm, entraxeMm }: DebitDemande): Debit {
  const jointeMm = Math.max(
    Math.floor(barreMm / entraxeMm) * entraxeMm,
    Math.min(barreMm, entraxeMm),
  );
  let entieres = 0;
  const restes: number[] = [];
  for (const longueurMm of rangsMm) {
    if (longueurMm <= 0) continue;
    let reste = longueurMm;
    while (reste > barreMm) {
      entieres++;
      reste -= jointeMm;
    }
    restes.push(Math.min(barreMm, Math.ceil(reste / PAS_MM) * PAS_MM));
  }
  restes.sort((a, b) => b - a);
  const chutes: number[] = [];
  for (const piece of restes) {
    let at = 0;
    while (at < chutes.length && (chutes[at] ?? 0) < piece) at++;
    chutes[at] = (chutes[at] ?? barreMm) - piece;
  }
  const coupes = new Map<number, number>();
  for (const piece of restes) coupes.set(piece, (coupes.get(piece) ?? 0) + 1);
  return {
    barres: entieres + chutes.length,
    poseM: rangsMm.reduce((sum, mm) => sum + mm, 0) / 1_000,
    entieres,
    barreMm,
    coupes: [...coupes].map(([longueurMm, nombre]) => ({ longueurMm, nombre })),
  };
}

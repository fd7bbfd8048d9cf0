/** What a saved calculation keeps of its input and of its roof, so that it can be opened again. */
import type { CalculArdoisesResult } from './calcul.ts';
import type { Debit } from './compute-liteaux.ts';
import { type RangsGardes, rangsToKeep } from './compute-rangs.ts';
import type { Arete, Pan, Toit } from './toit.ts';
import type { Ajout, LigneCommande } from './toit-calcule.ts';

/** One plane as it was calculated. */
export interface PanGarde
  extends Pick<
    Pan,
    'id' | 'nom' | 'pentePct' | 'forme' | 'morceaux' | 'developpe' | 'surfaceM2' | 'rampantMm'
  > {
  readonly netteM2: number;
  readonly recouvrementMinMm: number;
  readonly rangs: RangsGardes;
  readonly crochetLongueurCm: number | null;
  readonly ardoises: number;
  readonly ajouts: readonly Ajout[];
}

/** A roof as it was calculated; a type, so that it is also a plain record. */
export type ToitGarde = {
  readonly dessin: Toit;
  readonly pans: readonly PanGarde[];
  readonly aretes: readonly Arete[];
  readonly surfaceM2: number;
  readonly commande: readonly LigneCommande[];
  /** How to cut the battens; absent in what was kept before it was. */
  readonly debit?: DebitGarde;
};

/** The cut list of the battens as it was calculated. */
export interface DebitGarde extends Pick<Debit, 'entieres' | 'coupes' | 'barres'> {
  /** Of the battens bought. */
  readonly barreMm: number;
}

/** A drawing of the most a thumb draws, written down: under this many characters. */
const TEXTE_MAX = 300_000;

/** The roof of a calculation, as it is kept; null where none was drawn. */
export function toitToKeep(calcul: CalculArdoisesResult, dessin: Toit | null): ToitGarde | null {
  const { toit, commande } = calcul;
  if (toit === null || dessin === null) return null;
  const pans = toit.pans.map((pan): PanGarde => {
    const { id, nom, pentePct, forme, morceaux, developpe, surfaceM2, rampantMm } = pan;
    const { netteM2, recouvrementMinMm, crochetLongueurCm, ajouts, ardoisesBrut } = pan;
    const rangs = rangsToKeep(pan.rangs);
    const shape = { id, nom, pentePct, forme, morceaux, developpe, surfaceM2, rampantMm };
    const ardoises = Math.ceil(ardoisesBrut);
    return { ...shape, netteM2, recouvrementMinMm, rangs, crochetLongueurCm, ardoises, ajouts };
  });
  const { aretes, surfaceM2 } = toit.geometrie;
  const { entieres, coupes, barres, barreMm } = toit.liteaux;
  const debit = { entieres, coupes, barres, barreMm };
  return { dessin, pans, aretes, surfaceM2, commande, debit };
}

/** Whether a value is a kept roof: its parts are lists, and it is of a bearable size. */
export function isToitGarde(value: unknown): value is ToitGarde {
  if (!isRecord(value)) return false;
  const { dessin, pans, aretes, commande } = value;
  const lists = [pans, aretes, commande].every((list) => Array.isArray(list));
  return lists && isRecord(dessin) && isSmall(value);
}

/** Whether a value is what a person typed, as a record of a bearable size. */
export function isEntree(value: unknown): value is Readonly<Record<string, unknown>> {
  return isRecord(value) && isSmall(value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSmall(value: unknown): boolean {
  return JSON.stringify(value).length <= TEXTE_MAX;
}

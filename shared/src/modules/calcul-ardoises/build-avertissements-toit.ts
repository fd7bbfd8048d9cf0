/** The remarks of a drawn roof: those of each plane, told once, with the planes they are about. */
import { buildAvertissements } from './build-avertissements.ts';
import type { Avertissement, Calcul } from './calcul.ts';
import { judgeFormat } from './formats.ts';
import type { PanCalcule } from './toit-calcule.ts';

/**
 * The remarks of every plane, `calcul` being that of the largest. One that holds for all planes is told
 * as it is; else the planes it is about are named before it.
 */
export function buildAvertissementsToit(
  calcul: Calcul,
  pans: readonly PanCalcule[],
): Avertissement[] {
  const byTexte = new Map<string, { readonly remarque: Avertissement; readonly noms: string[] }>();
  for (const pan of pans) {
    for (const remarque of buildAvertissements(ofPan(calcul, pan))) {
      const told = byTexte.get(remarque.texte);
      if (told) told.noms.push(pan.nom);
      else byTexte.set(remarque.texte, { remarque, noms: [pan.nom] });
    }
  }
  return [...byTexte.values()].map(({ remarque, noms }) =>
    noms.length === pans.length
      ? remarque
      : { ...remarque, texte: `${noms.join(', ')} : ${remarque.texte}` },
  );
}

/** The calculation as it is for one plane: its slope, its projection, its lap, its hooks. */
function ofPan(calcul: Calcul, pan: PanCalcule): Calcul {
  const { recouvrementMinMm: recouvrementMm, crochetLongueurCm, jointMm } = pan;
  const { cellule, cellulePlusRaide, recouvrementTableMm, recouvrementLuMm, refusTable } = pan;
  const lu = { cellule, cellulePlusRaide, recouvrementTableMm, recouvrementLuMm, refusTable };
  return {
    ...calcul,
    ...lu,
    recouvrementMm,
    crochetLongueurCm,
    pentePct: pan.pentePct,
    projectionHorizontaleMm: pan.projectionMm,
    format: judgeFormat(calcul.format, { recouvrementMm, pose: calcul.pose, jointMm }),
  };
}

/** The lap a calculation keeps: the table's, or one typed by hand with the table's beside it. */
import { err, ok, type Result } from '../../core/result.ts';
import type { Saisie } from './calcul.ts';
import type { Zone } from './choix.ts';
import { findRecouvrement, type RecouvrementFailure } from './find-recouvrement.ts';
import type { Reglages } from './reglages.ts';
import type { RecouvrementRetenu } from './retenu.ts';
import type { RecouvrementCellule } from './table-recouvrement.ts';

/**
 * The lap (mm) of a checked input in a zone. A lap typed by hand is always kept, even under the
 * table's or where the table has none; without one, the failures are those of `findRecouvrement`.
 */
export function chooseRecouvrement(
  { saisie, zone, reglages }: { saisie: Saisie; zone: Zone; reglages: Reglages },
  cellules: readonly RecouvrementCellule[],
): Result<RecouvrementRetenu, RecouvrementFailure> {
  const { edition, pentePct, situation, projectionHorizontaleMm: projectionMm } = saisie;
  const { entreLignes, boutDeBande } = reglages;
  const lecture = { entreLignes, boutDeBande };
  const place = { edition, zone, pentePct, projectionMm, situation };
  const found = findRecouvrement({ ...place, ...lecture }, cellules);
  if (saisie.recouvrementMm === null) {
    if (!found.ok) return err(found.error);
    const { recouvrementMm, ...lu } = found.value;
    const table = { ...lu, ...lecture, recouvrementTableMm: recouvrementMm, refusTable: null };
    return ok({ recouvrementMm, recouvrementManuel: false, ...table });
  }
  return ok({
    recouvrementMm: saisie.recouvrementMm,
    recouvrementManuel: true,
    recouvrementTableMm: found.ok ? found.value.recouvrementMm : null,
    recouvrementLuMm: found.ok ? found.value.recouvrementLuMm : null,
    cellule: found.ok ? found.value.cellule : null,
    cellulePlusRaide: found.ok ? found.value.cellulePlusRaide : null,
    ...lecture,
    refusTable: found.ok ? null : found.error,
  });
}

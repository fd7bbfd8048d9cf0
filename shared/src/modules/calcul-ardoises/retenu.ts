/** The lap a calculation keeps. */
import type { BoutDeBande, EntreLignes } from './choix.ts';
import type { RecouvrementFailure } from './find-recouvrement.ts';
import type { RecouvrementCellule } from './table-recouvrement.ts';

/** The lap kept, and what the table says beside it. */
export interface RecouvrementRetenu {
  readonly recouvrementMm: number;
  /** Typed by hand. */
  readonly recouvrementManuel: boolean;
  /** The table's lap for this situation; null when the table has none. */
  readonly recouvrementTableMm: number | null;
  readonly cellule: RecouvrementCellule | null;
  /** The lap read there, before the situation; null where nothing was read. */
  readonly recouvrementLuMm: number | null;
  /** The steeper cell it was interpolated with, where the firm chose so. */
  readonly cellulePlusRaide: RecouvrementCellule | null;
  readonly entreLignes: EntreLignes;
  readonly boutDeBande: BoutDeBande;
  /** Why the table has none; null when it has. */
  readonly refusTable: RecouvrementFailure | null;
}

/** A table of recouvrement by edition and zone: read once per set of rows, asked for every plane of a roof. */
import { groupBy } from '../../core/group-by.ts';
import type { ValuesOf } from '../../entity/entity.ts';
import { type Colonnes, colonnesOf } from './bandes.ts';
import type { Zone } from './choix.ts';
import type { recouvrement } from './recouvrement.entity.ts';

/** One cell of a table, as a row of `recouvrements` holds it. */
export type RecouvrementCellule = ValuesOf<typeof recouvrement>;

/** One edition: its columns, and its cells by zone. */
export interface TableEdition {
  readonly cellules: readonly RecouvrementCellule[];
  readonly colonnes: Colonnes;
  readonly parZone: ReadonlyMap<Zone, readonly RecouvrementCellule[]>;
}

/** The editions among some rows. Rows never change in place: the same rows are read once. */
export function editionsOf(
  cellules: readonly RecouvrementCellule[],
): ReadonlyMap<string, TableEdition> {
  const known = read.get(cellules);
  if (known) return known;
  const editions = new Map(
    [...groupBy(cellules, ({ edition }) => edition)].map(([edition, table]) => {
      const parZone = groupBy(table, ({ zone }) => zone);
      return [edition, { cellules: table, colonnes: colonnesOf(table), parZone }];
    }),
  );
  read.set(cellules, editions);
  return editions;
}

const read = new WeakMap<readonly RecouvrementCellule[], ReadonlyMap<string, TableEdition>>();

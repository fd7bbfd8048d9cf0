/** The order of a list: amounts and days by what they are, words as French orders them. */
import type { AnyRow, Entity } from '#shared/entity/entity.ts';

/** A row with what its columns show. */
export interface Sortable {
  readonly row: AnyRow;
  readonly cells: readonly string[];
}

export interface Sort {
  readonly column: number;
  readonly isDescending: boolean;
}

const collator = new Intl.Collator('fr', { numeric: true });

/** What a cell is compared by; null where it is empty. */
function comparable(entity: Entity, one: Sortable, column: number): number | string | null {
  const name = entity.list[column] ?? '';
  const value = one.row[name];
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'number') return value;
  // A stored day is already in its order; what is shown of it is not.
  return entity.fields[name]?.kind === 'date' ? String(value) : (one.cells[column] ?? '');
}

function compareIn(entity: Entity, [a, b]: readonly [Sortable, Sortable], column: number): number {
  const [left, right] = [comparable(entity, a, column), comparable(entity, b, column)];
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  return collator.compare(String(left), String(right));
}

/** The rows in order; what is empty stands last whichever way the arrow points. */
export function sortRows<T extends Sortable>(entity: Entity, rows: readonly T[], sort: Sort): T[] {
  const { column, isDescending } = sort;
  return [...rows].sort((a, b) => {
    const [isAEmpty, isBEmpty] = [a, b].map((one) => comparable(entity, one, column) === null);
    if (isAEmpty !== isBEmpty) return isAEmpty ? 1 : -1;
    const first = compareIn(entity, [a, b], column);
    if (first !== 0) return isDescending ? -first : first;
    // Equal cells are settled by the others, from the left.
    return collator.compare(a.cells.join('\t'), b.cells.join('\t'));
  });
}

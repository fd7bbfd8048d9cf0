/** Which rows name a file: they decide who may send and read its bytes. */

import { toSnake } from '#shared/core/snake.ts';
import type { AnyRow, Entity } from '#shared/entity/entity.ts';
import { type Grant, isGranted } from '#shared/entity/scope.ts';
import type { Registry } from '#shared/sync/registry-type.ts';
import { quote } from '../db/names.ts';
import type { Rows } from '../sync/rows.ts';

/** A row that names a file in one of its fields. */
export interface Naming {
  readonly entity: Entity;
  readonly row: AnyRow;
  readonly field: string;
  /** The field in which the server writes when the bytes arrived. */
  readonly arrival: string;
}

/** Looks rows up by the file they name, over one database. */
export function blobRowsOf(registry: Registry, rows: Rows) {
  const places = registry.entities.flatMap((entity) =>
    entity.blobs.flatMap((field) => {
      const declared = entity.fields[field];
      return declared?.kind === 'blob' ? [{ entity, field, arrival: declared.arrival }] : [];
    }),
  );

  /** Every row that names the file, deleted ones too: what is in the bin can come back. */
  function naming(sha: string): Naming[] {
    return places.flatMap(({ entity, field, arrival }) =>
      rows
        .list(entity, `${quote(toSnake(field))} = ?`, [sha])
        .map((row) => ({ entity, row, field, arrival })),
    );
  }

  return {
    naming,
    /** Whether someone with these grants sees a row that names the file. */
    isVisible: (sha: string, grants: readonly Grant[]): boolean =>
      naming(sha).some(
        ({ entity, row }) => row.deleted === 0 && isGranted(grants, entity.scopeOf(row)),
      ),
  };
}

/** GET /corbeille: what was deleted and can come back, for whoever may delete such rows. */
import { Hono } from 'hono';
import type { AnyRow, Entity } from '#shared/entity/entity.ts';
import { mayWrite } from '#shared/entity/permissions.ts';
import { isGranted } from '#shared/entity/scope.ts';
import { DELETED_GROUP } from '#shared/sync/merge.ts';
import type { Firm } from '../sync/firm.ts';
import { answer } from './envelope.ts';
import type { HttpEnv } from './session.ts';

/** How many deleted rows one answer holds, newest first. */
const ROWS_MAX = 200;

interface Deletion {
  readonly at: number;
  readonly name: string | null;
}

/** The deleted rows, newest first, each with its declaration. */
function* deletedRows({ db, registry, rows }: Firm): Generator<{ entity: Entity; row: AnyRow }> {
  const gone = db.prepare<[], { entity: string; id: string }>(
    `SELECT entity, id FROM sync_row GROUP BY entity, id HAVING max(live) = 0 ORDER BY max(seq) DESC`,
  );
  for (const { entity: table, id } of gone.all()) {
    const entity = registry.byTable.get(table);
    const row = entity && rows.get(entity, id);
    if (entity && row?.deleted === 1) yield { entity, row };
  }
}

/** What may come back; mounted behind `requireSession`. */
export function corbeilleRoutes() {
  return new Hono<HttpEnv>().get('/', (c) => {
    const { firm, actor } = c.var.signedIn;
    const grants = firm.grantsOf(actor);
    // What the law made the firm forget has no former state to come back to.
    const deletion = firm.db.prepare<[string, string, string], Deletion>(
      `SELECT h.at, trim(u.prenom || ' ' || u.nom) AS name
       FROM history h LEFT JOIN user u ON u.id = h.user_id
       WHERE h.entity = ? AND h.id = ? AND h.field_group = ? AND h.old <> 'null'
       ORDER BY h.n DESC LIMIT 1`,
    );
    const found = [];
    for (const { entity, row } of deletedRows(firm)) {
      if (found.length === ROWS_MAX) break;
      if (!isGranted(grants, entity.scopeOf(row))) continue;
      if (!mayWrite(entity.permissions, 'delete', { actor, authorId: row.createdBy })) continue;
      const line = deletion.get(entity.table, row.id, DELETED_GROUP);
      if (!line) continue;
      found.push({ table: entity.table, row, at: line.at, name: line.name ?? 'Le bureau' });
    }
    return answer(c, found);
  });
}

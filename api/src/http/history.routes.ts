/** GET /history/:table/:id: who wrote what and when, for whoever may see the row. */
import { Hono } from 'hono';
import { isGranted } from '#shared/entity/scope.ts';
import type { Firm } from '../sync/firm.ts';
import { answer, fail } from './envelope.ts';
import type { HttpEnv } from './session.ts';

/** How many lines one answer holds, newest first. */
const LINES_MAX = 500;

interface Line {
  n: number;
  seq: number;
  field_group: string;
  old: string;
  new: string;
  lost: number;
  at: number;
  device_no: number;
  name: string | null;
}

function linesOf({ db }: Firm, table: string, id: string): Line[] {
  return db
    .prepare<[string, string, number], Line>(
      `SELECT h.n, h.seq, h.field_group, h.old, h.new, h.lost, h.at, h.device_no,
              trim(u.prenom || ' ' || u.nom) AS name
       FROM history h LEFT JOIN user u ON u.id = h.user_id
       WHERE h.entity = ? AND h.id = ? ORDER BY h.n DESC LIMIT ?`,
    )
    .all(table, id, LINES_MAX);
}

/** The history of one row; mounted behind `requireSession`. */
export function historyRoutes() {
  return new Hono<HttpEnv>().get('/:table/:id', (c) => {
    const { firm, actor } = c.var.signedIn;
    const entity = firm.registry.byTable.get(c.req.param('table'));
    const row = entity ? firm.rows.get(entity, c.req.param('id')) : null;
    // A row one may not see and a row that never was get the same answer.
    if (!entity || !row || !isGranted(firm.grantsOf(actor), entity.scopeOf(row))) {
      return fail(c, 'not-found', "Cette fiche n'existe pas, ou ne vous est pas ouverte.");
    }
    const lines = linesOf(firm, entity.table, row.id).map((line) => ({
      n: line.n,
      group: line.field_group,
      old: JSON.parse(line.old),
      new: JSON.parse(line.new),
      isLost: line.lost === 1,
      at: line.at,
      name: line.name ?? 'Le bureau',
      device: line.device_no,
    }));
    return answer(c, lines);
  });
}

/** The REST face, generated from the declarations; its writes are mutations like any other. */
import { type Context, Hono } from 'hono';
import * as z from 'zod/mini';
import { newId } from '#shared/core/ids.ts';
import { type AnyRow, type Entity, keyedId, singletonId } from '#shared/entity/entity.ts';
import { isGranted } from '#shared/entity/scope.ts';
import { type Registry, syncedEntities } from '#shared/sync/registry-type.ts';
import type { Op, RefuseCode, Values, Verdict } from '#shared/sync/wire.ts';
import type { Caller, CallerEnv } from './caller.ts';
import { checkedBody } from './check.ts';
import { answer, fail, type HttpCode } from './envelope.ts';
import { listRows } from './rest-query.ts';

/** The path of an entity: its table in kebab-case. */
export function pathOf(entity: Entity): string {
  return entity.table.replaceAll('_', '-');
}

const STATUS_OF: Readonly<Record<RefuseCode, HttpCode>> = {
  invalid: 'invalid',
  forbidden: 'forbidden',
  gone: 'not-found',
  guard: 'conflict',
  unique: 'conflict',
  state: 'state',
  depends: 'state',
  'too-old': 'gone',
};

const bodySchema = z.record(z.string(), z.unknown());
const revisionSchema = z.optional(z.int().check(z.gte(0)));

type RestContext = Context<CallerEnv>;

function withRevision({ firm }: Caller, entity: Entity, row: AnyRow) {
  return {
    ...row,
    deleted: row.deleted === 1,
    revision: firm.standing.seqOfRow(entity.table, row.id),
  };
}

function findVisible({ firm, actor }: Caller, entity: Entity, id: string): AnyRow | null {
  const row = firm.rows.get(entity, id);
  return row && row.deleted === 0 && isGranted(firm.grantsOf(actor), entity.scopeOf(row))
    ? row
    : null;
}

const NOT_FOUND = "Cette fiche n'existe pas, ou ne vous est pas ouverte.";

/** Answers what became of a write: the row, or why not. */
function told(c: RestContext, verdict: Verdict, { entity, id }: { entity: Entity; id: string }) {
  if (verdict.st === 'parked') return fail(c, 'internal', verdict.text);
  if (verdict.st === 'refused') {
    const { code, path, text } = verdict;
    return fail(c, STATUS_OF[code], text, { reason: code, ...(path && { path }) });
  }
  const row = c.var.caller.firm.rows.get(entity, id);
  return answer(c, row && withRevision(c.var.caller, entity, row));
}

function write(c: RestContext, op: Op): Verdict {
  const { firm, actor, deviceId } = c.var.caller;
  return firm.writeAs(actor, deviceId, [op]);
}

function idFor(entity: Entity, given: unknown, values: Values): string {
  if (typeof given === 'string') return given;
  if (entity.singleton) return singletonId(entity);
  return entity.key ? keyedId(entity, values) : newId();
}

function entityRoutes(entity: Entity) {
  const e = entity.table;
  return new Hono<CallerEnv>()
    .get('/', (c) => {
      const { firm, actor } = c.var.caller;
      const listed = listRows(firm, entity, {
        grants: firm.grantsOf(actor),
        params: c.req.query(),
      });
      if (!listed.ok) return fail(c, 'invalid', listed.error.text, { path: listed.error.path });
      const data = listed.value.rows.map((row) => withRevision(c.var.caller, entity, row));
      return c.json({ success: true, data, message: '', pagination: listed.value.pagination });
    })
    .get('/:id', (c) => {
      const row = findVisible(c.var.caller, entity, c.req.param('id'));
      return row
        ? answer(c, withRevision(c.var.caller, entity, row))
        : fail(c, 'not-found', NOT_FOUND);
    })
    .post('/', async (c) => {
      const body = await checkedBody(c, bodySchema);
      if (!body.ok) return body.error;
      const { id: given, ...f } = body.value;
      const id = idFor(entity, given, f);
      return told(c, write(c, { t: 'create', e, id, f }), { entity, id });
    })
    .patch('/:id', async (c) => {
      const body = await checkedBody(c, bodySchema);
      if (!body.ok) return body.error;
      const { revision: read, ...f } = body.value;
      const revision = z.safeParse(revisionSchema, read);
      if (!revision.success) {
        const text = 'revision : donnez le nombre que vous avez lu, ou rien.';
        return fail(c, 'invalid', text, { path: 'revision' });
      }
      const id = c.req.param('id');
      // Without a revision the caller overwrites knowingly.
      const base = revision.data ?? Number.MAX_SAFE_INTEGER;
      return told(c, write(c, { t: 'set', e, id, base, f }), { entity, id });
    })
    .delete('/:id', (c) => {
      const id = c.req.param('id');
      const base = Number.MAX_SAFE_INTEGER;
      return told(c, write(c, { t: 'delete', e, id, base }), { entity, id });
    });
}

/** Every entity that travels, at its own path; mounted behind `requireCaller`. */
export function restRoutes(registry: Registry) {
  const routes = new Hono<CallerEnv>();
  for (const entity of syncedEntities(registry))
    routes.route(`/${pathOf(entity)}`, entityRoutes(entity));
  return routes;
}

/** POST /commands/:name: the `cmd` op for callers without an outbox. */
export function commandRoutes() {
  return new Hono<CallerEnv>().post('/:name', async (c) => {
    const body = await checkedBody(c, bodySchema);
    if (!body.ok) return body.error;
    const verdict = write(c, { t: 'cmd', name: c.req.param('name'), args: body.value });
    if (verdict.st === 'parked') return fail(c, 'internal', verdict.text);
    if (verdict.st !== 'refused') return answer(c, { seq: verdict.seq });
    const { code, path, text } = verdict;
    return fail(c, STATUS_OF[code], text, { reason: code, ...(path && { path }) });
  });
}

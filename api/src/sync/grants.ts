/** What a person may receive: from the role, and for a compagnon from the planning and his own sites. */
import { dayAt, plusDays } from '#shared/core/dates.ts';
import { CHANTIER_OPEN_DAYS } from '#shared/core/limits.ts';
import { toSnake } from '#shared/core/snake.ts';
import type { Entity } from '#shared/entity/entity.ts';
import { type Actor, grantsOfRole } from '#shared/entity/permissions.ts';
import { type Grant, insideOf } from '#shared/entity/scope.ts';
import type { Registry } from '#shared/sync/registry-type.ts';
import { quote } from '../db/names.ts';
import type { Db } from '../db/open-database.ts';

/** An actor as the server knows him: with his name and the salarié he is. */
export interface ServerActor extends Actor {
  readonly name: string;
  readonly salarieId: string | null;
}

type Opened = (actor: ServerActor, since: { day: string; ms: number }) => string[];

function openedBy(db: Db, entity: Entity): Opened | null {
  const { opens } = entity;
  if (!opens) return null;
  const table = quote(entity.table);
  if (opens === 'author') {
    const own = db
      .prepare<[string, number], string>(
        `SELECT id FROM ${table} WHERE created_by = ? AND created_at >= ?`,
      )
      .pluck();
    return (actor, since) => own.all(actor.userId, since.ms);
  }
  const [inside, person, day] = [opens.inside, opens.person, opens.day].map((name) =>
    quote(toSnake(name)),
  );
  const planned = db
    .prepare<[string, string], string>(
      `SELECT DISTINCT ${inside} FROM ${table}
       WHERE ${person} = ? AND ${day} >= ? AND deleted = 0 AND ${inside} IS NOT NULL`,
    )
    .pluck();
  return (actor, since) => (actor.salarieId ? planned.all(actor.salarieId, since.day) : []);
}

/** Computes grants over one database; computed anew at every request, never stored. */
export function grantsOf(db: Db, registry: Registry) {
  const opened = registry.entities.map((entity) => openedBy(db, entity)).filter((o) => o !== null);
  return (actor: ServerActor, nowMs: number): Grant[] => {
    const today = dayAt(nowMs);
    const grants = new Set<Grant>(grantsOfRole(actor, today));
    if (actor.salarieId) grants.add(`salarie:${actor.salarieId}`);
    if (actor.role === 'compagnon') {
      const since = {
        day: plusDays(today, -CHANTIER_OPEN_DAYS),
        ms: nowMs - CHANTIER_OPEN_DAYS * 86_400_000,
      };
      for (const of of opened) for (const id of of(actor, since)) grants.add(insideOf(id));
    }
    return [...grants];
  };
}

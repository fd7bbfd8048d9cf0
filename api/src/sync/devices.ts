/** Devices and people as sync needs them: who speaks, up to which mutation, in which role. */

import { assert } from '#shared/core/assert.ts';
import type { Entity } from '#shared/entity/entity.ts';
import { singletonId } from '#shared/entity/entity.ts';
import { ROLES, type Role } from '#shared/entity/permissions.ts';
import type { Registry } from '#shared/sync/registry-type.ts';
import type { Mid, Ms } from '#shared/sync/wire.ts';
import type { Db } from '../db/open-database.ts';
import type { ServerActor } from './grants.ts';
import type { Rows } from './rows.ts';

export interface Device {
  readonly id: string;
  readonly userId: string;
  readonly no: number;
  readonly lastMid: Mid;
  readonly revokedAt: Ms | null;
}

interface DeviceLine {
  id: string;
  user_id: string;
  no: number;
  last_mid: number;
  revoked_at: number | null;
}

export interface UserLine {
  id: string;
  nom: string;
  prenom: string;
  role: string;
  money: number;
  salarie_id: string | null;
  active: number;
}

/** Device number of what the server itself writes: seeds, commands without a device. */
export const SERVER_DEVICE = 0;

/** SQL condition on `device d`. REST callers and tokens have lines too, with ids made from a key (version 5); phones make their own (version 7). */
export const IS_PHONE = "substr(d.id, 15, 1) = '7'";

/** What a device says of itself with each request. */
export interface Told {
  readonly schema: number;
  readonly unsent?: number | undefined;
  readonly app?: string | undefined;
}

export interface Devices {
  find(id: string): Device | null;
  /** The device of this id, made on its first contact. */
  register(id: string, userId: string, now: Ms): Device;
  advance(no: number, lastMid: Mid): void;
  seen(no: number, now: Ms, told: Told): void;
  personOf(no: number): { userId: string; name: string };
  userOf(no: number): string | null;
}

/** The devices of one database. */
export function devicesOf(db: Db): Devices {
  const columns = 'id, user_id, no, last_mid, revoked_at';
  const read = db.prepare<[string], DeviceLine>(`SELECT ${columns} FROM device WHERE id = ?`);
  const insert = db.prepare(
    `INSERT INTO device (id, user_id, no, last_mid, last_seen, schema, pin_tries)
     VALUES (?, ?, (SELECT coalesce(max(no), 0) + 1 FROM device), 0, ?, 1, 0)`,
  );
  const writeMid = db.prepare('UPDATE device SET last_mid = ? WHERE no = ?');
  const writeSeen =
    db.prepare(`UPDATE device SET last_seen = ?, schema = ?, unsent = coalesce(?, unsent),
       app = coalesce(?, app) WHERE no = ?`);
  const readPerson = db.prepare<[number], { id: string; prenom: string; nom: string }>(
    `SELECT user.id, prenom, nom FROM device JOIN user ON user.id = device.user_id
     WHERE device.no = ?`,
  );
  const find = (id: string): Device | null => {
    const line = read.get(id);
    if (!line) return null;
    const { user_id, no, last_mid, revoked_at } = line;
    return { id, userId: user_id, no, lastMid: last_mid, revokedAt: revoked_at };
  };
  return {
    find,
    register(id, userId, now) {
      const known = find(id);
      if (known) return known;
      insert.run(id, userId, now);
      const made = find(id);
      assert(made, 'the device was just made');
      return made;
    },
    advance: (no, lastMid) => writeMid.run(lastMid, no),
    seen: (no, now, { schema, unsent, app }) =>
      writeSeen.run(now, schema, unsent ?? null, app ?? null, no),
    personOf(no) {
      const person = readPerson.get(no);
      if (!person) return { userId: '', name: 'Le bureau' };
      return { userId: person.id, name: `${person.prenom} ${person.nom}`.trim() };
    },
    userOf: (no) => readPerson.get(no)?.id ?? null,
  };
}

function isRole(text: string): text is Role {
  return ROLES.some((role) => role === text);
}

/** Reads people as actors: role, figures, and the firm's switches of this moment. */
export function actorsOf(db: Db, registry: Registry, rows: Rows) {
  const read = db.prepare<[string], UserLine>(
    'SELECT id, nom, prenom, role, money, salarie_id, active FROM user WHERE id = ?',
  );
  const switches = registry.entities.filter((entity) => entity.singleton).map(switchesOf(rows));
  return (userId: string): ServerActor | null => {
    const line = read.get(userId);
    if (!line || line.active === 0) return null;
    assert(isRole(line.role), 'a stored role is a role');
    return {
      userId,
      role: line.role,
      money: line.money === 1,
      name: `${line.prenom} ${line.nom}`.trim(),
      salarieId: line.salarie_id,
      switches: new Set(switches.flatMap((turnedOn) => turnedOn())),
    };
  };
}

/** Reads which switches of a singleton are on; what never changes of it is worked out once. */
function switchesOf(rows: Rows) {
  return (entity: Entity): (() => string[]) => {
    const id = singletonId(entity);
    const names = entity.fieldNames.filter((name) => entity.fields[name]?.kind === 'boolean');
    return () => {
      const row = names.length > 0 ? rows.get(entity, id) : null;
      return row ? names.filter((name) => row[name] === true) : [];
    };
  };
}

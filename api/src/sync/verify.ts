/** Looks at a firm's whole file for what should never be there; answers sentences, and changes nothing. */
import { checkValues } from '#shared/entity/check-fields.ts';
import { type AnyRow, type Entity, keyedId, singletonId } from '#shared/entity/entity.ts';
import type { Registry } from '#shared/sync/registry-type.ts';
import { quote } from '../db/names.ts';
import type { Db } from '../db/open-database.ts';
import * as schema from '../db/schema.ts';
import { driftOf, tablesAmong } from '../db/shape.ts';
import { rowsOf } from './rows.ts';

/** How many faults of one kind are told; a broken file would tell thousands. */
const TOLD = 20;

function fileFaults(db: Db): string[] {
  const integrity = (db.pragma('integrity_check') as { integrity_check: string }[])
    .map((line) => line.integrity_check)
    .filter((text) => text !== 'ok');
  const keys = (db.pragma('foreign_key_check') as { table: string; rowid: number }[]).map(
    ({ table, rowid }) => `${table} : la ligne ${rowid} renvoie à une fiche qui n’existe pas`,
  );
  return [...integrity.map((text) => `fichier abîmé : ${text}`), ...keys];
}

function expectedId(entity: Entity, row: AnyRow): string {
  if (entity.singleton) return singletonId(entity);
  return entity.key ? keyedId(entity, row) : row.id;
}

/** What is wrong with one row, by itself. */
function rowFault(entity: Entity, row: AnyRow): string | null {
  const values = Object.fromEntries(entity.fieldNames.map((name) => [name, row[name]]));
  const checked = checkValues(entity, values);
  if (!checked.ok) return checked.error.text;
  if (expectedId(entity, row) !== row.id) return 'son identifiant n’est pas celui de sa clé';
  return null;
}

interface Line {
  readonly id: string;
  readonly scope: string;
  readonly seq: number;
}

/** Rows against their declaration, and against the line that says who receives them. */
function entityFaults(db: Db, entity: Entity, head: number): string[] {
  const { table } = entity;
  const rows = rowsOf(db);
  const lines = db
    .prepare<[string], Line>('SELECT id, scope, seq FROM sync_row WHERE entity = ? AND live = 1')
    .all(table);
  const linesById = new Map<string, Line[]>();
  for (const line of lines) linesById.set(line.id, [...(linesById.get(line.id) ?? []), line]);
  const faults: string[] = [];
  for (const row of rows.list(entity, '1 = 1', [])) {
    const own = linesById.get(row.id) ?? [];
    linesById.delete(row.id);
    const fault = rowFault(entity, row);
    if (fault) faults.push(`${table}/${row.id} : ${fault}`);
    const isLive = row.deleted === 0;
    if (isLive !== own.length > 0) {
      faults.push(
        `${table}/${row.id} : ${isLive ? 'aucun appareil ne la reçoit' : 'supprimée, elle est encore reçue'}`,
      );
    }
    for (const { scope, seq } of own) {
      if (scope !== entity.scopeOf(row)) faults.push(`${table}/${row.id} : reçue par « ${scope} »`);
      if (seq > head)
        faults.push(`${table}/${row.id} : d’un numéro qui n’existe pas encore, ${seq}`);
    }
  }
  for (const id of linesById.keys())
    faults.push(`${table}/${id} : reçue, mais la fiche n’existe pas`);
  return faults;
}

/** Every fault of a file, as sentences; an empty list is a sound file. */
export function verifyFirm(db: Db, { entities }: Registry): string[] {
  const drift = tablesAmong(schema).flatMap((table) => driftOf(table, db));
  // Rows are read by today's columns: on other tables that would say nothing true.
  if (drift.length > 0) return [...fileFaults(db), ...drift];
  const head = db.prepare<[], number>('SELECT seq FROM sync_state').pluck().get() ?? 0;
  const faults = entities.flatMap((entity) => {
    const found = entityFaults(db, entity, head);
    const rest = found.length - TOLD;
    return rest > 0
      ? [...found.slice(0, TOLD), `${quote(entity.table)} : et ${rest} de plus`]
      : found;
  });
  return [...fileFaults(db), ...faults];
}

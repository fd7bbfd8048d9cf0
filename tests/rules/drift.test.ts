/** The migrations in drizzle/ make the tables that the declarations ask for, and nothing else. */
import fs from 'node:fs';
import path from 'node:path';
import { getTableName } from 'drizzle-orm';
import { sqliteTable, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { typedColumn } from '#api/db/column-for.ts';
import { DOCUMENTS, writeDocuments } from '#api/db/documents.ts';
import { migrate } from '#api/db/migrate.ts';
import { type Db, openDatabase } from '#api/db/open-database.ts';
import * as schema from '#api/db/schema.ts';
import { driftOf, strayTables, tablesAmong } from '#api/db/shape.ts';
import { tableFor } from '#api/db/table-for.ts';
import { defineEntity, type Entity } from '#shared/entity/entity.ts';
import { integer, optional, ref, text } from '#shared/entity/field.ts';
import { registry } from '#shared/registry.ts';
import { generatedRebuilds, unexportedTables } from './drift.ts';
import { TOP } from './read-tree.ts';

const exported = tablesAmong(schema);
const exportedNames = new Set(exported.map(getTableName));

describe('the database that the migrations make', () => {
  let db: Db;

  beforeAll(() => {
    db = openDatabase(':memory:');
    migrate(db);
  });
  afterAll(() => db.close());

  test.each(registry.entities.map((entity) => [entity.table, entity] as const))(
    'has %s as it is declared: run `npm run db:new -- name` after changing a declaration',
    (_, entity) => {
      expect(driftOf(tableFor(entity), db)).toEqual([]);
    },
  );

  test("has the server's own tables as they are written in own-tables.ts", () => {
    const synced = new Set(registry.entities.map(({ table }) => table));
    const own = exported.filter((table) => !synced.has(getTableName(table)));
    expect(own.length).toBeGreaterThanOrEqual(8);
    expect(own.flatMap((table) => driftOf(table, db))).toEqual([]);
  });

  test('has no table that nobody declares', () => {
    expect(strayTables(db, exportedNames)).toEqual([]);
  });
});

test('drizzle/schema.sql and the data dictionary are of today: run `npm run db:doc`', () => {
  const today = writeDocuments(registry);
  for (const file of DOCUMENTS) {
    const written = fs.readFileSync(path.join(TOP, 'drizzle', file), 'utf8');
    const isOfToday = written === today[file];
    expect(
      isOfToday,
      `drizzle/${file} is stale: run \`npm run db:doc\` (tsx api/db-doc.mjs) and commit it`,
    ).toBe(true);
  }
});

test('every entity of the registry has its table in api/src/db/schema.ts', () => {
  expect(unexportedTables(registry.entities, exported)).toEqual([]);
});

test('no migration is a table rebuilt by the generator', () => {
  const folder = path.join(TOP, 'drizzle');
  const files = fs.readdirSync(folder).filter((file) => file.endsWith('.sql'));
  expect(files.length).toBeGreaterThanOrEqual(1);
  const migrations = new Map(
    files.map((file) => [file, fs.readFileSync(path.join(folder, file), 'utf8')]),
  );
  expect(generatedRebuilds(migrations)).toEqual([]);
});

function anEntity(table: string, fields: Entity['fields']): Entity {
  return defineEntity({
    table,
    label: { one: 'Outil', many: 'Outils' },
    title: () => 'Outil',
    fields,
    sync: 'merge-fields',
    scope: () => 'firm',
    permissions: { create: [], set: [], delete: [] },
  });
}

const CAISSES = anEntity('caisses', { nom: text('Nom') });
const OUTILS = anEntity('outils', {
  nom: text('Nom', { indexed: true }),
  rang: optional(integer('Rang')),
  caisseId: ref('Caisse', 'caisses'),
});

/** The SQL of OUTILS, as the generator writes it. */
const COLUMNS = [
  ['id', 'text', 'PRIMARY KEY NOT NULL'],
  ['nom', 'text', 'NOT NULL'],
  ['rang', 'integer', ''],
  ['caisse_id', 'text', 'NOT NULL'],
  ['created_at', 'integer', 'NOT NULL'],
  ['created_by', 'text', 'NOT NULL'],
  ['updated_at', 'integer', 'NOT NULL'],
  ['deleted', 'integer', 'NOT NULL'],
].map(
  ([name, type, rest]) =>
    `${name} ${type} CHECK (typeof("${name}") in ('${type}', 'null')) ${rest}`,
);
const FOREIGN_KEY = 'FOREIGN KEY (caisse_id) REFERENCES caisses (id)';
const TABLE = `CREATE TABLE outils (${COLUMNS.join(', ')}, ${FOREIGN_KEY});
  CREATE INDEX ix_outils_nom ON outils (nom);
  CREATE INDEX ix_outils_caisse_id ON outils (caisse_id);`;

/** What is changed in the SQL, and what is then said. */
const DRIFTS = [
  [
    'without a column',
    [/rang integer[^,]+,[^,]+,/, ''],
    ['outils lacks: column rang integer CHECK typeof'],
  ],
  [
    'with a column too many',
    ['FOREIGN KEY', 'taille text, FOREIGN KEY'],
    ['outils has: column taille text'],
  ],
  [
    'with another type',
    ['rang integer', 'rang real'],
    ['outils lacks: column rang integer CHECK typeof', 'outils has: column rang real'],
  ],
  [
    'with a column that may be null',
    [/(updated_at integer.*?) NOT NULL/, '$1'],
    [
      'outils lacks: column updated_at integer CHECK typeof NOT NULL',
      'outils has: column updated_at integer CHECK typeof',
    ],
  ],
  [
    'without the check of a type',
    [/rang integer CHECK \(.*?\)\)/, 'rang integer'],
    ['outils lacks: column rang integer CHECK typeof', 'outils has: column rang integer'],
  ],
  [
    'without a foreign key',
    [/, FOREIGN KEY .*\(id\)/, ''],
    ['outils lacks: key caisse_id → caisses.id'],
  ],
  [
    'with a foreign key to another table',
    ['REFERENCES caisses', 'REFERENCES clients'],
    ['outils lacks: key caisse_id → caisses.id', 'outils has: key caisse_id → clients.id'],
  ],
  [
    'without an index',
    ['CREATE INDEX ix_outils_nom ON outils (nom);', ''],
    ['outils lacks: index ix_outils_nom on nom'],
  ],
  [
    'with a unique index instead',
    ['INDEX ix_outils_nom', 'UNIQUE INDEX ix_outils_nom'],
    ['outils lacks: index ix_outils_nom on nom', 'outils has: unique index ix_outils_nom on nom'],
  ],
] as const;

describe('an invented database', () => {
  // Parents first: a table finds those it refers to by name.
  tableFor(CAISSES);
  const outils = tableFor(OUTILS);

  function driftIn(sql: string): string[] {
    const db = openDatabase(':memory:');
    db.exec(sql);
    return driftOf(outils, db);
  }

  test('that follows its declaration has no drift', () => {
    expect(driftIn(TABLE)).toEqual([]);
  });

  test('without the table lacks all of it', () => {
    expect(driftIn('')).toHaveLength(COLUMNS.length + 3);
  });

  test.each(DRIFTS)('%s has drifted', (_, [from, to], drift) => {
    const sql = TABLE.replace(from, to);
    expect(sql).not.toBe(TABLE);
    expect(driftIn(sql)).toEqual(drift);
  });

  test('is compared with tables written by hand too', () => {
    const db = openDatabase(':memory:');
    const jeton = sqliteTable('jeton', { code: typedColumn('code', 'text').notNull() }, (t) => [
      uniqueIndex('ux_jeton_code').on(t.code),
    ]);
    db.exec('CREATE TABLE jeton (code text NOT NULL)');
    expect(driftOf(jeton, db)).toEqual([
      'jeton lacks: column code text CHECK typeof NOT NULL',
      'jeton lacks: unique index ux_jeton_code on code',
      'jeton has: column code text NOT NULL',
    ]);
  });

  test('whose table is not exported is refused', () => {
    const some = tablesAmong({ outils, other: 'outils', count: 1 });
    expect(unexportedTables([OUTILS], some)).toEqual([]);
    expect(unexportedTables([OUTILS, CAISSES], some)).toEqual(['caisses']);
  });

  test('with a table that nobody declares is refused', () => {
    const db = openDatabase(':memory:');
    db.exec(`${TABLE} CREATE TABLE restes (id text)`);
    expect(strayTables(db, new Set(['outils']))).toEqual(['restes']);
  });
});

test('a generated rebuild is seen, one that a person signed is not', () => {
  const rebuild = 'CREATE TABLE `__new_chantiers` (id text);';
  const migrations = new Map([
    ['0001_ok.sql', 'ALTER TABLE `chantiers` ADD `note` text;'],
    ['0002_generated.sql', rebuild],
    ['0003_signed.sql', `-- by hand: SQLite cannot drop a CHECK.\n${rebuild}`],
    ['0004_late.sql', `${rebuild}\n-- by hand: too late.`],
  ]);
  expect(generatedRebuilds(migrations)).toEqual(['0002_generated.sql', '0004_late.sql']);
});

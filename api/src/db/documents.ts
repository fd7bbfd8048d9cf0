/** What the office reads of its database: the resulting schema, and the data dictionary in French. */
import { dictionaryOf, type TableEntry } from '#shared/entity/dictionary.ts';
import type { Registry } from '#shared/sync/registry-type.ts';
import { migrate } from './migrate.ts';
import { openDatabase } from './open-database.ts';

/** The files that `npm run db:doc` writes into drizzle/. */
export const DOCUMENTS = ['schema.sql', 'dictionnaire.md'] as const;

/** The schema after all migrations: tables first, then indexes and views, by name. */
function writeSchema(): string {
  const db = openDatabase(':memory:');
  try {
    migrate(db);
    const made = db
      .prepare<[], string>(
        `SELECT sql FROM sqlite_schema
         WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' AND name <> '__drizzle_migrations'
         ORDER BY type DESC, name`,
      )
      .pluck()
      .all();
    const head = '-- The schema after all migrations. Written by `npm run db:doc`: do not edit.';
    return `${head}\n\n${made.map((sql) => `${sql.trim()};`).join('\n\n')}\n`;
  } finally {
    db.close();
  }
}

/** A cell of a Markdown table. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

function writeTable(entry: TableEntry): string {
  const lines = [
    `## ${entry.label}`,
    '',
    `Table \`${entry.table}\`. Reçoit : ${entry.receivers}. Écrit : ${entry.writers}.`,
    `Quand deux personnes écrivent : ${entry.meeting}.`,
  ];
  if (entry.key.length > 0) lines.push(`Une seule fiche par : ${entry.key.join(', ')}.`);
  lines.push('', '| Champ | Colonne | Ce que c’est | |', '|---|---|---|---|');
  for (const { label, column, holds, isRequired, help } of entry.fields) {
    const what = help ? `${holds}. ${help}` : holds;
    lines.push(
      `| ${cell(label)} | \`${column}\` | ${cell(what)} | ${isRequired ? 'requis' : ''} |`,
    );
  }
  return lines.join('\n');
}

function writeDictionary({ entities }: Registry): string {
  const head = [
    '# Dictionnaire des données',
    '',
    'Tiré des déclarations par `npm run db:doc` : ne pas modifier à la main. Chaque fiche a aussi `id`,',
    '`created_at` et `updated_at` (millisecondes depuis 1970), `created_by`, et `deleted` (1 : supprimée).',
  ].join('\n');
  return `${[head, ...dictionaryOf(entities).map(writeTable)].join('\n\n')}\n`;
}

/** The content of each document, as it must stand in drizzle/. */
export function writeDocuments(registry: Registry): Record<(typeof DOCUMENTS)[number], string> {
  return { 'schema.sql': writeSchema(), 'dictionnaire.md': writeDictionary(registry) };
}

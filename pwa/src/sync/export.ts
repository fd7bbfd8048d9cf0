/** What is not at the office yet, as a file: for the rescue screen and for signing out. */
import type Dexie from 'dexie';

/** Everything unsent or refused, as JSON text; reads only tables that no upgrade touches. */
export async function exportUnsent(db: Dexie): Promise<string> {
  const [outbox, issue, meta] = await Promise.all(
    ['outbox', 'issue', 'meta'].map((table) => db.table(table).toArray()),
  );
  return JSON.stringify({ format: 'atarys-a-envoyer', outbox, issue, meta }, null, 2);
}

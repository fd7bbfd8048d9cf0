/** What is not at the office yet, as a file: for the rescue screen and for signing out. */
import type Dexie from 'dexie';
import { strToU8, zip } from 'fflate';
import type { BlobChunk, BlobEntry } from './store.ts';

/** Everything unsent or refused, as JSON text; reads only tables that no upgrade touches. */
export async function exportUnsent(db: Dexie): Promise<string> {
  const [outbox, issue, meta] = await Promise.all(
    ['outbox', 'issue', 'meta'].map((table) => db.table(table).toArray()),
  );
  return JSON.stringify({ format: 'atarys-a-envoyer', outbox, issue, meta }, null, 2);
}

/** Files that the office may not have, by their hash. */
async function readUnsentFiles(db: Dexie): Promise<Record<string, Uint8Array>> {
  // A database of an older release has none.
  if (!db.tables.some(({ name }) => name === 'blob')) return {};
  const files: Record<string, Uint8Array> = {};
  const entries = await db.table<BlobEntry>('blob').toArray();
  for (const { sha, state } of entries) {
    if (state === 'verified') continue;
    const chunks = await db
      .table<BlobChunk>('blobChunk')
      .where(':id')
      .between([sha, 0], [sha, Number.POSITIVE_INFINITY])
      .toArray();
    const bytes = await new Blob(chunks.map((chunk) => chunk.bytes)).arrayBuffer();
    files[`fichiers/${sha}`] = new Uint8Array(bytes);
  }
  return files;
}

function zipped(files: Record<string, Uint8Array>): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    // Photos are compressed already.
    zip(files, { level: 0 }, (error, data) => (error ? reject(error) : resolve(data)));
  });
}

/** The same with the photos and documents, as one archive; its name says what it is. */
export async function exportArchive(db: Dexie): Promise<{ name: string; blob: Blob }> {
  const text = await exportUnsent(db);
  const files = await readUnsentFiles(db);
  const data = await zipped({ 'a-envoyer.json': strToU8(text), ...files });
  const blob = new Blob([data as Uint8Array<ArrayBuffer>], { type: 'application/zip' });
  return { name: 'atarys-a-envoyer.zip', blob };
}

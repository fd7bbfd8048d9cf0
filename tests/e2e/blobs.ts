/** The files on the server's disk, held against the rows that name them. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import type { RunningServer } from './server.ts';

/** The files that rows name, photos and previews; their path where the server's disk has them. */
function namedFiles(server: RunningServer): { sha: string; file: string | undefined }[] {
  const names = server.query<{ sha: string }>(
    `SELECT fichier AS sha FROM chantier_documents UNION
     SELECT vignette FROM chantier_documents WHERE vignette IS NOT NULL`,
  );
  const folder = path.join(server.dataDir, 'blobs');
  const files = new Map(
    fs
      .readdirSync(folder, { recursive: true, withFileTypes: true })
      .map((entry) => [entry.name, path.join(entry.parentPath, entry.name)]),
  );
  return names.map(({ sha }) => ({ sha, file: files.get(sha) }));
}

/** Waits until every file that rows name lies whole on the server's disk; how many there are. */
export async function expectWholeFiles(server: RunningServer, says = ''): Promise<number> {
  const missing = () => namedFiles(server).filter(({ file }) => !file);
  await expect.poll(missing, { timeout: 30_000, message: says }).toEqual([]);
  const named = namedFiles(server);
  for (const { sha, file = '' } of named) {
    const bytes = fs.readFileSync(file);
    expect(createHash('sha256').update(bytes).digest('hex'), says).toBe(sha);
  }
  return named.length;
}

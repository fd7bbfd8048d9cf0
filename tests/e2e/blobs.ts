/** The files on the server's disk, held against the rows that name them. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import type { RunningServer } from './server.ts';

/** Every file that rows name lies whole on the server's disk; how many. */
export function expectWholeFiles(server: RunningServer, says = ''): number {
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
  for (const { sha } of names) {
    const file = files.get(sha);
    expect(file, `the file ${sha} is there; ${says}`).toBeDefined();
    const bytes = fs.readFileSync(file ?? '');
    expect(createHash('sha256').update(bytes).digest('hex'), says).toBe(sha);
  }
  return names.length;
}

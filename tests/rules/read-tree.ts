/** Reads the code of the repository as the tree of files that the rules are checked on. */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The top of the repository. */
export const TOP = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

const SKIPPED = new Set(['node_modules', 'dist', 'frozen']);

function filesUnder(folder: string): string[] {
  return fs.readdirSync(path.join(TOP, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : filesUnder(file);
    return [file];
  });
}

/** Path from the top → text, for the TypeScript and JavaScript under these folders. */
export function readTree(folders: readonly string[]): Map<string, string> {
  const files = folders.flatMap(filesUnder).filter((file) => /\.(?:[cm]?[jt]s|tsx)$/.test(file));
  return new Map(files.sort().map((file) => [file, fs.readFileSync(path.join(TOP, file), 'utf8')]));
}

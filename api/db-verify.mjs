/** `npm run db:verify [-- FILE…]`: checks every firm's file under DATA_DIR, or those that are named. */
import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { verifyFirm } from '#api/sync/verify.ts';
import { registry } from '#shared/registry.ts';

function allFirms() {
  const folder = path.join(process.env['DATA_DIR'] ?? 'data', 'firms');
  if (!fs.existsSync(folder)) return [];
  const names = fs.readdirSync(folder).filter((name) => name.endsWith('.db'));
  return names.map((name) => path.join(folder, name));
}

const files = process.argv.length > 2 ? process.argv.slice(2) : allFirms();
let faults = 0;
for (const file of files) {
  const db = new Database(file, { readonly: true, fileMustExist: true });
  const found = verifyFirm(db, registry);
  db.close();
  faults += found.length;
  console.log(found.length === 0 ? `✓ ${file}` : `✗ ${file}\n  ${found.join('\n  ')}`);
}
console.log(`${files.length} fichier(s) vérifié(s), ${faults} défaut(s)`);
process.exitCode = faults > 0 ? 1 : 0;

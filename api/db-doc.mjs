/** `npm run db:doc`: writes drizzle/schema.sql and the data dictionary from the declarations. */
import fs from 'node:fs';
import path from 'node:path';
import { DOCUMENTS, writeDocuments } from '#api/db/documents.ts';
import { migrationsFolder } from '#api/db/migrate.ts';
import { registry } from '#shared/registry.ts';

const documents = writeDocuments(registry);
for (const file of DOCUMENTS) {
  fs.writeFileSync(path.join(migrationsFolder(), file), documents[file]);
  console.log(`drizzle/${file}`);
}

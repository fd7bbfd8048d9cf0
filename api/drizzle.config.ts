/** For drizzle-kit; its paths are read from where the command runs: the top. */
import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'sqlite',
  schema: './api/src/db/schema.ts',
  out: './drizzle',
});

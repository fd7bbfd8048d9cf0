/** `npm run new:module -- outillage outil`: a module with one entity that already passes `check`. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { isKnown, wordsOf } from '../rules/words.ts';
import { type Names, namesOf, templates } from './templates.ts';

const KEBAB = /^[a-z]+(-[a-z]+)*$/;

/** Says why and ends: nothing was written. */
function stop(text: string): never {
  console.error(text);
  process.exit(1);
}

function check({ slug, entity }: Names): void {
  for (const word of [slug, entity].flatMap(wordsOf)) {
    if (isKnown(word)) continue;
    stop(
      `« ${word} » n’est pas au glossaire. Dites d’abord ce que c’est dans shared/src/core/glossary-*.ts, puis relancez.`,
    );
  }
  if (fs.existsSync(`shared/src/modules/${slug}/${entity}.entity.ts`)) {
    stop(`shared/src/modules/${slug}/${entity}.entity.ts existe déjà.`);
  }
}

/** Puts `line` before the first line that matches. */
function insertBefore(file: string, mark: RegExp, line: string): void {
  const lines = fs.readFileSync(file, 'utf8').split('\n');
  const at = lines.findIndex((one) => mark.test(one));
  if (at < 0) stop(`${file} n’a pas la ligne attendue, ${mark}.`);
  fs.writeFileSync(file, lines.toSpliced(at, 0, line).join('\n'));
}

/** The four lines outside of the module's own folders. */
function register({ slug, entity, variable, table }: Names): void {
  const from = `modules/${slug}/${entity}.entity.ts`;
  const last = /^import \{ avis \}/;
  insertBefore('shared/src/registry.ts', last, `import { ${variable} } from './${from}';`);
  insertBefore('shared/src/registry.ts', /^ {2}\],$/, `    ${variable},`);
  const schema = 'api/src/db/schema.ts';
  insertBefore(schema, /^import \{ avis \}/, `import { ${variable} } from '#shared/${from}';`);
  insertBefore(schema, /^export \* from/, `export const ${table} = tableFor(${variable});`);
  const menu = 'pwa/src/modules.ts';
  const manifest = `${namesOf(slug, slug).variable}Module`;
  const screen = `./modules/${slug}/${slug}.module.tsx`;
  insertBefore(menu, /^import type/, `import { ${manifest} } from '${screen}';`);
  insertBefore(menu, /^ {2}baseDeDonneesModule,/, `  ${manifest},`);
}

function run(...args: string[]): void {
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) stop(`${args.join(' ')} : échec.`);
}

const [slug = '', entity = ''] = process.argv.slice(2);
if (!KEBAB.test(slug) || !KEBAB.test(entity)) {
  stop('npm run new:module -- MODULE FICHE : deux noms en minuscules, « outillage outil ».');
}
const names = namesOf(slug, entity);
check(names);
for (const [file, text] of Object.entries(templates(names))) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
  console.log(file);
}
register(names);
run(
  'node_modules/drizzle-kit/bin.cjs',
  'generate',
  '--config',
  'api/drizzle.config.ts',
  '--name',
  slug,
);
run('node_modules/tsx/dist/cli.mjs', 'api/db-doc.mjs');
run('node_modules/@biomejs/biome/bin/biome', 'check', '--write', '--log-level=error', '.');
console.log('Lisez la migration, complétez la déclaration, puis : npm run check');

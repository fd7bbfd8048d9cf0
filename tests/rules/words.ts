/** The words of names, and which of them the house knows: French of the glossary, short English. */
import { GLOSSARY } from '#shared/core/glossary.ts';
import type { Registry } from '#shared/sync/registry-type.ts';

const words = (text: string) => new Set(text.split(/\s+/).filter(Boolean));

/** What a programmer would call by name, in any trade. A term of the trade has no place here. */
export const ENGLISH: ReadonlySet<string> = words(`
  badge bar file button card cell chart chip choice column dialog drawing dropdown edge empty field filter form frame home
  grid group header help input item label link list menu module page panel picker place preview
  people team my stay figure french saved table result row screen section sheet slot step summary tab tile view day week month
  add apply ask build check choose compute convert count draw edit export fill find follow get guess
  import issue lock make match merge move new open parse pick print read refusal remove render save scale
  search select send share show sketch sort split sum unlock update use write
  head line office scroll warning props geometry keys pointer runs store tools acts address foot
  all back by first for from in into last next of on per to with without
  command data default draft entity id index key map max min name number option order range rule
  pdf schema set size state text status test type value
`);

/** Units that end a name. */
export const UNITS: ReadonlySet<string> = words('mm cm m m2 km kg g h min cents deg pct');

/** French words that only join others. */
export const LINKS: ReadonlySet<string> = words(`
  a apres au aux avant avec ce chez contre d dans de des du en entre et hors l la le les ou par pas
  plus pour qui sans si sous sur un une vers
`);

/** The words of a name in camelCase, snake_case or kebab-case; digits only separate. */
export function wordsOf(name: string): string[] {
  return name
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(Boolean);
}

/** The forms under which the glossary may hold a word: it is singular, and masculine if it can be. */
function singularsOf(word: string): string[] {
  const forms = [word];
  for (const ending of ['s', 'x', 'e', 'es']) {
    if (word.endsWith(ending)) forms.push(word.slice(0, -ending.length));
  }
  if (word.endsWith('aux')) forms.push(`${word.slice(0, -2)}l`);
  return forms;
}

/** Whether the house knows a word. */
export function isKnown(word: string): boolean {
  if (UNITS.has(word) || LINKS.has(word)) return true;
  if (ENGLISH.has(word) || ENGLISH.has(word.replace(/s$/, ''))) return true;
  return singularsOf(word).some((form) => Object.hasOwn(GLOSSARY, form));
}

/** Tables, fields, choices and commands, each with the place where it is written. */
export function namesOf({ entities, commands }: Registry): Map<string, string> {
  const names = new Map<string, string>();
  for (const { table, fields } of entities) {
    names.set(`table ${table}`, table);
    for (const [name, field] of Object.entries(fields)) {
      names.set(`field ${table}.${name}`, name);
      if (field.kind !== 'choice') continue;
      for (const value of Object.keys(field.choices)) {
        names.set(`choice ${table}.${name} « ${value} »`, value);
      }
    }
  }
  for (const name of commands.keys()) names.set(`command ${name}`, name);
  return names;
}

/** Files of modules, from the folder of the module on, without their extension. */
export function namesOfFiles(files: Iterable<string>): Map<string, string> {
  const names = new Map<string, string>();
  for (const file of files) {
    const [, inside] = /\/src\/modules\/(.+?)\.\w+$/.exec(file) ?? [];
    if (inside !== undefined) names.set(`file ${file}`, inside);
  }
  return names;
}

/** The words that nobody explained, each with where it stands. */
export function unknownWords(names: ReadonlyMap<string, string>): string[] {
  return [...names].flatMap(([at, name]) =>
    wordsOf(name)
      .filter((word) => !isKnown(word))
      .map((word) => `« ${word} » in ${at}: add it to shared/src/core/glossary-*.ts`),
  );
}

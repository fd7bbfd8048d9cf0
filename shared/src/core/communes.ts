/** French communes: the compact text they travel as, and the search of one by name or postal code. */

/** A commune of today, by its INSEE code. */
export interface Commune {
  readonly insee: string;
  readonly nom: string;
  /** None where nobody receives post; several in a large city. */
  readonly codesPostaux: readonly string[];
  readonly departement: string;
  readonly population: number;
}

/** A commune with the words it is found by. */
interface Findable {
  readonly commune: Commune;
  readonly foldedNom: string;
  /** Folded name and postal codes, with a space before each word: ` saint malo 35400`. */
  readonly words: string;
}

/** Communes ready to be searched, the most populated first. */
export type PreparedCommunes = readonly Findable[];

/** One line per commune, sorted by INSEE code: `35115|Fougères|35300|20418`. */
export function packCommunes(communes: readonly Commune[]): string {
  return [...communes]
    .sort((a, b) => (a.insee < b.insee ? -1 : 1))
    .map(({ insee, nom, codesPostaux, population }) =>
      [insee, nom, codesPostaux.join(','), population].join('|'),
    )
    .join('\n');
}

/** The communes that `packCommunes` wrote, in its order. */
export function parseCommunes(text: string): Commune[] {
  if (text === '') return [];
  return text.split('\n').map((line) => {
    const [insee = '', nom = '', codes = '', population = ''] = line.split('|');
    return {
      insee,
      nom,
      codesPostaux: codes === '' ? [] : codes.split(','),
      departement: departementOf(insee),
      population: Number(population),
    };
  });
}

/** The code of the département begins the INSEE code, with three characters overseas. */
function departementOf(insee: string): string {
  return insee.slice(0, insee.startsWith('97') || insee.startsWith('98') ? 3 : 2);
}

/** Lower case, without accents; hyphens, apostrophes and other signs become one space. */
function foldLetters(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, ' ');
}

/** Writes « st » and « ste » in full; `words` are folded. */
function spellSaints(words: string): string {
  return words.replace(/\b(st|ste)\b/g, (short) => (short === 'st' ? 'saint' : 'sainte'));
}

/** A text as it is compared: « ST-Malo » and « Saint Malo » fold to the same words. */
export function foldText(text: string): string {
  return spellSaints(foldLetters(text)).trim();
}

/** Folds every name once, so that each search is one pass over short texts. */
export function prepareCommunes(communes: readonly Commune[]): PreparedCommunes {
  return [...communes]
    .sort((a, b) => b.population - a.population)
    .map((commune) => {
      const foldedNom = foldText(commune.nom);
      return { commune, foldedNom, words: ` ${[foldedNom, ...commune.codesPostaux].join(' ')}` };
    });
}

/**
 * Communes of which some word, or a postal code, begins with each word of the query: those of
 * exactly this name first, then the most populated.
 */
export function searchCommunes(communes: PreparedCommunes, query: string, max = 8): Commune[] {
  const readings = readingsOf(query);
  if (readings.length === 0) return [];
  const exact: Commune[] = [];
  const others: Commune[] = [];
  for (const { commune, foldedNom, words } of communes) {
    if (!readings.some((reading) => reading.every((start) => words.includes(start)))) continue;
    if (readings.some((reading) => reading.join('') === ` ${foldedNom}`)) exact.push(commune);
    else if (others.length < max) others.push(commune);
  }
  return [...exact, ...others].slice(0, max);
}

/**
 * The word starts to look for, each after its space. A last word « st » has two readings: the
 * abbreviation, and the beginning of a name like Strasbourg that is still being typed.
 */
function readingsOf(query: string): string[][] {
  const letters = foldLetters(query).trimStart();
  const done = letters.slice(0, letters.lastIndexOf(' ') + 1);
  const typed = letters.slice(done.length);
  const readings = new Set([spellSaints(letters).trim(), (spellSaints(done) + typed).trim()]);
  return [...readings]
    .filter((reading) => reading !== '')
    .map((reading) => reading.split(' ').map((word) => ` ${word}`));
}

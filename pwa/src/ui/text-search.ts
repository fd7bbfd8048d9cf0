/** Instant search in what is already on the phone: no accent, no capital, every word somewhere. */

/** A text as it is compared: lower case, without accents or punctuation. */
export function foldForSearch(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Whether each word of `query` begins a word of `folded`, or stands inside it. */
export function matches(folded: string, query: string): boolean {
  return foldForSearch(query)
    .split(' ')
    .every((word) => folded.includes(word));
}

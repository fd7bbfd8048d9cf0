/** Text for the built-in fonts of a PDF: Windows' Latin letters only, cut in lines that fit. */

/** What those fonts lack, and what stands for it. */
const STANDS_FOR: readonly (readonly [RegExp, string])[] = [
  [/[\u2009\u202f]/g, '\u00a0'],
  [/\u2212/g, '-'],
  [/\u2265/g, '>='],
  [/\u2264/g, '<='],
  [/\u221a/g, 'racine de '],
  [/[\u2308\u2309]/g, ''],
];

/** Letters of Windows-1252 beyond Latin-1. */
const BEYOND = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';

/** A text with nothing in it that the font cannot write. */
export function toWinAnsi(text: string): string {
  const replaced = STANDS_FOR.reduce((done, [what, by]) => done.replace(what, by), text);
  return Array.from(replaced, (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    const isKnown = (code >= 32 && code < 127) || (code >= 160 && code < 256);
    return isKnown || BEYOND.includes(letter) ? letter : '?';
  }).join('');
}

/** A text in lines no wider than `width`, by a function that measures; a long word is cut. */
export function wrap(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    let rest = word;
    while (rest !== '') {
      const tried = line === '' ? rest : `${line} ${rest}`;
      if (measure(tried) <= width) {
        line = tried;
        rest = '';
      } else if (line !== '') {
        lines.push(line);
        line = '';
      } else {
        let end = rest.length - 1;
        while (end > 1 && measure(rest.slice(0, end)) > width) end--;
        lines.push(rest.slice(0, end));
        rest = rest.slice(end);
      }
    }
  }
  if (line !== '') lines.push(line);
  return lines;
}

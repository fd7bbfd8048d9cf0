/** The guide that people read in the app. */
import fs from 'node:fs';
import { expect, test } from 'vitest';
import { chaptersOf } from '#pwa/app/guide.tsx';

const chapters = chaptersOf(fs.readFileSync('pwa/GUIDE.md', 'utf8'));

test('every chapter of the guide has a title and something to say', () => {
  expect(chapters.length).toBeGreaterThan(8);
  for (const { title, blocks } of chapters) {
    expect(title).toMatch(/^\p{Lu}/u);
    expect(blocks.length).toBeGreaterThan(0);
  }
});

test('it says what works without network, and uses only the marks that the app shows', () => {
  const offline = chapters.find(({ title }) => title === 'Sans réseau');
  expect(offline?.blocks.join(' ')).toContain('Il faut du réseau pour');
  // Tables, links, code and deeper titles would appear as raw signs.
  for (const { blocks } of chapters) expect(blocks.join('\n')).not.toMatch(/^[|#>]|`|\]\(/m);
});

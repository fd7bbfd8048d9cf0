/** Another edition of the table, pasted from a spreadsheet. */
import { describe, expect, test } from 'vitest';
import { checkValues } from '#shared/entity/check-fields.ts';
import { doutesOf, parseEdition } from '#shared/modules/calcul-ardoises/parse-edition.ts';
import { PENTE_VERTICALE_PCT } from '#shared/modules/calcul-ardoises/pente.ts';
import { recouvrement } from '#shared/modules/calcul-ardoises/recouvrement.entity.ts';
import { tables } from './laws.ts';

function parse(texte: string) {
  return parseEdition({ edition: ' NF 2020 ', source: ' Norme, p. 3 ', confiance: 'haute', texte });
}

/** The shipped table as a spreadsheet would copy it. */
function shippedAsText(): string {
  const byPente = new Map<number, string[]>();
  for (const { pentePct } of tables.recouvrements) byPente.set(pentePct, []);
  for (const [pentePct, laps] of byPente) {
    for (const zone of ['zone-1', 'zone-2', 'zone-3']) {
      for (const bande of ['0-5.5', '5.5-11', '11-16.5']) {
        const cell = tables.recouvrements.find(
          (c) => c.pentePct === pentePct && c.zone === zone && c.bande === bande,
        );
        laps.push(cell ? String(cell.recouvrementMm) : '-');
      }
    }
  }
  const lines = [...byPente].map(([pct, laps]) =>
    [pct === PENTE_VERTICALE_PCT ? 'Verticale' : String(pct).replace('.', ','), ...laps].join('\t'),
  );
  return ['Pente\tZone 1\t\t\tZone 2\t\t\tZone 3\t\t', ...lines, ''].join('\n');
}

describe('a pasted table', () => {
  test('the shipped table comes back cell by cell', () => {
    const parsed = parse(shippedAsText());
    if (!parsed.ok) throw new Error(parsed.error.texte);
    const plain = ({ zone, pentePct, bande, recouvrementMm }: (typeof parsed.value)[number]) =>
      `${zone} ${pentePct} ${bande} ${recouvrementMm}`;
    expect(parsed.value.map(plain).sort()).toEqual(tables.recouvrements.map(plain).sort());
    for (const cellule of parsed.value) {
      expect(cellule).toMatchObject({ edition: 'NF 2020', source: 'Norme, p. 3' });
      expect(checkValues(recouvrement, cellule).ok).toBe(true);
    }
    expect(doutesOf(parsed.value)).toEqual([]);
  });

  test('semicolons, units and degrees beside the slope are read too', () => {
    const parsed = parse('45 % (24°);107 mm;115;124;119;128;138;133;143;153');
    expect(parsed).toMatchObject({ ok: true, value: { length: 9, 0: { pentePct: 45 } } });
  });

  test('units may touch their figures, cells may have blanks around, titles may hold figures', () => {
    const texte =
      'Pente;0 à 5,5 m;90 mm au plus\n45%;90mm;100  mm;110\u00a0mm\n ; ; \n 60 ; 80 ;90;100 ';
    const parsed = parse(texte);
    expect(parsed.ok && parsed.value.map((c) => [c.pentePct, c.recouvrementMm])).toEqual([
      [45, 90],
      [45, 100],
      [45, 110],
      [60, 80],
      [60, 90],
      [60, 100],
    ]);
  });

  test('a cell left blank is a cell the table leaves out; 400 mm is the most', () => {
    const parsed = parse('60\t90\t\t400');
    expect(parsed).toMatchObject({
      value: [
        { zone: 'zone-1', recouvrementMm: 90 },
        { zone: 'zone-3', recouvrementMm: 400 },
      ],
    });
  });

  test('the steepest slope is the vertical, as a word or as its figure', () => {
    const steepest = (pente: string | number) => {
      const parsed = parse(`${pente};58;60;65`);
      return parsed.ok ? parsed.value[0]?.pentePct : parsed.error.code;
    };
    expect(steepest('VERTICALE')).toBe(PENTE_VERTICALE_PCT);
    expect(steepest(PENTE_VERTICALE_PCT)).toBe(PENTE_VERTICALE_PCT);
    expect(steepest(PENTE_VERTICALE_PCT + 1)).toBe('ligne-illisible');
  });

  test('three columns are a table of fibre cement, up to 8 m', () => {
    const parsed = parse('60\t90\t100\t–');
    expect(parsed).toMatchObject({
      ok: true,
      value: [
        { zone: 'zone-1', bande: '0-8', recouvrementMm: 90 },
        { zone: 'zone-2', bande: '0-8', recouvrementMm: 100 },
      ],
    });
  });

  test('what cannot be read is refused with its line', () => {
    const refused: readonly (readonly [string, string, RegExp])[] = [
      ['', 'table-vide', /collez/],
      ['Titre seul', 'table-vide', /collez/],
      ['Pente\nbeaucoup;107;1;1;1;1;1;1;1;1', 'ligne-illisible', /Ligne 2.*beaucoup/],
      ['45;107;1;1;1;cent;1;1;1;1', 'ligne-illisible', /cent/],
      ['45;107;1;1;1;0;1;1;1;1', 'ligne-illisible', /« 0 »/],
      ['45;107;1;1;1;401;1;1;1;1', 'ligne-illisible', /401/],
      ['45;107;115', 'colonnes', /2 valeurs/],
      ['45;90;90;90\n45 %;90;90;90', 'pente-double', /Ligne 2/],
      ['0;90;90;90', 'ligne-illisible', /« 0 »/],
      [';90;90;90', 'ligne-illisible', /« {2}»/],
      ['45;9 mm0;90;90', 'ligne-illisible', /9 mm0/],
    ];
    for (const [texte, code, sentence] of refused) {
      const parsed = parse(texte);
      expect(parsed).toMatchObject({ ok: false, error: { code } });
      if (!parsed.ok) expect(parsed.error.texte).toMatch(sentence);
    }
  });

  test('what looks wrong is told, and kept', () => {
    const parsed = parse('45;100;90;110;110;115;120;90;130;140\n60;105;90;95;96;97;98;99;100;101');
    if (!parsed.ok) throw new Error(parsed.error.texte);
    const doutes = doutesOf(parsed.value);
    expect(doutes).toContain('45 %, zone 1 : 100 mm, puis 105 mm à une pente plus raide.');
    expect(doutes).toContain('45 %, zone 1 : 100 mm, mais 90 mm pour une projection plus longue.');
    expect(doutes).toContain('45 %, zone 2 : 110 mm, mais 90 mm pour la zone suivante.');
  });

  test('doubts are the same whichever slope is pasted first', () => {
    const lines = ['45;90;90;90', '60;95;90;90', '100;80;80;80'];
    const doutes = (pasted: readonly string[]) => {
      const parsed = parse(pasted.join('\n'));
      return parsed.ok && doutesOf(parsed.value).sort();
    };
    expect(doutes(lines)).toEqual([
      '45 %, zone 1 : 90 mm, puis 95 mm à une pente plus raide.',
      '60 %, zone 1 : 95 mm, mais 90 mm pour la zone suivante.',
    ]);
    expect(doutes(lines.toReversed())).toEqual(doutes(lines));
  });

  test('a band the table leaves out altogether hides nothing: the next one is asked', () => {
    const parsed = parse('45;100;-;90;110;-;120;130;-;140');
    expect(parsed.ok && doutesOf(parsed.value)).toEqual([
      '45 %, zone 1 : 100 mm, mais 90 mm pour une projection plus longue.',
    ]);
  });
});

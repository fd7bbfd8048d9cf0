/** What edges and openings take: as published, by the firm's coefficient, or as drawn and to be confirmed. */
import { describe, expect, test } from 'vitest';
import { buildToit, makeCorps } from '#shared/modules/calcul-ardoises/build-toit.ts';
import { calculerArdoises } from '#shared/modules/calcul-ardoises/calculer-ardoises.ts';
import { addOuverture } from '#shared/modules/calcul-ardoises/edit-toit.ts';
import type { ReglageArdoisesValues } from '#shared/modules/calcul-ardoises/reglages.ts';
import type { Ouverture, Toit } from '#shared/modules/calcul-ardoises/toit.ts';
import { TOIT_VIDE } from '#shared/modules/calcul-ardoises/toit.ts';
import { tables } from './laws.ts';

function calculate(toit: Toit, reglages: Partial<ReglageArdoisesValues> = {}) {
  const format = { hauteurMm: 320, largeurMm: 220 };
  const calcul = calculerArdoises({ zone: 'zone-1', format, toit }, { ...tables, reglages });
  if (!calcul.ok) throw new Error(calcul.error.texte);
  return calcul.value;
}
type Calcul = ReturnType<typeof calculate>;
const lineOf = ({ commande }: Calcul, article: string) =>
  commande.find((ligne) => ligne.article.startsWith(article));

const DEUX = buildToit('deux-pans', 100);
const CROUPES = buildToit('croupes', 100);
/** A lean-to of 6 × 3 m against a wall at its head and another on its east. */
const APPENTIS: Toit = {
  ...TOIT_VIDE,
  corps: [
    makeCorps(
      'a',
      {
        nord: { genre: 'mur' },
        sud: { genre: 'egout', pentePct: 100 },
        est: { genre: 'mur' },
        ouest: { genre: 'pignon' },
      },
      { longueurMm: 6_000, largeurMm: 3_000 },
    ),
  ],
};

const SANS_SOURCE = [
  ['Volige d’égout', 'voligeEgoutParM', DEUX, 24, '24 m d’égout'],
  ['Liteau de faîtage', 'liteauFaitageParM', DEUX, 12, '12 m de faîtage'],
  ['Closoir', 'closoirParM', DEUX, 12, '12 m de faîtage'],
  // Four hips over 4 m of run at 45°: 4 √3 m each.
  ['Crochets d’arêtier', 'crochetsAretierParM', CROUPES, 28, '27,71 m d’arêtier'],
] as const;

describe('what no source counts', () => {
  test.each(SANS_SOURCE)('%s: the length drawn, to be confirmed', (article, _, toit, m, sur) => {
    const line = lineOf(calculate(toit), article);
    expect(line).toMatchObject({ quantite: m, packs: null, packLibelle: null, aConfirmer: true });
    expect(line?.detail).toBe(
      `${sur} d’après le dessin ; formule à confirmer, écrivez votre coefficient dans les réglages`,
    );
    expect(line?.source).toBe('Géométrie du versant');
  });

  test.each(SANS_SOURCE)('%s: by the coefficient of the firm', (article, name, toit, m, sur) => {
    const line = lineOf(calculate(toit, { [name]: 2.5 }), article);
    expect(line?.quantite).toBeGreaterThanOrEqual((m - 1) * 2.5);
    expect(line?.quantite).toBeLessThanOrEqual(Math.ceil(m * 2.5));
    expect(line?.detail).toBe(`${sur} × 2,5 au mètre`);
    expect(line?.source).toBe("Réglage de l'entreprise");
    expect(line?.aConfirmer).toBeUndefined();
  });

  test.each(SANS_SOURCE)('%s: zero takes the line away', (article, name, toit) => {
    expect(lineOf(calculate(toit, { [name]: 0 }), article)).toBeUndefined();
  });

  test('hooks of hips are counted as hooks once the firm says how many', () => {
    expect(lineOf(calculate(CROUPES), 'Crochets d’arêtier')?.unite).toBe('m d’arêtier');
    const own = lineOf(calculate(CROUPES, { crochetsAretierParM: 5 }), 'Crochets d’arêtier');
    expect(own).toMatchObject({ quantite: 139, unite: 'crochets', packs: null });
  });

  test('lengths of commerce: 12 m of closoir by rolls of 5 m, of batten by 4 m, once both are known', () => {
    const calcul = calculate(DEUX, {
      closoirParM: 1.05,
      closoirLongueurMm: 5_000,
      liteauFaitageParM: 2,
      voligeEgoutParM: 1,
    });
    expect(lineOf(calcul, 'Closoir')).toMatchObject({
      quantite: 13,
      packs: 3,
      packLibelle: 'longueurs de 5 m',
    });
    expect(lineOf(calcul, 'Liteau de')).toMatchObject({
      quantite: 24,
      packs: 6,
      packLibelle: 'longueurs de 4 m',
    });
    expect(lineOf(calcul, 'Volige d’égout')).toMatchObject({ packs: null, packLibelle: null });
    expect(lineOf(calculate(DEUX, { closoirParM: 1 }), 'Closoir')).toMatchObject({ packs: null });
  });
});

describe('zinc, soakers and nails', () => {
  test('a lean-to against two walls: a band along both and 5 %, a soaker a row of the side', () => {
    const calcul = calculate(APPENTIS);
    const [pan] = calcul.toit?.pans ?? [];
    // Along the head 6 m, up the side 3 √2 m; the side meets every row, the head none.
    const sideMm = 3_000 * Math.SQRT2;
    expect(lineOf(calcul, 'Bande de solin')).toMatchObject({
      quantite: Math.ceil((6 + sideMm / 1_000) * 1.05),
      detail: '10,24 m de solin et 5 %',
      packs: 6,
      packLibelle: 'longueurs de 2 m',
    });
    const rows = Math.ceil(sideMm / (pan?.rangs.pureauMm ?? 0));
    expect(lineOf(calcul, 'Noquets')).toMatchObject({
      quantite: rows,
      unite: 'noquets',
      detail: `${rows} rangs le long des solins × 1 par rang`,
      packs: null,
    });
    expect(lineOf(calculate(APPENTIS, { noquetsParRang: 2 }), 'Noquets')?.quantite).toBe(rows * 2);
    expect(lineOf(calculate(APPENTIS, { noquetsParRang: 0 }), 'Noquets')).toBeUndefined();
    expect(lineOf(calculate(APPENTIS, { zincLongueurMm: 3_000 }), 'Bande')).toMatchObject({
      packs: 4,
      packLibelle: 'longueurs de 3 m',
    });
    // Its one straight verge: halves and wholes take turns.
    const halves = Math.ceil(rows / 2);
    expect(lineOf(calcul, 'Clous de rive')?.quantite).toBe(halves * 2 + (rows - halves));
  });

  test('a single plane is drawn on its slope: a wall up its side meets as many rows', () => {
    const toit: Toit = {
      ...TOIT_VIDE,
      pans: [
        {
          id: 'p',
          nom: 'Pan',
          pentePct: 100,
          points: [
            [0, 0],
            [6_000, 0],
            [6_000, 4_000],
            [0, 4_000],
          ],
        },
      ],
      noms: { 'p|2': 'solin', 'p|3': 'solin' },
    };
    const calcul = calculate(toit);
    const pureauMm = calcul.toit?.pans[0]?.rangs.pureauMm ?? 0;
    expect(lineOf(calcul, 'Noquets')?.quantite).toBe(Math.ceil(4_000 / pureauMm));
    expect(lineOf(calcul, 'Bande de solin')?.detail).toBe('10 m de solin et 5 %');
  });

  test('a mansard takes a band along its break, a roof without walls none along them', () => {
    const mansarde = calculate(buildToit('mansarde', 100));
    expect(lineOf(mansarde, 'Bande de bris')?.detail).toBe('24 m de bris et 5 %');
    expect(lineOf(mansarde, 'Bande de solin')).toBeUndefined();
    expect(lineOf(mansarde, 'Noquets')).toBeUndefined();
    expect(lineOf(calculate(CROUPES), 'Clous de rive')).toBeUndefined();
  });
});

describe('openings', () => {
  const with3 = ['cheminee', 'fenetre', 'sortie'].reduce(
    (toit, genre) => addOuverture(toit, 'a.sud', genre as Ouverture['genre']),
    DEUX,
  );
  test('a chimney: soakers on both sides, its zinc by the coefficient; one collar each for the others', () => {
    const calcul = calculate(with3);
    const chimney = with3.ouvertures.find(({ genre }) => genre === 'cheminee');
    const pureauMm = calcul.toit?.pans.find(({ id }) => id === 'a.sud')?.rangs.pureauMm ?? 0;
    const rows = Math.ceil(((chimney?.hauteurMm ?? 0) * Math.SQRT2) / pureauMm);
    expect(lineOf(calcul, 'Noquets')).toMatchObject({
      quantite: rows * 2,
      detail: `${rows * 2} de part et d’autre des cheminées × 1 par rang`,
    });
    const largeurM = (chimney?.largeurMm ?? 0) / 1_000;
    expect(lineOf(calcul, 'Abergement')).toMatchObject({
      quantite: Math.ceil(2 * largeurM),
      unite: 'm',
      aConfirmer: true,
    });
    expect(lineOf(calculate(with3, { abergementParM: 1.5 }), 'Abergement')).toMatchObject({
      quantite: Math.ceil(2 * largeurM * 1.5),
      packLibelle: 'longueurs de 2 m',
    });
    expect(lineOf(calcul, 'Raccord de fenêtre')).toMatchObject({ quantite: 1, unite: 'raccord' });
    expect(lineOf(calcul, 'Raccord de sortie')).toMatchObject({
      quantite: 1,
      detail: 'Un par ouverture dessinée',
    });
  });

  test('openings of one size are one line, those of no plane none', () => {
    const ouvertures = with3.ouvertures.map((one) => ({ ...one, nombre: 2 }));
    const two = calculate({ ...with3, ouvertures });
    expect(lineOf(two, 'Raccord de fenêtre')).toMatchObject({ quantite: 2, unite: 'raccords' });
    const articles = two.commande.map(({ article }) => article);
    expect(new Set(articles).size).toBe(articles.length);
    for (const { detail, source } of two.commande) {
      expect(detail).not.toBe('');
      expect(source).not.toBe('');
    }
  });
});

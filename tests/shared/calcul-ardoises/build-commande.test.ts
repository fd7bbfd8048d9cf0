/** What a roof orders and how it is told: quantities by hand, packs, reasons, steps. */
import { describe, expect, test } from 'vitest';
import { buildToit } from '#shared/modules/calcul-ardoises/build-toit.ts';
import type {
  CalculArdoisesInput,
  CalculArdoisesTables,
} from '#shared/modules/calcul-ardoises/calcul.ts';
import { calculerArdoises } from '#shared/modules/calcul-ardoises/calculer-ardoises.ts';
import { addLucarne, addOuverture } from '#shared/modules/calcul-ardoises/edit-toit.ts';
import type { ReglageArdoisesValues } from '#shared/modules/calcul-ardoises/reglages.ts';
import type { Toit } from '#shared/modules/calcul-ardoises/toit.ts';
import { tables } from './laws.ts';

const FORMAT = { hauteurMm: 320, largeurMm: 220 };
const DEUX = buildToit('deux-pans', 100);
/** A body and a wing, with a roof window on the south. */
const EN_L = addOuverture(buildToit('en-l', 100), 'a.sud', 'fenetre');

function calculate(
  toit: Toit,
  reglages: Partial<ReglageArdoisesValues> = {},
  more: CalculArdoisesInput = {},
  also: Partial<CalculArdoisesTables> = {},
) {
  const input = { zone: 'zone-1', format: FORMAT, ...more, toit } as const;
  const calcul = calculerArdoises(input, { ...tables, reglages, ...also });
  if (!calcul.ok) throw new Error(calcul.error.texte);
  return calcul.value;
}

type Calcul = ReturnType<typeof calculate>;
const lineOf = ({ commande }: Calcul, article: string) =>
  commande.find((ligne) => ligne.article.startsWith(article));
const stepOf = ({ etapes }: Calcul, label: string) => etapes.find((one) => one.label === label);

describe('the order', () => {
  test('of an L: each line in its packs, with its reason', () => {
    const calcul = calculate(EN_L);
    const brut = (calcul.toit?.pans ?? []).reduce((sum, pan) => sum + pan.ardoisesBrut, 0);
    expect(calcul.commande.map(({ article, unite }) => `${article} | ${unite}`)).toEqual([
      'Ardoises 32 × 22 | ardoises',
      'Crochets à agrafe de 8 cm | crochets',
      'Crochets à pointe de 8 cm | crochets',
      'Crochets à agrafe de 9 cm | crochets',
      'Crochets à pointe de 9 cm | crochets',
      'Liteaux 14 × 50 | m',
      'Volige d’égout, 12 ou 18 mm | m',
      'Tuiles faîtières de 40 cm | tuiles',
      'Closoir de faîtage | m',
      'Liteau de faîtage | m',
      'Clous de rive | clous',
      'Crochets d’arêtier | m d’arêtier',
      'Noue en zinc, développé 500 à 600 mm | m',
      'Raccord de fenêtre de toit 114 × 118 cm | raccord',
      'Chatières | chatières',
    ]);
    expect(lineOf(calcul, 'Ardoises')).toMatchObject({
      quantite: Math.ceil(brut * 1.05),
      packs: null,
      packLibelle: null,
    });
    expect(lineOf(calcul, 'Ardoises')?.detail).toMatch(/à poser, coupes comprises ; 5 % de casse$/);
    // Ridges of 9 and 6,5 m; a valley of 2,5 √3 m and 5 %; 92 m² of plan ÷ 3000.
    expect(lineOf(calcul, 'Tuiles')).toMatchObject({
      quantite: Math.ceil(15.5 * 3.05),
      detail: '15,5 m de faîtage × 3,05 au mètre',
      packs: null,
      packLibelle: null,
    });
    expect(lineOf(calcul, 'Noue')).toMatchObject({
      quantite: 5,
      detail: '4,33 m de noue et 5 %',
      packs: 3,
      packLibelle: 'longueurs de 2 m',
    });
    expect(lineOf(calcul, 'Chatières')).toMatchObject({ quantite: 6, packs: null });
    expect(lineOf(calcul, 'Chatières')?.detail).toMatch(/^307 cm² d'air \(1\/3000/);
    expect(lineOf(calcul, 'Chatières')?.source).toContain('40.29');
  });

  test('hooks of a length go by boxes of that length, clips and spikes apart', () => {
    const calcul = calculate(EN_L);
    const longs = calcul.toit?.crochets.find(({ longueurCm }) => longueurCm === 9)?.nombre ?? 0;
    const agrafes = Math.ceil(longs * 0.8);
    expect(lineOf(calcul, 'Crochets à agrafe de 9')).toMatchObject({
      quantite: agrafes,
      packs: Math.ceil(agrafes / 600),
      packLibelle: 'boîtes de 600',
    });
    expect(lineOf(calcul, 'Crochets à pointe de 9')).toMatchObject({
      quantite: longs - agrafes,
      packs: Math.ceil((longs - agrafes) / 725),
      packLibelle: 'boîtes de 725',
    });
    const own = calculate(EN_L, { agrafesPct: 100, agrafesParBoite: 500 });
    expect(lineOf(own, 'Crochets à pointe')).toBeUndefined();
    expect(lineOf(own, 'Crochets à agrafe')?.packLibelle).toBe('boîtes de 500');
    // 20 cm and more are in no box that is published.
    const geante = { format: { hauteurMm: 700, largeurMm: 450 }, recouvrementMm: 190 };
    const longest = lineOf(calculate(DEUX, {}, geante), 'Crochets à agrafe');
    expect(longest).toMatchObject({ packs: null, packLibelle: null });
  });

  test('nails go by the piece, two a slate', () => {
    const calcul = calculate(DEUX, {}, { pose: 'clou' });
    expect(lineOf(calcul, 'Clous')).toEqual({
      article: 'Clous',
      quantite: 2 * (calcul.toit?.posees ?? 0),
      unite: 'clous',
      packs: null,
      packLibelle: null,
      detail: 'Deux par ardoise posée',
      source: 'ARGE Schiefer (confiance haute)',
    });
    expect(lineOf(calculate(DEUX), 'Clous')?.article).toBe('Clous de rive');
    expect(lineOf(calcul, 'Clous de rive')).toBeUndefined();
  });

  test('what is added to the slates is told, breakage and sorting, each only where it is', () => {
    const detail = (reglages: Partial<ReglageArdoisesValues>) =>
      lineOf(calculate(DEUX, reglages), 'Ardoises')?.detail.replace(/^.*comprises/, '');
    expect(detail({ cassePct: 0 })).toBe('');
    expect(detail({ cassePct: 0, triPct: 4 })).toBe(' ; 4 % au tri');
    expect(detail({ triPct: 4 })).toBe(' ; 5 % de casse, 4 % au tri');
    expect(detail({ perteType: 'en-pct' })).toBe('');
    const modeles = tables.modeles.map((modele) => ({ ...modele, paquet: 250 }));
    const packed = calculate(DEUX, {}, {}, { modeles });
    expect(lineOf(packed, 'Ardoises')?.packs).toBe(Math.ceil((packed.ardoises ?? 0) / 250));
  });

  test('battens are bought whole, of the length and the section of the firm', () => {
    const calcul = calculate(DEUX, { liteauLongueurMm: 4_500 });
    const barres = calcul.toit?.liteaux.barres ?? 0;
    expect(lineOf(calcul, 'Liteaux')).toMatchObject({
      quantite: Math.ceil(barres * 4.5),
      packs: barres,
      packLibelle: 'liteaux de 4,5 m',
    });
    const large = calculate(DEUX, {}, { entraxeChevronsMm: 1_200 });
    expect(lineOf(large, 'Liteaux')?.article).toBe('Liteaux, section à étudier');
  });

  test('a ridge of 12 m: 37 tiles, 3 sheets of zinc, or 66 slates; no ridge, nothing', () => {
    const ridge = (faitage: Toit['faitage'], article: string) =>
      lineOf(calculate({ ...DEUX, faitage }), article);
    expect(ridge('tuiles', 'Tuiles')).toMatchObject({ quantite: 37, unite: 'tuiles' });
    expect(ridge('zinc', 'Volige de faîtage')).toMatchObject({
      quantite: 3,
      unite: 'm²',
      detail: '12 m de faîtage × 0,2 m² au mètre',
    });
    expect(ridge('zinc', 'Closoir')).toBeUndefined();
    expect(ridge('lignolet', 'Liteau de')).toBeUndefined();
    expect(ridge('zinc', 'Feuilles')).toMatchObject({
      quantite: 3,
      unite: 'feuilles',
      detail: '12 m de faîtage, bande de 330 mm : 0,2 feuille au mètre',
      packs: null,
    });
    expect(ridge('lignolet', 'Ardoises de lignolet')).toMatchObject({
      article: 'Ardoises de lignolet 32 × 22',
      quantite: Math.ceil((12_000 / 220) * 1.2),
      unite: 'ardoises',
      detail: '12 m de faîtage ÷ largeur × 1,2',
      packs: null,
    });
    const pyramide = buildToit('croupes', 100);
    const [corps] = pyramide.corps;
    if (!corps) throw new Error('one body');
    const square = calculate({ ...pyramide, corps: [{ ...corps, longueurMm: 8_000 }] });
    for (const article of ['Tuiles', 'Closoir', 'Liteau de faîtage', 'Clous']) {
      expect(lineOf(square, article)).toBeUndefined();
    }
    expect(lineOf(calculate({ ...EN_L, noue: 'deversee-un' }), 'Noue')).toBeUndefined();
    expect(lineOf(calculate(DEUX), 'Noue')).toBeUndefined();
  });

  test('a lost attic takes 1/5000', () => {
    const perdu = calculate({ ...DEUX, comble: 'perdu' });
    expect(lineOf(perdu, 'Chatières')).toMatchObject({ quantite: 4 });
    expect(lineOf(perdu, 'Chatières')?.detail).toMatch(/^192 cm² d'air \(1\/5000/);
    expect(lineOf(perdu, 'Chatières')?.source).toContain('40.45');
  });
});

describe('the steps of a roof', () => {
  test('of a plane with a window, a hip and a valley: every figure that goes in', () => {
    const calcul = calculate(EN_L);
    expect(stepOf(calcul, 'Corps, sud : surface')).toMatchObject({
      valeurs: "25,25 m² en plan, pente de 100 % (45°) − 1,35 m² d'ouvertures",
      resultat: '34,36 m²',
    });
    expect(stepOf(calcul, 'Corps, nord : surface')?.valeurs).toBe(
      '31,5 m² en plan, pente de 100 % (45°)',
    );
    const sud = stepOf(calcul, 'Corps, sud : ardoises');
    expect(sud?.valeurs.split(' ; ').sort()).toEqual([
      '34,36 m² × 37,02',
      '60 autour des ouvertures',
      'arêtier 0,87 m × 0,33',
      'noue 4,33 m × 0,25',
      'rive droite 4,24 m × 0,16',
      'égout 7 m × 0,121',
    ]);
    expect(sud?.resultat).toBe('1\u202f440 ardoises');
    expect(sud?.source).toContain('CAP');
    expect(stepOf(calcul, 'Corps, sud : rangs')).toMatchObject({
      valeurs: '(4\u202f243 − 250) en 33 pas ; débord de 70 mm',
      resultat: '34 rangs, pureau réparti 121 mm, recouvrement réparti 78 mm, crochets de 9 cm',
    });
    expect(stepOf(calcul, 'Arêtes du toit')).toMatchObject({
      valeurs: 'égout 33 m, rive droite 15,56 m, arêtier 6,06 m, faîtage 15,5 m, noue 4,33 m',
      resultat: '14 arêtes',
    });
    expect(stepOf(calcul, 'Ardoises à commander')?.valeurs).toMatch(/casse 5 %, tri 0 %$/);
  });

  test('where waste goes by shape and one lap is asked everywhere, they say so', () => {
    const toit = { ...addLucarne(DEUX), isRecouvrementUnique: true };
    const calcul = calculate(toit, { perteType: 'en-pct', triPct: 10 });
    const nord = stepOf(calcul, 'Corps, nord : ardoises');
    expect(nord?.formule).toContain('(1 + chutes)');
    expect(nord?.valeurs).toBe('67,88 m² × 36,48 ; égout 12 m × 0,123 ; chutes 5 %');
    expect(nord?.source).toContain('Rappidos');
    expect(stepOf(calcul, 'Corps, nord : recouvrement unique')?.formule).toMatch(/^Le plus grand/);
    expect(stepOf(calcul, 'Arêtes du toit')?.valeurs).toMatch(/noue 2,08 m ; jouées 1 m²$/);
    expect(stepOf(calcul, 'Ardoises à commander')?.valeurs).toMatch(
      /casse comprise aux chutes, tri 10 %$/,
    );
  });

  test('a brisis tells that its terrasson is counted; a lap by hand has no cell', () => {
    const mansarde = calculate(buildToit('mansarde', 100));
    const lap = (label: string) => stepOf(mansarde, `${label} : recouvrement de la table`);
    expect(lap('Nord, brisis')?.valeurs).toMatch(/, projection de 4 m : DTU.*terrasson compris$/);
    expect(lap('Nord, terrasson')?.valeurs).toMatch(/, projection de 3 m : DTU/);
    expect(lap('Nord, terrasson')?.valeurs).not.toContain('terrasson compris');
    expect(lap('Nord, terrasson')?.source).toMatch(/\(confiance haute\)$/);
    // A lap typed by hand on a slope the table does not know.
    const format = { hauteurMm: 460, largeurMm: 300 };
    const typed = calculate(buildToit('deux-pans', 15), {}, { recouvrementMm: 150, format });
    expect(stepOf(typed, 'Nord : recouvrement retenu')).toMatchObject({
      resultat: '150 mm',
      source: "Saisi par l'utilisateur",
    });
  });
});

/** What a small plane refuses of a drawn roof: it is named, and what is offered fits every plane. */
import { describe, expect, test } from 'vitest';
import { buildToit, makeCorps } from '#shared/modules/calcul-ardoises/build-toit.ts';
import type { CalculArdoisesInput } from '#shared/modules/calcul-ardoises/calcul.ts';
import { calculerArdoises } from '#shared/modules/calcul-ardoises/calculer-ardoises.ts';
import { type Cote, TOIT_VIDE, type Toit } from '#shared/modules/calcul-ardoises/toit.ts';
import { tables } from './laws.ts';

const PIGNON: Cote = { genre: 'pignon' };
const egout = (pentePct: number): Cote => ({ genre: 'egout', pentePct });
const USUEL = { hauteurMm: 320, largeurMm: 220 };

/** Two planes of 100 %, 73 mm, and a lean-to that is much smaller. */
function withAppentis(pentePct: number): Toit {
  const [corps] = buildToit('deux-pans', 100).corps;
  if (!corps) throw new Error('one body');
  const cotes = {
    nord: { genre: 'mur' },
    sud: egout(pentePct),
    est: PIGNON,
    ouest: PIGNON,
  } as const;
  const appentis = makeCorps('b', cotes, { nom: 'Appentis', yMm: 8_000, largeurMm: 2_000 });
  return { ...TOIT_VIDE, corps: [{ ...corps, nom: 'Corps' }, appentis] };
}

const calculate = (input: CalculArdoisesInput) =>
  calculerArdoises({ zone: 'zone-1', ...input }, tables);

function refusalOf(input: CalculArdoisesInput) {
  const calcul = calculate(input);
  if (calcul.ok || calcul.error.code !== 'format-refuse') throw new Error('a format is refused');
  return calcul.error;
}

describe('a format that a small plane refuses', () => {
  // 40 %, zone 1, up to 5,5 m: 114 mm; a third of 32 cm is 107.
  const refus = refusalOf({ toit: withAppentis(40), format: USUEL });

  test('names the plane, and its lap', () => {
    expect(refus.texte).toBe(
      'Format 32 × 22 refusé. Appentis, sud : recouvrement de 114 mm : plus du tiers de la hauteur (107 mm au plus).',
    );
    expect(refus.recouvrementMm).toBe(114);
  });

  test('comes with formats that fit every plane, each of which is laid', () => {
    const formats = refus.solutions.flatMap(({ saisie }) => (saisie.format ? [saisie.format] : []));
    expect(formats).toHaveLength(3);
    for (const format of formats) {
      expect(calculate({ toit: withAppentis(40), format }).ok, JSON.stringify(format)).toBe(true);
    }
  });

  test('says to which slope that very plane would have to come', () => {
    const slopes = refus.solutions.filter(({ saisie }) => saisie.pente);
    expect(slopes.map(({ texte }) => texte)).toEqual([
      'Appentis, sud : une pente d’au moins 45 % (24,2°) pour garder le 32 × 22.'.replace('’', "'"),
    ]);
    expect(calculate({ toit: withAppentis(45), format: USUEL }).ok).toBe(true);
  });

  test('stands refused in the list of formats, so that no thumb chooses it', () => {
    const calcul = calculate({ toit: withAppentis(40) });
    if (!calcul.ok) throw new Error(calcul.error.texte);
    const listed = calcul.value.formats.find(
      ({ hauteurMm, largeurMm }) => hauteurMm === 320 && largeurMm === 220,
    );
    expect(listed).toMatchObject({ verdict: 'refusee', pureauMm: null });
    expect(listed?.motifs[0]).toMatch(/^Appentis, sud : recouvrement de 114 mm/);
    for (const { verdict, hauteurMm } of calcul.value.formats) {
      expect(verdict === 'refusee').toBe(hauteurMm < 3 * 114 - 2);
    }
  });
});

test('the format nobody chose fits every plane', () => {
  for (const pentePct of [100, 60, 45, 40, 30, 20]) {
    const calcul = calculate({ toit: withAppentis(pentePct) });
    expect(calcul.ok, `${pentePct} %`).toBe(true);
  }
});

test('a slope that the table does not know names its plane, wherever it stands', () => {
  const refusal = (toit: Toit) => {
    const calcul = calculate({ toit });
    return calcul.ok ? null : calcul.error;
  };
  expect(refusal(withAppentis(15))).toMatchObject({ code: 'pente-trop-faible' });
  expect(refusal(withAppentis(15))?.texte).toMatch(/^Appentis, sud\. Pente de 15 %/);
  expect(refusal(withAppentis(15))?.solutions).not.toEqual([]);
  expect(refusal(buildToit('deux-pans', 10))?.texte).toMatch(/^Nord\. Pente de 10 %/);
  expect(refusal(buildToit('pan-rectangle', 10))?.texte).toMatch(/^Pente de 10 %/);
});

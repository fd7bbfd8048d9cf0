/** The remarks of a drawn roof: every plane's, each with the planes it is about. */
import { expect, test } from 'vitest';
import { buildToit, makeCorps } from '#shared/modules/calcul-ardoises/build-toit.ts';
import type {
  AvertissementCode,
  CalculArdoisesInput,
} from '#shared/modules/calcul-ardoises/calcul.ts';
import { calculerArdoises } from '#shared/modules/calcul-ardoises/calculer-ardoises.ts';
import { type Cote, TOIT_VIDE, type Toit } from '#shared/modules/calcul-ardoises/toit.ts';
import { tables } from './laws.ts';

const PIGNON: Cote = { genre: 'pignon' };
const egout = (pentePct: number): Cote => ({ genre: 'egout', pentePct });
const FORMAT = { hauteurMm: 460, largeurMm: 300 };

/** A ridge along the body; the flatter plane is the larger one. */
function inegal(nordPct: number, sudPct: number): Toit {
  const cotes = { nord: egout(nordPct), sud: egout(sudPct), est: PIGNON, ouest: PIGNON };
  return { ...TOIT_VIDE, corps: [makeCorps('a', cotes)] };
}

function textesOf(code: AvertissementCode, input: CalculArdoisesInput): string[] {
  const calcul = calculerArdoises({ zone: 'zone-1', format: FORMAT, ...input }, tables);
  if (!calcul.ok) throw new Error(calcul.error.texte);
  return calcul.value.avertissements
    .filter((remarque) => remarque.code === code)
    .map(({ texte }) => texte);
}

/** Two planes of 60 %, 92 mm, and a lean-to that is much flatter and much smaller. */
function withAppentis(pentePct: number): Toit {
  const [corps] = buildToit('deux-pans', 60).corps;
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

test('a remark of a plane that is not the largest is told, with its name', () => {
  const narrow = { toit: withAppentis(25), format: { hauteurMm: 460, largeurMm: 240 } };
  expect(textesOf('format-reserve', narrow)).toEqual([
    'Appentis, sud : Largeur de 240 mm : moins de deux fois le recouvrement (282 mm).',
  ]);
});

test('each lap under the table names its own plane, a remark of all planes none', () => {
  const deux = { toit: inegal(100, 60), recouvrementMm: 70 };
  expect(textesOf('recouvrement-sous-table', deux)).toEqual([
    'Nord : Recouvrement de 70 mm saisi à la main, sous celui de la table (73 mm).',
    'Sud : Recouvrement de 70 mm saisi à la main, sous celui de la table (92 mm).',
  ]);
  expect(textesOf('recouvrement-sous-table', { ...deux, recouvrementMm: 80 })).toEqual([
    'Sud : Recouvrement de 80 mm saisi à la main, sous celui de la table (92 mm).',
  ]);
  const pareils = { toit: buildToit('deux-pans', 100), recouvrementMm: 70 };
  expect(textesOf('recouvrement-sous-table', pareils)).toEqual([
    'Recouvrement de 70 mm saisi à la main, sous celui de la table (73 mm).',
  ]);
});

test('hooks that are hardly sold are told of the plane that needs them', () => {
  // 153 mm and 10 %: 169 mm at least.
  const format = { hauteurMm: 600, largeurMm: 350 };
  const [texte, ...others] = textesOf('crochet-hors-gamme', {
    toit: withAppentis(20),
    situation: 'exposee',
    format,
  });
  expect(texte).toMatch(/^Appentis, sud : Crochet de \d+ cm : /);
  expect(others).toEqual([]);
});

/** How the lap of each plane of a drawn roof is told: read, carried to its site, typed, or one for all. */
import { expect, test } from 'vitest';
import { buildToit, makeCorps } from '#shared/modules/calcul-ardoises/build-toit.ts';
import type { CalculArdoisesInput } from '#shared/modules/calcul-ardoises/calcul.ts';
import { calculerArdoises } from '#shared/modules/calcul-ardoises/calculer-ardoises.ts';
import type { ReglageArdoisesValues } from '#shared/modules/calcul-ardoises/reglages.ts';
import { type Cote, TOIT_VIDE, type Toit } from '#shared/modules/calcul-ardoises/toit.ts';
import { tables } from './laws.ts';

const PIGNON: Cote = { genre: 'pignon' };
const egout = (pentePct: number): Cote => ({ genre: 'egout', pentePct });

/** 73 mm in the north, 92 mm in the south, the larger plane. */
const INEGAL: Toit = {
  ...TOIT_VIDE,
  corps: [makeCorps('a', { nord: egout(100), sud: egout(60), est: PIGNON, ouest: PIGNON })],
};

/** The steps of the lap of a plane, « label = result (source) ». */
function stepsOf(
  nom: string,
  input: CalculArdoisesInput,
  reglages: Partial<ReglageArdoisesValues> = {},
) {
  const calcul = calculerArdoises(
    { zone: 'zone-1', toit: INEGAL, ...input },
    { ...tables, reglages },
  );
  if (!calcul.ok) throw new Error(calcul.error.texte);
  const labels = [
    'recouvrement de la table',
    'situation',
    'recouvrement retenu',
    'recouvrement unique',
  ];
  return calcul.value.etapes.filter(({ label }) =>
    labels.some((each) => label === `${nom} : ${each}`),
  );
}

const told = (steps: ReturnType<typeof stepsOf>) =>
  steps.map(({ label, resultat }) => `${label} = ${resultat}`);

test('a lap typed by hand is not said to be read in the table', () => {
  const steps = stepsOf('Nord', { recouvrementMm: 80 });
  expect(told(steps)).toEqual([
    'Nord : recouvrement de la table = 73 mm',
    'Nord : recouvrement retenu = 80 mm',
  ]);
  expect(steps[1]).toMatchObject({
    formule: 'Saisi à la main, gardé quoi que dise la table',
    valeurs: 'la table donne 73 mm',
    source: "Saisi par l'utilisateur",
  });
});

test('where the table has none, the lap by hand stands alone, with the reason', () => {
  const [only, ...others] = stepsOf('Sud', {
    toit: buildToit('deux-pans', 10),
    recouvrementMm: 100,
  });
  expect(others).toEqual([]);
  expect(only).toMatchObject({ label: 'Sud : recouvrement retenu', resultat: '100 mm' });
  expect(only?.valeurs).toContain('trop faible');
});

test('the 10 % of an exposed site is a step of each plane; a normal site has none', () => {
  expect(told(stepsOf('Nord', {}))).toEqual(['Nord : recouvrement de la table = 73 mm']);
  const steps = stepsOf('Nord', { situation: 'exposee' });
  expect(told(steps)).toEqual([
    'Nord : recouvrement de la table = 73 mm',
    'Nord : situation = 81 mm',
  ]);
  expect(steps[1]?.formule).toBe('Exposée : 10 % de plus, arrondi au mm au-dessus');
});

test('an interpolated lap names both rows it lies between', () => {
  const [corps] = INEGAL.corps;
  if (!corps) throw new Error('one body');
  const toit = { ...INEGAL, corps: [{ ...corps, cotes: { ...corps.cotes, nord: egout(110) } }] };
  const [lue] = stepsOf('Nord', { toit }, { entreLignes: 'interpolation' });
  expect(lue?.valeurs).toContain('puis ligne 120 % (69 mm)');
  expect(lue?.resultat).toBe('71 mm');
});

test('one lap for the whole roof says what the plane alone would have', () => {
  const toit = { ...INEGAL, isRecouvrementUnique: true };
  const steps = stepsOf('Nord', { toit });
  expect(told(steps)).toEqual([
    'Nord : recouvrement de la table = 73 mm',
    'Nord : recouvrement unique = 92 mm',
  ]);
  expect(steps[1]?.valeurs).toBe('ce pan seul : 73 mm');
});

/** A calculation once saved: whole, valid, in the right scope, merged as one thing. */
import { expect, test } from 'vitest';
import { checkValues } from '#shared/entity/check-fields.ts';
import { calculArdoises } from '#shared/modules/calcul-ardoises/calcul-ardoises.entity.ts';
import { calculToValues } from '#shared/modules/calcul-ardoises/calcul-values.ts';
import { calculerArdoises } from '#shared/modules/calcul-ardoises/calculer-ardoises.ts';
import { isEtapes } from '#shared/modules/calcul-ardoises/etapes.ts';
import { tables } from './laws.ts';

const USER = '0190a1b2-0000-7000-8000-000000000001';
const CHANTIER = '0190a1b2-0000-7000-8000-000000000002';

function aCalcul(communeNom = 'Fougères') {
  const calcul = calculerArdoises({ communeInsee: '35115', communeNom, surfaceM2: 42 }, tables);
  if (!calcul.ok) throw new Error(calcul.error.texte);
  return calcul.value;
}

function aRow(chantierId: string | null) {
  const values = calculToValues(aCalcul(), { titre: '', chantierId });
  const system = { id: CHANTIER, createdAt: 0, createdBy: USER, updatedAt: 0, deleted: 0 } as const;
  return { ...system, ...values };
}

test('a calculation is saved with all its figures and steps', () => {
  const values = calculToValues(aCalcul(), { titre: ' Versant nord ', chantierId: null });
  expect(checkValues(calculArdoises, values)).toEqual({ ok: true, value: values });
  expect(values).toMatchObject({ titre: 'Versant nord', communeNom: 'Fougères', surfaceM2: 42 });
});

test('without a title it takes the place, the slope and the format, within the column', () => {
  expect(aRow(null).titre).toBe('Fougères, 45°, 32 × 22');
  const long = calculToValues(aCalcul('X'.repeat(100)), { titre: '', chantierId: null });
  expect(long.titre).toBe(`${'X'.repeat(100)}, 45°, 32 × 22`);
  const longer = calculToValues(aCalcul('X'.repeat(119)), { titre: '', chantierId: null });
  expect(longer.titre).toBe(`${'X'.repeat(119)},`);
  const nowhere = calculerArdoises({}, tables);
  if (!nowhere.ok) throw new Error(nowhere.error.texte);
  expect(calculToValues(nowhere.value, { titre: ' ', chantierId: null }).titre).toBe(
    '45°, 32 × 22',
  );
});

test('the batten is kept as one reads it, and as nothing beyond the table', () => {
  const sectionAt = (entraxeChevronsMm: number) => {
    const calcul = calculerArdoises({ entraxeChevronsMm }, tables);
    if (!calcul.ok) throw new Error(calcul.error.texte);
    return calculToValues(calcul.value, { titre: '', chantierId: null }).liteauSection;
  };
  expect([400, 600, 1_001].map(sectionAt)).toEqual(['14 × 50 ou 18 × 40', '18 × 50', null]);
});

test('on a chantier it belongs to its people, else to its author', () => {
  expect(calculArdoises.scopeOf(aRow(CHANTIER))).toBe(`chantier:${CHANTIER}`);
  expect(calculArdoises.scopeOf(aRow(null))).toBe(`user:${USER}`);
});

test('all its figures are merged as one, apart from its title and its chantier', () => {
  const groups = new Map<string, string[]>();
  for (const [name, group] of Object.entries(calculArdoises.groupOf)) {
    groups.set(group, [...(groups.get(group) ?? []), name]);
  }
  expect(groups.size).toBe(3);
  expect(groups.get('titre')).toEqual(['titre']);
  expect(groups.get('chantierId')).toEqual(['chantierId']);
});

test('steps of another shape are refused', () => {
  const [etape] = aCalcul().etapes;
  expect(isEtapes([etape])).toBe(true);
  expect(isEtapes([])).toBe(true);
  expect(isEtapes('étape')).toBe(false);
  expect(isEtapes([null])).toBe(false);
  expect(isEtapes([{ ...etape, source: 3 }])).toBe(false);
  expect(isEtapes([{ ...etape, plus: '' }])).toBe(false);
  expect(isEtapes([{ ...etape, label: 'x'.repeat(1_001) }])).toBe(false);
  expect(isEtapes(Array.from({ length: 250 }, () => etape))).toBe(true);
  expect(isEtapes([{ ...etape, label: 'x'.repeat(1_000) }])).toBe(true);
  expect(isEtapes(Array.from({ length: 251 }, () => etape))).toBe(false);
});

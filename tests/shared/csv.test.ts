/** Rows as a French spreadsheet reads and writes them. */
import { expect, test } from 'vitest';
import { parseCents } from '#shared/core/cents.ts';
import { cellsToValues, csvHeaders, rowToCells } from '#shared/entity/csv.ts';
import type { AnyRow } from '#shared/entity/entity.ts';
import { sampleOf } from '#shared/entity/sample.ts';
import { entreprise } from '#shared/modules/administration/entreprise.entity.ts';
import { chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import { chantierFinances } from '#shared/modules/chantiers/chantier-finances.entity.ts';
import { registry } from '#shared/registry.ts';

const SYSTEM = { id: 'x', createdAt: 0, createdBy: 'y', updatedAt: 0, deleted: 0 } as const;

test.each(registry.entities.map((entity) => [entity.table, entity] as const))(
  'a row of %s goes into cells and comes back the same',
  (_table, entity) => {
    const values = sampleOf(entity);
    const row: AnyRow = { ...values, ...SYSTEM };
    const back = cellsToValues(entity, csvHeaders(entity), rowToCells(entity, row));
    expect(back).toEqual({ ok: true, value: values });
  },
);

test('French figures, days and words are understood', () => {
  const headers = ['Libellé', 'État', 'Ville', 'Début prévu', 'Heures vendues'];
  const read = cellsToValues(chantier, headers, [
    'Longère',
    'En cours',
    'Vitré',
    '3/11/2026',
    '1 234,5',
  ]);
  expect(read).toMatchObject({
    ok: true,
    value: { etat: 'en-cours', debutPrevu: '2026-11-03', heuresVendues: 1234.5, adresse: null },
  });
});

test('a wrong cell and a wrong column are told by name', () => {
  expect(cellsToValues(chantier, ['Libellé', 'Ville', 'État'], ['A', 'B', 'Fini'])).toMatchObject({
    ok: false,
    error: { path: 'etat' },
  });
  expect(cellsToValues(chantier, ['Couleur'], ['bleu'])).toMatchObject({
    error: { path: 'Couleur' },
  });
});

test('amounts keep their cents, yes and no their sense', () => {
  expect(parseCents('1 234,5 €')).toBe(123_450);
  expect(parseCents('-0,05')).toBe(-5);
  for (const bad of ['', 'douze', '1,234', '1.2.3']) expect(parseCents(bad)).toBeNull();
  const row: AnyRow = { ...sampleOf(chantierFinances), ...SYSTEM, montantHtCents: 123_456 };
  expect(rowToCells(chantierFinances, row)).toContain('1234,56');
  const switched = cellsToValues(entreprise, ['Planning réservé'], ['peut-être']);
  expect(switched.ok).toBe(false);
});

/** The order of lists made from declarations. */
import { expect, test } from 'vitest';
import { type Sort, sortRows } from '#pwa/ui/sort-rows.ts';
import type { AnyRow } from '#shared/entity/entity.ts';
import { chantier } from '#shared/modules/chantiers/chantier.entity.ts';

function shown(libelle: string, debutPrevu: string | null, heuresVendues: number | null) {
  const row = { id: libelle, libelle, debutPrevu, heuresVendues } as unknown as AnyRow;
  // As a person reads them: « 8 novembre » stands before « 12 décembre » only by luck.
  return { row, cells: chantier.list.map((name) => String(row[name] ?? '')) };
}

const rows = [
  shown('Été', '2026-12-03', 480),
  shown('École', '2026-11-08', 1200),
  shown('Grange', null, 96),
];
const orderBy = (name: string, isDescending = false) => {
  const sort: Sort = { column: chantier.list.indexOf(name), isDescending };
  return sortRows(chantier, rows, sort).map(({ row }) => row.id);
};

test('days and amounts are ordered by what they are, names as French orders them', () => {
  expect(orderBy('debutPrevu')).toEqual(['École', 'Été', 'Grange']);
  expect(orderBy('heuresVendues')).toEqual(['Grange', 'Été', 'École']);
  expect(orderBy('libelle')).toEqual(['École', 'Été', 'Grange']);
});

test('what is empty stands last whichever way the arrow points', () => {
  expect(orderBy('debutPrevu', true)).toEqual(['Été', 'École', 'Grange']);
});

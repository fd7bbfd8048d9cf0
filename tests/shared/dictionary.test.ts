/** The data dictionary says in French what the declarations hold. */
import { expect, test } from 'vitest';
import { dictionaryOf } from '#shared/entity/dictionary.ts';
import { registry } from '#shared/registry.ts';

const entries = dictionaryOf(registry.entities);
const entry = (table: string) => entries.find((one) => one.table === table);

test('every table and field of the registry is explained', () => {
  expect(entries.map(({ table }) => table)).toEqual(registry.entities.map(({ table }) => table));
  for (const { receivers, writers, meeting, fields } of entries) {
    expect([receivers, writers, meeting].every((text) => text !== '')).toBe(true);
    // A scope that nobody put into words would be shown as it is stored.
    expect(receivers).not.toMatch(/:/);
    for (const { label, holds } of fields) expect(`${label}${holds}`).not.toMatch(/undefined|null/);
  }
});

test('it tells who receives, who writes, what makes two rows one, and what a field holds', () => {
  expect(entry('chantier_finances')?.receivers).toContain('montants');
  expect(entry('chantiers')?.writers).toContain('État : aussi ceux qui y travaillent');
  expect(entry('affectations')?.key).toEqual(['Salarié', 'Jour', 'Demi-journée']);
  const field = entry('chantiers')?.fields.find(({ name }) => name === 'debutPrevu');
  expect(field).toMatchObject({ column: 'debut_prevu', isRequired: false });
  const etat = entry('chantiers')?.fields.find(({ name }) => name === 'etat');
  expect(etat?.holds).toContain('À finir (a-finir)');
});

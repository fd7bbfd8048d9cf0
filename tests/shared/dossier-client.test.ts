/** The copy of a client's data holds all that hangs on him by the declarations, and nothing of the firm's accounts. */
import { expect, test } from 'vitest';
import type { AnyRow, Entity } from '#shared/entity/entity.ts';
import { sampleOf } from '#shared/entity/sample.ts';
import {
  dossierClient,
  HORS_DOSSIER,
  liensDuClient,
  lirePartsDuClient,
} from '#shared/links/dossier-client.ts';
import { registry } from '#shared/registry.ts';

const refsOf = (entity: Entity) =>
  entity.fieldNames.flatMap((name) => {
    const field = entity.fields[name];
    return field?.kind === 'ref' ? [{ name, table: field.table }] : [];
  });

/** One row of each table, whose refs point at the only row of the table they name. */
function aWorld(mark: string): Map<string, AnyRow> {
  return new Map(
    registry.entities.map((entity) => {
      const refs = refsOf(entity).map(({ name, table }) => [name, `${table}/${mark}`]);
      // Prices of purchase are there, so that leaving them out can be seen.
      const given = entity.fieldNames.flatMap((name): [string, unknown][] => {
        const field = entity.fields[name];
        if (field?.kind === 'json') return [[name, [{ dit: 'oui' }]]];
        return field?.kind === 'cents' || field?.kind === 'number' ? [[name, 0]] : [];
      });
      const row = {
        ...sampleOf(entity, Object.fromEntries([...given, ...refs])),
        ...{
          id: `${entity.table}/${mark}`,
          createdAt: 0,
          createdBy: 'u',
          updatedAt: 0,
          deleted: 0,
        },
      };
      return [entity.table, row as AnyRow];
    }),
  );
}

const DIRECT = ['clients', 'chantiers', 'devis', 'commandes'];

test('whatever hangs on a client, a chantier, a quote or an order is in the copy, but for named tables', () => {
  const inside = new Set(liensDuClient(registry.entities).map(({ entity }) => entity.table));
  const hanging = registry.entities.filter((entity) =>
    refsOf(entity).some(({ table }) => DIRECT.includes(table)),
  );
  const missing = hanging.map(({ table }) => table).filter((table) => !inside.has(table));
  expect(missing.sort()).toEqual([...HORS_DOSSIER].sort());
});

test('a copy holds the rows of this client, of those merged into him, and of nobody else', async () => {
  const [own, other] = [aWorld('lui'), aWorld('autre')];
  const merged = aWorld('fusionne');
  const thrown = { ...aWorld('jete').get('contacts'), clientId: 'clients/lui', deleted: 1 };
  const read = async ({ table }: Entity) =>
    [own, other, merged]
      .flatMap((world) => world.get(table) ?? [])
      .concat(table === 'contacts' ? [thrown as AnyRow] : []);
  const ids = ['clients/lui', 'clients/fusionne'];
  const parts = await lirePartsDuClient(registry.entities, ids, read);
  for (const { entity, rows } of parts) {
    const marks = rows.map(({ id }) => String(id).split('/')[1]);
    expect(marks, entity.table).toEqual(['lui', 'fusionne']);
  }
  const dossier = dossierClient(parts, {
    entreprise: 'Couverture du Couesnon',
    jour: '2026-11-24',
  });
  const names = new Set(parts.map(({ entity }) => entity.label.many));
  expect(names.size).toBe(parts.length);
  for (const name of ['Notes', 'Photos et documents', 'Procès-verbaux de réception', 'SAV'])
    expect(dossier).toHaveProperty([name]);
  expect(JSON.stringify(dossier)).not.toMatch(/Déboursé|Prix d’achat|Composants/);
});

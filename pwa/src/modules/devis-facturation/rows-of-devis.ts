/** Reads from the device what an import has to know, and writes what it decided. */
import type Dexie from 'dexie';
import { must } from '#shared/core/assert.ts';
import { OPS_MAX } from '#shared/core/limits.ts';
import { ok, type Result } from '#shared/core/result.ts';
import type { InvalidField } from '#shared/entity/check-fields.ts';
import type { AnyRow, Entity } from '#shared/entity/entity.ts';
import { heuresParFamille, suivreHeures, totalHeures } from '#shared/links/heures-vendues.ts';
import {
  devisIdOf,
  type Ecriture,
  enMutations,
  type RowsOfDevis,
} from '#shared/links/importer-devis.ts';
import { type BudgetHeures, budgetHeures } from '#shared/modules/chantiers/budget-heures.entity.ts';
import { type Chantier, chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import { type Devis, devis } from '#shared/modules/devis-facturation/devis.entity.ts';
import {
  type DevisHeures,
  devisHeures,
} from '#shared/modules/devis-facturation/devis-heures.entity.ts';
import { devisLigne } from '#shared/modules/devis-facturation/devis-ligne.entity.ts';
import { devisLot } from '#shared/modules/devis-facturation/devis-lot.entity.ts';
import { devisOption } from '#shared/modules/devis-facturation/devis-option.entity.ts';
import type { Phone } from '../../sync/phone.ts';

async function rowsBy(db: Dexie, entity: Entity, field: string, id: string) {
  const rows = await db.table<AnyRow>(entity.table).where(field).equals(id).toArray();
  return new Map(rows.map((row) => [row.id, row]));
}

/** Every row of one quote that stands on this device, deleted ones too. */
export async function readRowsOfDevis(
  db: Dexie,
  numero: string,
  version: number,
): Promise<RowsOfDevis> {
  const id = devisIdOf(numero, version);
  const head = await db.table<Devis>(devis.table).get(id);
  const [lots, lignes, options, heures] = await Promise.all(
    [devisLot, devisLigne, devisOption, devisHeures].map((entity) =>
      rowsBy(db, entity, 'devisId', id),
    ),
  );
  return {
    devis: new Map(head ? [[id, head]] : []),
    etat: head && head.deleted === 0 ? head.etat : null,
    lots: must(lots, 'four tables are read'),
    lignes: must(lignes, 'four tables are read'),
    options: must(options, 'four tables are read'),
    heures: must(heures, 'four tables are read'),
  };
}

/** Rows of an entity as they will stand once `ecritures` are written. */
function after<R extends Pick<AnyRow, 'id' | 'deleted'>>(
  rows: readonly R[],
  entity: Entity,
  ecritures: readonly Ecriture[],
): R[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const one of ecritures) {
    if (one.e !== entity.table) continue;
    const row = byId.get(one.id);
    if (one.t === 'delete') byId.delete(one.id);
    else if ('f' in one) byId.set(one.id, { deleted: 0, ...row, ...one.f, id: one.id } as R);
  }
  return [...byId.values()].filter((row) => row.deleted === 0);
}

/**
 * The hours sold that a chantier shows once `ecritures` are written, as one more write; none where
 * someone typed another figure, or where nothing changes.
 */
export async function suiteSurHeures(
  db: Dexie,
  chantierId: string,
  ecritures: readonly Ecriture[],
): Promise<Ecriture[]> {
  const read = <R>(entity: Entity) =>
    db.table<R>(entity.table).where('chantierId').equals(chantierId).toArray();
  const [row, budgets, imported] = await Promise.all([
    db.table<Chantier>(chantier.table).get(chantierId),
    read<BudgetHeures>(budgetHeures),
    read<DevisHeures>(devisHeures),
  ]);
  const live = <R extends { deleted: 0 | 1 }>(rows: readonly R[]) =>
    rows.filter(({ deleted }) => deleted === 0);
  const sums = {
    before: totalHeures(heuresParFamille(live(budgets), live(imported))),
    after: totalHeures(
      heuresParFamille(
        after(budgets, budgetHeures, ecritures),
        after(imported, devisHeures, ecritures).filter((one) => one.chantierId === chantierId),
      ),
    ),
  };
  const next = suivreHeures(row?.heuresVendues ?? null, sums);
  if (next === undefined) return [];
  return [{ t: 'set', e: chantier.table, id: chantierId, f: { heuresVendues: next } }];
}

/** Writes an import: one mutation as a rule, several where a quote is longer than one may hold. */
export async function ecrire(
  phone: Phone,
  ecritures: readonly Ecriture[],
): Promise<Result<void, InvalidField>> {
  for (const part of enMutations(ecritures, OPS_MAX)) {
    const written = await phone.write(part);
    if (!written.ok) return written;
  }
  return ok(undefined);
}

/** Everything the firm knows of a client, in words: the copy that he may ask for (RGPD, art. 15 and 20). */
import { csvHeaders, rowToCells } from '../entity/csv.ts';
import type { AnyRow, Entity } from '../entity/entity.ts';
import { budgetHeures } from '../modules/chantiers/budget-heures.entity.ts';
import { chantierFinances } from '../modules/chantiers/chantier-finances.entity.ts';
import { commandeMontant } from '../modules/chantiers/commande-montant.entity.ts';
import { client } from '../modules/clients/client.entity.ts';
import { DUREES } from '../modules/clients/conservation.ts';
import { devisHeures } from '../modules/devis-facturation/devis-heures.entity.ts';
import { affectation } from '../modules/planning/affectation.entity.ts';
import { chantierVerrouille } from '../modules/planning/chantier-verrouille.entity.ts';
import { intervention } from '../modules/planning/intervention.entity.ts';
import { pointage } from '../modules/planning/pointage.entity.ts';

export interface Part {
  readonly entity: Entity;
  readonly rows: readonly AnyRow[];
}

/** Who worked there and when is the people's, not the client's. */
const DES_SALARIES: readonly Entity[] = [affectation, pointage, intervention, chantierVerrouille];

/** What the firm reckons for itself speaks of its margin, not of him (RGPD, recital 63). */
const DES_COMPTES: readonly Entity[] = [
  chantierFinances,
  commandeMontant,
  budgetHeures,
  devisHeures,
];
const CHAMPS_DES_COMPTES = ['debourseCents', 'prixAchat', 'coefficient', 'composants'];

/** Tables that the copy leaves out, on purpose: whatever else hangs on a client is in it. */
export const HORS_DOSSIER: ReadonlySet<string> = new Set(
  [...DES_SALARIES, ...DES_COMPTES].map(({ table }) => table),
);

/** A table that hangs on a client, and the fields by which it does. */
interface Lien {
  readonly entity: Entity;
  readonly by: readonly { readonly field: string; readonly table: string }[];
}

/** All that hangs on a client by its declaration, near or far; each after what it hangs on. */
export function liensDuClient(entities: readonly Entity[]): Lien[] {
  const known = new Set<string>([client.table]);
  const liens: Lien[] = [];
  for (let before = 0; before !== known.size; ) {
    before = known.size;
    const reached = entities.flatMap((entity): Lien[] => {
      if (known.has(entity.table) || HORS_DOSSIER.has(entity.table)) return [];
      const by = entity.fieldNames.flatMap((name) => {
        const field = entity.fields[name];
        return field?.kind === 'ref' && known.has(field.table)
          ? [{ field: name, table: field.table }]
          : [];
      });
      return by.length > 0 ? [{ entity, by }] : [];
    });
    for (const { entity } of reached) known.add(entity.table);
    liens.push(...reached);
  }
  return liens;
}

/** The rows of a client under their tables, deleted ones left out; `ids` are his and those merged into him. */
export async function lirePartsDuClient(
  entities: readonly Entity[],
  ids: readonly string[],
  read: (entity: Entity) => Promise<readonly AnyRow[]>,
): Promise<Part[]> {
  const found = new Map<string, ReadonlySet<unknown>>([[client.table, new Set(ids)]]);
  const cards = (await read(client)).filter(({ id }) => ids.includes(id));
  const parts: Part[] = [{ entity: client, rows: cards }];
  for (const { entity, by } of liensDuClient(entities)) {
    const rows = (await read(entity)).filter(
      (row) =>
        row.deleted === 0 && by.some(({ field, table }) => found.get(table)?.has(row[field])),
    );
    found.set(entity.table, new Set(rows.map(({ id }) => id)));
    parts.push({ entity, rows });
  }
  return parts;
}

/** Rows under the words that people read; what is empty is left out. */
function inWords({ entity, rows }: Part): Record<string, string>[] {
  const headers = csvHeaders(entity);
  return rows.map((row) => {
    const cells = rowToCells(entity, row);
    const said = headers.flatMap((header, i) =>
      cells[i] && !CHAMPS_DES_COMPTES.includes(entity.fieldNames[i] ?? '')
        ? [[header, cells[i]] as const]
        : [],
    );
    return Object.fromEntries(said);
  });
}

/** The copy as an object: a program reads it, and so does a person. */
export function dossierClient(
  parts: readonly Part[],
  { entreprise, jour }: { entreprise: string; jour: string },
): Record<string, unknown> {
  const known = parts.filter(({ rows }) => rows.length > 0);
  return {
    'Copie de vos données': { 'Établie par': entreprise, Le: jour },
    'Durées de conservation': DUREES.map(({ objet, ans, source }) => ({ objet, ans, source })),
    ...Object.fromEntries(known.map((part) => [part.entity.label.many, inWords(part)])),
  };
}

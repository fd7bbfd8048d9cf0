/** Everything the firm knows of a client, in words: the copy that he may ask for (RGPD, art. 15 and 20). */
import { csvHeaders, rowToCells } from '../entity/csv.ts';
import type { AnyRow, Entity } from '../entity/entity.ts';
import { DUREES } from '../modules/clients/conservation.ts';

export interface Part {
  readonly entity: Entity;
  readonly rows: readonly AnyRow[];
}

/** Rows under the words that people read; what is empty is left out. */
function inWords({ entity, rows }: Part): Record<string, string>[] {
  const headers = csvHeaders(entity);
  return rows.map((row) => {
    const cells = rowToCells(entity, row);
    const said = headers.flatMap((header, i) => (cells[i] ? [[header, cells[i]] as const] : []));
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

/** What the benchmark of search and import runs inside Chromium: the app's own code on its own database. */
import Dexie from 'dexie';
import { readSheetFile } from '#pwa/core/read-sheet.ts';
import { makeSearchIndex, type SearchIndex } from '#pwa/core/search-index.ts';
import {
  ecrire,
  readRowsOfDevis,
  suiteSurHeures,
} from '#pwa/modules/devis-facturation/rows-of-devis.ts';
import type { Phone } from '#pwa/sync/phone.ts';
import { newId } from '#shared/core/ids.ts';
import { importerDevis } from '#shared/links/importer-devis.ts';
import { chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import { parseBatappli } from '#shared/modules/devis-facturation/batappli/parse-batappli.ts';
import { randomOf } from '../support/random.ts';
import { chantierValues } from './firm-values.ts';

let index: SearchIndex | null = null;

export const phoneBench = {
  /** Fills a database of its own with rows and indexes them. */
  async searchRows(rows: number): Promise<void> {
    const db = new Dexie(`search:${newId()}`);
    db.version(1).stores({ [chantier.table]: 'id' });
    const random = randomOf(1);
    const system = { createdAt: 0, createdBy: 'b', updatedAt: 0, deleted: 0 };
    await db.table(chantier.table).bulkPut(
      Array.from({ length: rows }, (_, n) => ({
        ...system,
        ...chantierValues(n, random),
        id: `c${n}`,
      })),
    );
    index = makeSearchIndex(db, [
      {
        entity: chantier,
        fields: ['ville', 'reference', 'adresse', 'description'],
        hrefOf: ({ id }) => `/chantiers/${id}`,
      },
    ]);
    await index.refresh();
  },
  /** Milliseconds until each query tells its first results. */
  async search(queries: readonly string[]): Promise<number[]> {
    const times: number[] = [];
    for (const query of queries) {
      const startedAt = performance.now();
      let first = Number.NaN;
      await index?.find(query, () => {
        if (Number.isNaN(first)) first = performance.now() - startedAt;
      });
      times.push(first);
    }
    return times;
  },
  /** Milliseconds from a quote's file to its rows in the database. */
  async importQuote(phone: Phone, csv: string, n: number): Promise<number[]> {
    const times: number[] = [];
    for (let i = 0; i < n; i++) {
      const chantierId = newId();
      const f = { libelle: 'Essai', etat: 'projet', ville: 'Vitré' };
      await phone.write([{ t: 'create', e: chantier.table, id: chantierId, f }]);
      const startedAt = performance.now();
      const sheet = await readSheetFile(new Blob([csv]));
      const read = sheet.ok ? parseBatappli(sheet.value) : sheet;
      if (!read.ok) throw new Error(read.error.text);
      const numero = `${read.value.numero ?? ''}-${i}`;
      const existant = await readRowsOfDevis(phone.db, numero, 1);
      const lu = { ...read.value, numero };
      const ops = importerDevis({
        ...{ lu, numero, version: 1, nature: 'devis', chantierId, existant, accepted: [] },
      });
      const follow = await suiteSurHeures(phone.db, chantierId, ops);
      const written = await ecrire(phone, [...ops, ...follow]);
      if (!written.ok) throw new Error(written.error.text);
      times.push(performance.now() - startedAt);
    }
    return times;
  },
};

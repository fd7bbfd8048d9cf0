/** The chantiers of a list: the first ones at once, then all of them, searched as one types. */
import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { type Chantier, chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import { ETATS, ETATS_OUVERTS, type Etat } from '#shared/modules/chantiers/etats.ts';
import { readInPages } from '../../core/read-pages.ts';
import { usePhone } from '../../ui/phone-context.tsx';
import { foldForSearch, matches } from '../../ui/text-search.ts';
import { sortChantiers, type Tri } from './sort-chantiers.ts';

/** A filter of the list: one état, the open ones, or all. */
export type Filter = Etat | 'ouverts' | 'tous';

/** Read in one go before the rest: enough for a tall screen once filtered. */
const FIRST_ROWS = 60;

function searchedText(row: Chantier): string {
  const text = `${row.libelle} ${row.ville} ${row.reference ?? ''} ${row.codePostal ?? ''}`;
  return foldForSearch(text);
}

function isIn(filter: Filter, etat: Etat): boolean {
  if (filter === 'tous') return true;
  return filter === 'ouverts' ? ETATS_OUVERTS.includes(etat) : etat === filter;
}

/** Rows of the list for a filter, a search and an order, with the number in each état. */
export function useChantierList(filter: Filter, query: string, tri: Tri) {
  const { db } = usePhone();
  const first = useLiveQuery(async () => {
    const table = db.table<Chantier>(chantier.table);
    // Limited before it is filtered: one request to the database instead of a walk row by row.
    const rows = await table.orderBy('libelle').limit(FIRST_ROWS).toArray();
    return rows.filter((row) => row.deleted === 0 && isIn(filter, row.etat));
  }, [db, filter]);
  const isFirstShown = first !== undefined;
  const all = useLiveQuery(async () => {
    if (!isFirstShown) return undefined;
    const rows = await readInPages(db.table<Chantier, string>(chantier.table));
    return rows.filter((row) => row.deleted === 0);
  }, [db, isFirstShown]);
  const sorted = useMemo(() => all && sortChantiers(all, tri), [all, tri]);

  const isSearching = query !== '';
  // Made once for all the letters that one types, and not before the first.
  const texts = useMemo(
    () => new Map(isSearching ? all?.map((row) => [row.id, searchedText(row)]) : []),
    [all, isSearching],
  );

  return useMemo(() => {
    const counts = new Map<Etat, number>();
    for (const { etat } of all ?? []) counts.set(etat, (counts.get(etat) ?? 0) + 1);
    const found = sorted?.filter(
      (row) => isIn(filter, row.etat) && (!isSearching || matches(texts.get(row.id) ?? '', query)),
    );
    // The first ones come by their names: another order waits for all of them.
    const isFirstEnough = !isSearching && tri === 'nom' && first !== undefined && first.length > 0;
    const rows = found ?? (isFirstEnough ? first : undefined);
    const etats = (Object.keys(ETATS) as Etat[]).filter((etat) => counts.has(etat));
    const openCount = ETATS_OUVERTS.reduce((sum, etat) => sum + (counts.get(etat) ?? 0), 0);
    return { rows, counts, etats, openCount, total: all?.length ?? null };
  }, [all, sorted, first, filter, query, texts, isSearching, tri]);
}

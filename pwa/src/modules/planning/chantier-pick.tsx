/** The chantiers that someone works for, found by name or town; those under way come first. */
import { useLiveQuery } from 'dexie-react-hooks';
import { Search } from 'lucide-react';
import { useState } from 'react';
import { type Chantier, chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import { ETATS_OUVERTS } from '#shared/modules/chantiers/etats.ts';
import { tintOf } from '../../ui/face.tsx';
import { usePhone } from '../../ui/phone-context.tsx';
import { foldForSearch, matches } from '../../ui/text-search.ts';

/** How many chantiers are offered before one searches. */
const OFFERED = 12;

function useOpenChantiers(query: string): Chantier[] | undefined {
  const { db } = usePhone();
  return useLiveQuery(async () => {
    const rows = await db
      .table<Chantier>(chantier.table)
      .where('etat')
      .anyOf([...ETATS_OUVERTS])
      .toArray();
    return rows
      .filter((row) => row.deleted === 0)
      .filter((row) => matches(foldForSearch(`${row.libelle} ${row.ville}`), query))
      .sort(
        (a, b) =>
          ETATS_OUVERTS.indexOf(b.etat) - ETATS_OUVERTS.indexOf(a.etat) ||
          b.updatedAt - a.updatedAt,
      )
      .slice(0, OFFERED);
  }, [db, query]);
}

export function ChantierChoice({ onChoose }: { onChoose: (row: Chantier) => void }) {
  const [query, setQuery] = useState('');
  const chantiers = useOpenChantiers(query);
  return (
    <>
      <div className="field__box">
        <Search aria-hidden />
        <input
          type="search"
          value={query}
          placeholder="Chantier"
          aria-label="Chercher un chantier"
          onChange={(event) => setQuery(event.target.value)}
        />
      </div>
      <ul className="card">
        {chantiers?.map((row) => (
          <li key={row.id} className="list-row--line">
            <button
              type="button"
              className={`list-row picks ${tintOf(row.id)}`}
              onClick={() => onChoose(row)}
            >
              <span className="grow">
                <span className="list-row__title">{row.libelle}</span>
                <span className="list-row__sub">{row.ville}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

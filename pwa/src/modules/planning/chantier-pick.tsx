/** The chantiers that someone works for, found by name or town; those under way come first, SAV and unsigned ones last. */
import { useLiveQuery } from 'dexie-react-hooks';
import { Search } from 'lucide-react';
import { useState } from 'react';
import { type Chantier, chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import { ETATS, ETATS_OUVERTS, type Etat } from '#shared/modules/chantiers/etats.ts';
import { attendSignature, isPlanifiable, isPourSav } from '#shared/modules/planning/visibilite.ts';
import { tintOf } from '../../ui/face.tsx';
import { usePhone } from '../../ui/phone-context.tsx';
import { foldForSearch, matches } from '../../ui/text-search.ts';

/** How many chantiers are offered before one searches. */
const OFFERED = 12;

/** Under way first, then what is over and waits for SAV at most, then what waits for its signature. */
function rankOf({ etat }: Chantier): number {
  if (attendSignature(etat)) return 2;
  return isPourSav(etat) ? 1 : 0;
}

function useChantiers(query: string, etats: readonly Etat[]): Chantier[] | undefined {
  const { db } = usePhone();
  return useLiveQuery(async () => {
    const rows = await db
      .table<Chantier>(chantier.table)
      .where('etat')
      .anyOf([...etats])
      .toArray();
    return rows
      .filter((row) => row.deleted === 0)
      .filter((row) => matches(foldForSearch(`${row.libelle} ${row.ville}`), query))
      .sort(
        (a, b) =>
          rankOf(a) - rankOf(b) ||
          ETATS_OUVERTS.indexOf(b.etat) - ETATS_OUVERTS.indexOf(a.etat) ||
          b.updatedAt - a.updatedAt,
      )
      .slice(0, OFFERED);
  }, [db, query, etats]);
}

function subOf({ etat, ville }: Chantier): string {
  if (attendSignature(etat)) return `${ETATS[etat]} : à signer d’abord`;
  return isPourSav(etat) ? `SAV · ${ville}` : ville;
}

const PLANIFIABLES = (Object.keys(ETATS) as Etat[]).filter(isPlanifiable);

interface ChantierChoiceProps {
  /** For days to come: SAV on what is over is offered, what waits for its signature is not. */
  readonly isPlanning?: boolean;
  readonly onChoose: (row: Chantier) => void;
}

export function ChantierChoice({ isPlanning = false, onChoose }: ChantierChoiceProps) {
  const [query, setQuery] = useState('');
  const chantiers = useChantiers(query, isPlanning ? PLANIFIABLES : ETATS_OUVERTS);
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
              disabled={isPlanning && attendSignature(row.etat)}
              onClick={() => onChoose(row)}
            >
              <span className="grow">
                <span className="list-row__title">{row.libelle}</span>
                <span className="list-row__sub">{isPlanning ? subOf(row) : row.ville}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

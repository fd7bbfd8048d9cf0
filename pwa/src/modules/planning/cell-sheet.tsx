/** What goes into a cell of the planning: a chantier, an absence, or nothing. */
import { useLiveQuery } from 'dexie-react-hooks';
import { Lock, Search } from 'lucide-react';
import { useState } from 'react';
import type { Day } from '#shared/core/dates.ts';
import { type Chantier, chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import { ETATS_OUVERTS } from '#shared/modules/chantiers/etats.ts';
import {
  ABSENCES,
  type Absence,
  type DemiJournee,
} from '#shared/modules/planning/affectation.entity.ts';
import { type Contenu, enAbsence, surChantier, VIDE } from '#shared/modules/planning/cases.ts';
import { poser } from '#shared/modules/planning/remplir.ts';
import type { Salarie } from '#shared/modules/social/salarie.entity.ts';
import { tintOf } from '../../ui/face.tsx';
import { formatLongDay } from '../../ui/format.ts';
import { usePhone } from '../../ui/phone-context.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { foldForSearch, matches } from '../../ui/text-search.ts';
import { useGesture } from '../../ui/use-gesture.ts';
import { opsOfCases, type Planning } from './use-planning.ts';

export interface Cell {
  readonly person: Salarie;
  readonly jour: Day;
  readonly demiJournees: readonly DemiJournee[];
}

interface CellSheetProps {
  readonly cell: Cell;
  readonly planning: Planning;
  readonly onClose: () => void;
}

const SPANS: Readonly<Record<string, readonly DemiJournee[]>> = {
  'La journée': ['matin', 'apres-midi'],
  Matin: ['matin'],
  'Après-midi': ['apres-midi'],
};

/** How many chantiers the sheet offers before one searches. */
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

export function CellSheet({ cell, planning, onClose }: CellSheetProps) {
  const { person, jour } = cell;
  const [span, setSpan] = useState(cell.demiJournees);
  const [query, setQuery] = useState('');
  const chantiers = useOpenChantiers(query);
  const act = useGesture();

  function put(contenu: Contenu, says: string) {
    // One cell, chosen on its own sheet, which says what stands there: this is done on purpose.
    const demis = span.map((demiJournee) => ({ salarieId: person.id, jour, demiJournee }));
    const { cases, avant } = poser(planning, demis, { contenu, forcer: true });
    onClose();
    void act({
      ops: opsOfCases(cases, planning),
      says: `${person.prenom} : ${says}.`,
      undo: opsOfCases(avant, planning),
    });
  }

  return (
    <Sheet title={`${person.prenom}, ${formatLongDay(jour)}`} onClose={onClose}>
      {planning.isVerrouille(jour) && (
        <p className="notice">
          <Lock aria-hidden />
          Ce jour est verrouillé. Ce que vous changez ici, vous le changez exprès.
        </p>
      )}
      <div className="segments" role="group" aria-label="Quand">
        {Object.entries(SPANS).map(([label, halves]) => (
          <button
            key={label}
            type="button"
            aria-pressed={halves.join() === span.join()}
            onClick={() => setSpan(halves)}
          >
            {label}
          </button>
        ))}
      </div>
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
              onClick={() => put(surChantier(row.id), row.libelle)}
            >
              <span className="grow">
                <span className="list-row__title">{row.libelle}</span>
                <span className="list-row__sub">{row.ville}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <div className="row row--wrap">
        {Object.entries(ABSENCES).map(([absence, label]) => (
          <button
            key={absence}
            type="button"
            className="chip"
            onClick={() => put(enAbsence(absence as Absence), label.toLowerCase())}
          >
            {label}
          </button>
        ))}
      </div>
      <button type="button" className="button button--block" onClick={() => put(VIDE, 'libre')}>
        Laisser libre
      </button>
    </Sheet>
  );
}

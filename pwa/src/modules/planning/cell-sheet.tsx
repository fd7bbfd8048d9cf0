/** What goes into a cell of the planning: a chantier, an absence, or nothing. */
import { Lock } from 'lucide-react';
import { useState } from 'react';
import type { Day } from '#shared/core/dates.ts';
import {
  ABSENCES,
  type Absence,
  type DemiJournee,
} from '#shared/modules/planning/affectation.entity.ts';
import { type Contenu, enAbsence, VIDE } from '#shared/modules/planning/cases.ts';
import { poser } from '#shared/modules/planning/remplir.ts';
import { contenuSur } from '#shared/modules/planning/visibilite.ts';
import type { Salarie } from '#shared/modules/social/salarie.entity.ts';
import { formatLongDay } from '../../ui/format.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { useGesture } from '../../ui/use-gesture.ts';
import { ChantierChoice } from './chantier-pick.tsx';
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

/** What is said before somebody is planned on a day that his contract leaves out. */
const WARNED: Readonly<Record<string, string>> = {
  ecole: 'Il est à l’école cette semaine-là, par son contrat.',
  repos: 'C’est un jour de repos de son contrat.',
  ferie: 'Ce jour est férié.',
};

export function CellSheet({ cell, planning, onClose }: CellSheetProps) {
  const { person, jour } = cell;
  const [span, setSpan] = useState(cell.demiJournees);
  const act = useGesture();
  const repos = planning.reposDe(person.id, jour);

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
      {WARNED[repos ?? ''] !== undefined && <p className="notice">{WARNED[repos ?? '']}</p>}
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
      <ChantierChoice
        isPlanning
        onChoose={(row) => {
          const contenu = contenuSur(row);
          put(contenu, contenu.sav ? `SAV ${row.libelle}` : row.libelle);
        }}
      />
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

/** The dialogs of the office planning, one at a time. */
import type { Day } from '#shared/core/dates.ts';
import { keyedId } from '#shared/entity/entity.ts';
import type { Chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import { chantierVerrouille } from '#shared/modules/planning/chantier-verrouille.entity.ts';
import type { Charges } from '#shared/modules/planning/charges.ts';
import { regleLe } from '#shared/modules/planning/regles.ts';
import { DeplacerSheet } from './deplacer-sheet.tsx';
import { FractionnerSheet } from './fractionner-sheet.tsx';
import type { GrilleStore } from './grille-store.ts';
import { InsererSheet } from './inserer-sheet.tsx';
import type { PlanningActs } from './use-planning-acts.ts';

export type OpenSheet = 'inserer' | 'fractionner' | 'deplacer' | null;

interface PlanningSheetsProps {
  readonly open: OpenSheet;
  readonly store: GrilleStore;
  /** The active chantier. */
  readonly row: Chantier | undefined;
  readonly charges: Charges;
  readonly today: Day;
  /** The days of the selection. */
  readonly jours: readonly Day[];
  readonly acts: PlanningActs;
  readonly onGo: (jour: Day) => void;
  readonly onClose: () => void;
}

export function PlanningSheets(props: PlanningSheetsProps) {
  const { open, store, row, charges, today, jours, acts, onGo, onClose } = props;
  const [debut] = jours;
  if (open === 'inserer' && row) {
    return (
      <InsererSheet
        store={store}
        row={row}
        charges={charges}
        regle={regleLe(store.cadre.regles, today)}
        today={today}
        onClose={onClose}
        onAccept={(proposition) => {
          onClose();
          acts.accept(proposition.geste, `${row.libelle}, ${proposition.nom}`);
          onGo(proposition.debut);
        }}
      />
    );
  }
  if (open === 'fractionner' && row) {
    const consommees = charges.chantiers.get(row.id)?.heures ?? 0;
    return <FractionnerSheet row={row} consommees={consommees} onClose={onClose} />;
  }
  if (open === 'deplacer' && debut) {
    return (
      <DeplacerSheet
        debut={debut}
        fin={jours.at(-1) ?? debut}
        onClose={onClose}
        onMove={(vers, pousser) => {
          onClose();
          acts.move(vers, pousser);
        }}
      />
    );
  }
  return null;
}

/** Locks or unlocks a chantier. */
export function lockGesture(row: Chantier, verrouille: boolean) {
  const op = (value: boolean) => {
    const f = { chantierId: row.id, verrouille: value };
    const e = chantierVerrouille.table;
    return { t: 'create' as const, e, id: keyedId(chantierVerrouille, f), f };
  };
  const says = verrouille ? 'Chantier verrouillé.' : 'Chantier déverrouillé.';
  return { ops: [op(verrouille)], undo: [op(!verrouille)], says };
}

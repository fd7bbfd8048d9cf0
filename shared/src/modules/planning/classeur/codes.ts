/** The codes that a grid of the firm holds instead of a chantier. Source: its planning workbooks. */
import { foldText } from '../../../core/communes.ts';
import type { Absence } from '../affectation.entity.ts';

const CODES: Readonly<Record<string, Absence>> = {
  conge: 'conges',
  conges: 'conges',
  cp: 'conges',
  maladie: 'maladie',
  ecole: 'ecole',
  atelier: 'atelier',
  absent: 'absent',
  absence: 'absent',
  exam: 'examen',
  examen: 'examen',
  'sans solde': 'sans-solde',
  intervention: 'intervention',
  sav: 'intervention',
};

const FERIES: readonly string[] = ['ferie', 'jour ferie'];

/** The absence of a code, whatever its accents, capitals and spaces; null where it is a chantier. */
export function absenceDuCode(libelle: string): Absence | null {
  const key = foldText(libelle);
  return Object.hasOwn(CODES, key) ? (CODES[key] ?? null) : null;
}

/** Whether a label only says that the day is a holiday: the calendar knows it already. */
export function isFerieEcrit(libelle: string): boolean {
  return FERIES.includes(foldText(libelle));
}

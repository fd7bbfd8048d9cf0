/** May a client be erased? What he signed is kept as long as the law says; the rest may go. */
import { type Day, dayAt } from '../core/dates.ts';
import type { Chantier } from '../modules/chantiers/chantier.entity.ts';
import { ETATS_OUVERTS } from '../modules/chantiers/etats.ts';
import { dureeDe } from '../modules/clients/conservation.ts';
import { isSigne } from './importer-devis.ts';

type Known = Pick<
  Chantier,
  'id' | 'libelle' | 'etat' | 'dateSignature' | 'dateReception' | 'finPrevue' | 'updatedAt'
>;

export interface Empechement {
  readonly chantierId: string;
  readonly libelle: string;
  /** Until when it is kept; null: it is still under way. */
  readonly jusquau: Day | null;
  readonly texte: string;
}

function plusYears(day: Day, years: number): Day {
  const moved = `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
  return moved.endsWith('-02-29') ? `${moved.slice(0, 4)}-02-28` : moved;
}

/** Until when the last of them is kept; null where nothing is. */
export function gardeJusquau(all: readonly Empechement[]): Day | null {
  const days = all.flatMap(({ jusquau }) => jusquau ?? []).sort();
  return days.at(-1) ?? null;
}

/** What keeps a client's data, chantier by chantier; nothing at all means that he may be erased. */
export function empechements(chantiers: readonly Known[], today: Day): Empechement[] {
  return chantiers.flatMap((one): Empechement[] => {
    const { id: chantierId, libelle, etat } = one;
    const wasSigned = isSigne(etat) || etat === 'archive' || one.dateSignature !== null;
    if (!wasSigned) {
      if (!ETATS_OUVERTS.includes(etat)) return [];
      const texte = `« ${libelle} » est encore ouvert : annulez-le d’abord.`;
      return [{ chantierId, libelle, jusquau: null, texte }];
    }
    const { ans, source } = dureeDe('chantier', today);
    const end = one.dateReception ?? one.finPrevue ?? one.dateSignature ?? dayAt(one.updatedAt);
    const jusquau = plusYears(end, ans);
    if (jusquau < today) return [];
    const texte = `« ${libelle} » : à garder jusqu’au ${jusquau.split('-').reverse().join('/')} (${source}).`;
    return [{ chantierId, libelle, jusquau, texte }];
  });
}

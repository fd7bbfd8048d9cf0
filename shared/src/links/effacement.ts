/** May a client be erased? What he signed is kept as long as the law says; the rest may go. */
import { type Day, dayAt } from '../core/dates.ts';
import type { Chantier } from '../modules/chantiers/chantier.entity.ts';
import { ETATS_OUVERTS } from '../modules/chantiers/etats.ts';
import type { ProcesVerbal } from '../modules/chantiers/proces-verbal.entity.ts';
import { dureeDe } from '../modules/clients/conservation.ts';
import { isSigne } from './importer-devis.ts';

type Known = Pick<
  Chantier,
  'id' | 'libelle' | 'etat' | 'dateSignature' | 'dateReception' | 'finPrevue' | 'updatedAt'
>;

type Papier = Pick<
  ProcesVerbal,
  'chantierId' | 'dateReception' | 'resultat' | 'signeA' | 'deleted'
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

function lastOf(days: readonly (Day | null)[]): Day | null {
  const known = days.flatMap((day) => day ?? []);
  return known.sort().at(-1) ?? null;
}

/**
 * The day from which the works are kept: the last réception, on the card or signed (whoever has it
 * signed on the roof may not date the chantier), else the nearest to it; a refusal only delays it.
 */
function endOf(one: Known, signed: readonly Papier[]): Day {
  const [refused, received] = [true, false].map((is) =>
    signed.filter(({ resultat }) => (resultat === 'refusee') === is),
  );
  const days = (all: readonly Papier[] = []) => all.map(({ dateReception }) => dateReception);
  const end = lastOf([one.dateReception, ...days(received)]);
  const near = one.finPrevue ?? one.dateSignature ?? dayAt(one.updatedAt);
  return lastOf([end ?? near, ...days(refused)]) ?? near;
}

/** What keeps a client's data, chantier by chantier; nothing at all means that he may be erased. */
export function empechements(
  chantiers: readonly Known[],
  procesVerbaux: readonly Papier[],
  today: Day,
): Empechement[] {
  return chantiers.flatMap((one): Empechement[] => {
    const { id: chantierId, libelle, etat } = one;
    const signed = procesVerbaux.filter(
      (paper) => paper.chantierId === chantierId && paper.signeA !== null && paper.deleted === 0,
    );
    const wasSigned =
      isSigne(etat) || etat === 'archive' || one.dateSignature !== null || signed.length > 0;
    if (!wasSigned) {
      if (!ETATS_OUVERTS.includes(etat)) return [];
      const texte = `« ${libelle} » est encore ouvert : annulez-le d’abord.`;
      return [{ chantierId, libelle, jusquau: null, texte }];
    }
    const { ans, source } = dureeDe('chantier', today);
    const jusquau = plusYears(endOf(one, signed), ans);
    if (jusquau < today) return [];
    const texte = `« ${libelle} » : à garder jusqu’au ${jusquau.split('-').reverse().join('/')} (${source}).`;
    return [{ chantierId, libelle, jusquau, texte }];
  });
}

/** A block taken by hand to other people or days: each half-day lands where the rules let it, or stays. */
import type { Day } from '../../core/dates.ts';
import { type Contenu, cleDe, DEMIS, type Demi, isVide, VIDE } from './cases.ts';
import {
  type Contexte,
  ecrivain,
  type Geste,
  type Mode,
  obstacleDe,
  type Raison,
} from './geste.ts';

export interface Transport {
  /** The people and days of the block. */
  readonly salarieIds: readonly string[];
  readonly jours: readonly Day[];
  /** Who takes over each person's part, and to which day each day goes, in the same order. */
  readonly versSalarieIds: readonly string[];
  readonly versJours: readonly Day[];
  /** What becomes of another chantier that stands there. */
  readonly mode: Mode;
}

interface Part {
  readonly de: Demi;
  readonly vers: Demi;
  readonly contenu: Contenu;
}

/** The filled half-days of a block with their places; half-days whose place is not given are left out. */
function partsOf(contexte: Contexte, transport: Transport): Part[] {
  const { salarieIds, jours, versSalarieIds, versJours } = transport;
  return salarieIds.flatMap((salarieId, p) =>
    jours.flatMap((jour, d) =>
      DEMIS.flatMap((demiJournee): Part[] => {
        const contenu = contexte.contenuDe(salarieId, jour, demiJournee);
        const [qui, quand] = [versSalarieIds[p], versJours[d]];
        if (isVide(contenu) || qui === undefined || quand === undefined) return [];
        const vers = { salarieId: qui, jour: quand, demiJournee };
        return [{ de: { salarieId, jour, demiJournee }, vers, contenu }];
      }),
    ),
  );
}

/** Why a part may not leave its place, or not land; `libres` are the places that are being left. */
function raisonDe(
  contexte: Contexte,
  { de, vers, contenu }: Part,
  { libres, mode }: { libres: ReadonlySet<string>; mode: Mode },
): Raison | null {
  const depart = obstacleDe(contexte, de, { contenu: VIDE, mode: 'remplacer' });
  if (depart !== null) return depart;
  const repos = contexte.reposDe(vers.salarieId, vers.jour);
  if (repos === 'parti' || repos === 'ferie' || repos === 'ecole') return repos;
  if (contexte.isVerrouille(vers.jour)) return 'verrouille';
  if (libres.has(cleDe(vers))) return null;
  const la = contexte.contenuDe(vers.salarieId, vers.jour, vers.demiJournee);
  // The same chantier stands there already: landing on it would lose a half-day.
  if (!isVide(la) && mode === 'garder') return la.absence === null ? 'occupe' : 'absence';
  return obstacleDe(contexte, vers, { contenu, mode });
}

/**
 * Takes a block to other people or days, as one drags it. A day off or a weekend is accepted on
 * purpose; on a holiday, at school, on an absence, on a lock, and on what is to be kept, nothing
 * lands: that half-day stays where it was and is counted in `laisses`. Absences are never dragged:
 * they belong to their own days.
 */
export function deplacerCases(contexte: Contexte, transport: Transport): Geste {
  const sortie = ecrivain(contexte);
  let parts = partsOf(contexte, transport);
  // One that stays may stand in the way of another: asked again until all who move can.
  for (let before = -1; before !== parts.length; ) {
    before = parts.length;
    const libres = new Set(parts.map(({ de }) => cleDe(de)));
    parts = parts.filter((part) => {
      const raison = raisonDe(contexte, part, { libres, mode: transport.mode });
      if (raison) sortie.laisser(raison);
      return raison === null;
    });
  }
  for (const { de } of parts) sortie.ecrire(de, VIDE);
  for (const { vers, contenu } of parts) sortie.ecrire(vers, contenu);
  return sortie.geste();
}

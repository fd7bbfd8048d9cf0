/** What lapses: people's habilitations, and the checks of vehicles; gone by, or within a month. */
import { type Day, plusDays } from '../core/dates.ts';
import type { Vehicule } from '../modules/maintenance/vehicule.entity.ts';
import type { Habilitation } from '../modules/social/habilitation.entity.ts';

/** How long before it lapses something is told. */
export const PREAVIS_JOURS = 30;

export interface Echeance {
  readonly id: string;
  /** A person's id, or `equipe:` and the team's name: the line of the planning it concerns. */
  readonly cle: string;
  readonly quoi: string;
  readonly jusquau: Day;
  readonly isEchue: boolean;
}

type Titre = Pick<Habilitation, 'id' | 'salarieId' | 'libelle' | 'valableAu'>;
type Camion = Pick<Vehicule, 'id' | 'libelle' | 'equipe' | 'controleAu' | 'entretienAu'>;

/** Everything that has lapsed or soon will, the soonest first. */
export function ceQuiEchoit(
  { habilitations, vehicules }: { habilitations: readonly Titre[]; vehicules: readonly Camion[] },
  today: Day,
): Echeance[] {
  const found: Echeance[] = [];
  const add = (one: Pick<Echeance, 'id' | 'cle' | 'quoi'>, jusquau: Day | null) => {
    if (jusquau === null || jusquau > plusDays(today, PREAVIS_JOURS)) return;
    found.push({ ...one, jusquau, isEchue: jusquau < today });
  };
  for (const { id, salarieId, libelle, valableAu } of habilitations) {
    add({ id, cle: salarieId, quoi: libelle }, valableAu);
  }
  for (const { id, libelle, equipe, controleAu, entretienAu } of vehicules) {
    const cle = `equipe:${equipe ?? ''}`;
    add({ id: `${id}/controle`, cle, quoi: `${libelle}, contrôle technique` }, controleAu);
    add({ id: `${id}/entretien`, cle, quoi: `${libelle}, entretien` }, entretienAu);
  }
  return found.sort((a, b) => a.jusquau.localeCompare(b.jusquau) || a.quoi.localeCompare(b.quoi));
}

/** Chantiers that spend more hours than were sold: what was spent and what is planned against what was sold. */
import { heuresComptees, heuresDesChantiers, type Lecture } from './heures-chantier.ts';
import { type Depassement, depassementDe, regleLe } from './regles.ts';

export interface Depasse {
  readonly depassement: Exclude<Depassement, 'aucun'>;
  /** Hours beyond those sold. */
  readonly ecart: number;
}

interface Site {
  readonly id: string;
  /** Null: nobody has said, so nothing is too much. */
  readonly heuresVendues: number | null;
}

/** The overruns by chantier; those within what was sold are not there. */
export function depassements(
  sites: readonly Site[],
  lecture: Omit<Lecture, 'chantierId'>,
): ReadonlyMap<string, Depasse> {
  const regle = regleLe(lecture.regles, lecture.today);
  const heuresDe = heuresDesChantiers(
    sites.map(({ id }) => id),
    lecture,
  );
  const found = new Map<string, Depasse>();
  for (const { id, heuresVendues: vendues } of sites) {
    const heures = heuresDe.get(id);
    if (vendues === null || !heures) continue;
    const { passees, aVenir } = heuresComptees(heures, regle.savImpute === 'chantier');
    const consommees = passees + aVenir;
    const depassement = depassementDe({ vendues, consommees }, regle);
    if (depassement === 'aucun') continue;
    found.set(id, { depassement, ecart: Math.round((consommees - vendues) * 100) / 100 });
  }
  return found;
}

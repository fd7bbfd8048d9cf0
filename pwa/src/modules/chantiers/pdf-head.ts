/** What stands at the head and at the foot of the papers of a chantier. */
import type { Entreprise } from '#shared/modules/administration/entreprise.entity.ts';
import type { Chantier } from '#shared/modules/chantiers/chantier.entity.ts';

/** Who makes the paper: name, place, number; one line each. */
export function enteteDe(entreprise: Entreprise | null | undefined): string[] {
  if (!entreprise) return [];
  const { nom, siret, adresse, codePostal, ville, telephone } = entreprise;
  const lieu = [adresse, [codePostal, ville].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  return [nom, lieu, [telephone, `SIRET ${siret}`].filter(Boolean).join(' · ')];
}

/** The chantier in one line: name, reference, place. */
export function lieuDe({ libelle, reference, adresse, codePostal, ville }: Chantier): string {
  const place = [adresse, [codePostal, ville].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  return [libelle, reference, place].filter(Boolean).join(' · ');
}

/** A file name without what no disk takes. */
export function nomFichier(...parts: (string | null)[]): string {
  const name = parts.filter(Boolean).join(' ');
  return `${name
    .replace(/[\\/:*?"<>|]+/g, ' ')
    .trim()
    .slice(0, 100)}.pdf`;
}

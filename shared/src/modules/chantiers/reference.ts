/** The code of a chantier, reused on every paper of it: in capitals, and one chantier has it. */
import type { Chantier } from './chantier.entity.ts';

type Known = Pick<Chantier, 'id' | 'libelle' | 'reference' | 'deleted'>;

/** The reference as it is kept: no spaces around it, in capitals; null where there is none. */
export function enReference(text: string | null): string | null {
  const reference = (text ?? '').trim().toLocaleUpperCase('fr');
  return reference === '' ? null : reference;
}

/** The other chantier that has this reference already, among those that a device knows. */
export function porteurDe(
  reference: string | null,
  { id, known }: { id: string | null; known: readonly Known[] },
): Known | null {
  const wanted = enReference(reference);
  if (wanted === null) return null;
  return (
    known.find(
      (one) => one.deleted === 0 && one.id !== id && enReference(one.reference) === wanted,
    ) ?? null
  );
}

/** What is said of a reference that another chantier has. */
export function refusReference(reference: string | null, { libelle }: Known): string {
  return `« ${libelle} » porte déjà la référence ${enReference(reference)} : prenez-en une autre.`;
}

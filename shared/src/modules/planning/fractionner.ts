/** A chantier in interventions: their hours add up to what was sold, and run one after the other. */
import { err, ok, type Result } from '../../core/result.ts';
import { INTERVENTIONS_MAX } from './intervention.entity.ts';

export interface Part {
  readonly libelle: string;
  readonly heures: number;
  readonly familles: readonly string[];
}

export interface FractionnementFailure {
  readonly code: 'trop' | 'vide' | 'total';
  readonly text: string;
}

const hundredths = (heures: number) => Math.round(heures * 100);
const shown = (hundred: number) => `${(hundred / 100).toString().replace('.', ',')} h`;

/** Whether the parts are one to six, each with hours, and add up to the sold hours to the hundredth. */
export function verifierParts(
  parts: readonly Part[],
  heuresVendues: number,
): Result<readonly Part[], FractionnementFailure> {
  if (parts.length > INTERVENTIONS_MAX) {
    return err({ code: 'trop', text: `Au plus ${INTERVENTIONS_MAX} interventions par chantier.` });
  }
  if (parts.some(({ heures, libelle }) => heures <= 0 || libelle.trim() === '')) {
    return err({ code: 'vide', text: 'Chaque intervention a un nom et des heures.' });
  }
  const total = parts.reduce((sum, { heures }) => sum + hundredths(heures), 0);
  const missing = hundredths(heuresVendues) - total;
  if (missing > 0) {
    return err({ code: 'total', text: `Il reste ${shown(missing)} à répartir.` });
  }
  if (missing < 0) {
    return err({ code: 'total', text: `${shown(-missing)} de trop sur les heures vendues.` });
  }
  return ok(parts);
}

/** Hours in `n` equal parts, to the quarter of an hour; the first take what is left over. */
export function partager(heures: number, n: number): number[] {
  const total = hundredths(heures);
  const quarters = Math.floor(total / 25);
  const rest = total - quarters * 25;
  return Array.from({ length: n }, (_, i) => {
    const own = Math.floor(quarters / n) + (i < quarters % n ? 1 : 0);
    return (own * 25 + (i === 0 ? rest : 0)) / 100;
  });
}

/**
 * The part under way once so many sold hours are consumed: the first 100 h charpente, the next
 * 150 h couverture. Beyond the last hour it is still the last part; null without parts.
 */
export function partEnCours<P extends Pick<Part, 'heures'>>(
  parts: readonly P[],
  heuresConsommees: number,
): P | null {
  let end = 0;
  for (const part of parts) {
    end += part.heures;
    if (heuresConsommees < end - 1e-9) return part;
  }
  return parts.at(-1) ?? null;
}

/** Consumed hours by famille d'ouvrage: a part's hours are shared evenly among its familles. */
export function heuresParFamille(
  parts: readonly Part[],
  heuresConsommees: number,
): ReadonlyMap<string, number> {
  const byFamille = new Map<string, number>();
  let left = heuresConsommees;
  for (const [i, { heures, familles, libelle }] of parts.entries()) {
    const isLast = i === parts.length - 1;
    const spent = isLast ? left : Math.min(left, heures);
    left -= spent;
    const names = familles.length > 0 ? familles : [libelle];
    for (const name of names) {
      byFamille.set(name, (byFamille.get(name) ?? 0) + spent / names.length);
    }
  }
  return byFamille;
}

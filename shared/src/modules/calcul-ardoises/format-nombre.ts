/** Figures inside the steps of a calculation, written the French way. */

const formats = new Map<number, Intl.NumberFormat>();

/** `valeur` with a decimal comma and at most `decimales` digits after it (1 unless told). */
export function formatNombre(valeur: number, decimales = 1): string {
  // Small whole numbers are written the same everywhere, and they are most of them.
  if (Number.isInteger(valeur) && Math.abs(valeur) < 1_000) return String(valeur);
  let format = formats.get(decimales);
  if (!format) {
    format = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: decimales });
    formats.set(decimales, format);
  }
  return format.format(valeur);
}

/** A length in millimetres: `123,5 mm`. */
export function formatMm(valeurMm: number): string {
  return `${formatNombre(valeurMm)} mm`;
}

/** A length given in millimetres, read in metres: `5,5 m`. */
export function formatM(valeurMm: number): string {
  return `${formatNombre(valeurMm / 1000, 3)} m`;
}

/** The size of a slate in the trade's centimetres: `32 × 22`. */
export function formatTaille(taille: { hauteurMm: number; largeurMm: number }): string {
  return `${formatNombre(taille.hauteurMm / 10)} × ${formatNombre(taille.largeurMm / 10)}`;
}

/** A label inside a sentence: its first letter small. */
export function lowered(texte: string): string {
  return texte.charAt(0).toLowerCase() + texte.slice(1);
}

/** The points of a checklist, read from the lines that the office typed. */

export interface PointLu {
  readonly libelle: string;
  readonly photoRequise: boolean;
}

/** One point a line; « (photo) » at its end asks for one. Blank lines are nothing. */
export function readPoints(text: string): PointLu[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const libelle = line.replace(/\s*\(photo\)\s*$/i, '').trim();
      return { libelle: libelle || line, photoRequise: libelle !== line };
    });
}

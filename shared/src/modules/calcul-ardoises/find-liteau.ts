/** The section of batten that the spacing of rafters asks for. */

/** Spacing of rafters in mm, and the sections (thickness × width, mm) up to it. Source: cap21. */
export const LITEAUX_PAR_ENTRAXE: readonly {
  readonly entraxeMm: number;
  readonly sections: readonly string[];
}[] = [
  { entraxeMm: 350, sections: ['14 × 40'] },
  { entraxeMm: 400, sections: ['14 × 50', '18 × 40'] },
  { entraxeMm: 660, sections: ['18 × 50'] },
  { entraxeMm: 840, sections: ['18 × 75'] },
  { entraxeMm: 1_000, sections: ['25 × 50'] },
];

/**
 * The sections for a spacing of rafters in mm: those of the first printed spacing that is not
 * smaller, so never weaker than printed; none beyond one metre. Source: cap21.
 */
export function findLiteauSections(entraxeChevronsMm: number): readonly string[] {
  return (
    LITEAUX_PAR_ENTRAXE.find(({ entraxeMm }) => entraxeChevronsMm <= entraxeMm)?.sections ?? []
  );
}

/** What the benchmark of slates runs inside Chromium: the whole calculation, and the fiche as a PDF. */
import { ficheOf } from '#pwa/modules/calcul-ardoises/fiche-of.ts';
import { makeFichePdf } from '#pwa/modules/calcul-ardoises/fiche-pdf.ts';
import { calculToValues } from '#shared/modules/calcul-ardoises/calcul-values.ts';
import { calculerArdoises } from '#shared/modules/calcul-ardoises/calculer-ardoises.ts';
import { DOUZE_PANS, tables } from './ardoises.ts';

function calculate() {
  // A drawing of its own each time, as a finger makes them: nothing of it is known yet.
  const toit = { ...DOUZE_PANS };
  const done = calculerArdoises({ zone: 'zone-2', toit }, tables);
  if (!done.ok) throw new Error(done.error.texte);
  return done.value;
}

export const ardoisesBench = {
  /** Milliseconds of `n` calculations of a roof of 12 planes, one after the other. */
  ardoises(n: number): number[] {
    return Array.from({ length: n }, () => {
      const startedAt = performance.now();
      calculate();
      return performance.now() - startedAt;
    });
  },
  /** Milliseconds of `n` fiches of that roof. */
  async fiches(n: number): Promise<number[]> {
    const garde = { titre: 'Essai', chantierId: null, dessin: DOUZE_PANS };
    const system = { id: 'a', createdAt: 0, createdBy: 'b', updatedAt: 0, deleted: 0 } as const;
    const row = { ...system, ...calculToValues(calculate(), garde) };
    const times: number[] = [];
    for (let i = 0; i < n; i++) {
      const startedAt = performance.now();
      await makeFichePdf(ficheOf(row, { entreprise: null, chantier: null, release: '' }));
      times.push(performance.now() - startedAt);
    }
    return times;
  },
};

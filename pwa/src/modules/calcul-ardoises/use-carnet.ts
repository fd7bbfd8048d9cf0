/** The carnet de toit of a chantier: what stands in it, and what its calculations would still bring. */
import { useMemo } from 'react';
import { dayAt } from '#shared/core/dates.ts';
import { type CarnetPropose, proposerCarnet } from '#shared/links/carnet-de-toit.ts';
import { calculArdoises } from '#shared/modules/calcul-ardoises/calcul-ardoises.entity.ts';
import { type CarnetToit, carnetToit } from '#shared/modules/calcul-ardoises/carnet-toit.entity.ts';
import { modeleArdoise } from '#shared/modules/calcul-ardoises/modele-ardoise.entity.ts';
import { chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import { affectation } from '#shared/modules/planning/affectation.entity.ts';
import { salarie } from '#shared/modules/social/salarie.entity.ts';
import { useRow, useRows } from '../../ui/phone-context.tsx';

export interface Carnet {
  readonly pans: readonly CarnetToit[];
  /** Calculations of which nothing stands in the carnet yet. */
  readonly proposes: readonly CarnetPropose[];
}

/** Undefined until everything is read. */
export function useCarnet(chantierId: string): Carnet | undefined {
  const of = { field: 'chantierId', equals: chantierId };
  const site = useRow(chantier, chantierId);
  const calculs = useRows(calculArdoises, of);
  const pans = useRows(carnetToit, of);
  const affectations = useRows(affectation, of);
  const modeles = useRows(modeleArdoise);
  const salaries = useRows(salarie);
  return useMemo(() => {
    if (!site || !calculs || !pans || !affectations || !modeles || !salaries) return undefined;
    const aujourdhui = dayAt(Date.now());
    const known = { site, calculs, affectations, modeles, salaries, aujourdhui };
    const kept = new Set(pans.map(({ calculId }) => calculId));
    const proposes = proposerCarnet(known).filter(({ calculId }) => !kept.has(calculId));
    return { pans, proposes };
  }, [site, calculs, pans, affectations, modeles, salaries]);
}

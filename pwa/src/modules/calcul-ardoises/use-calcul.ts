/** What is typed on the slate page, kept as a draft, and what the door makes of it. */
import { useMemo } from 'react';
import { keyedId } from '#shared/entity/entity.ts';
import type { CalculArdoisesInput } from '#shared/modules/calcul-ardoises/calcul.ts';
import { calculerArdoises } from '#shared/modules/calcul-ardoises/calculer-ardoises.ts';
import type { PenteUnite, Pose, Situation, Zone } from '#shared/modules/calcul-ardoises/choix.ts';
import { communeZone } from '#shared/modules/calcul-ardoises/commune-zone.entity.ts';
import { modeleArdoise } from '#shared/modules/calcul-ardoises/modele-ardoise.entity.ts';
import { recouvrement } from '#shared/modules/calcul-ardoises/recouvrement.entity.ts';
import { useRow, useRows } from '../../ui/phone-context.tsx';
import { parseFrench } from './parse-french.ts';

/** The page as typed: texts where a person types figures, so that a half-typed one is not lost. */
export interface Typed {
  readonly ville: string;
  readonly codePostal: string | null;
  readonly communeInsee: string | null;
  /** Chosen by hand over the commune's; null: that of the commune. */
  readonly zone: Zone | null;
  readonly altitude: string;
  readonly distanceMer: string;
  readonly pente: string;
  readonly penteUnite: PenteUnite;
  readonly rampant: string;
  readonly situation: Situation;
  readonly pose: Pose;
  /** `hauteur x largeur` in mm; null: the one the calculation proposes. */
  readonly format: string | null;
  readonly surface: string;
}

export const NOTHING_TYPED: Typed = {
  ville: '',
  codePostal: null,
  communeInsee: null,
  zone: null,
  altitude: '',
  distanceMer: '',
  pente: '45',
  penteUnite: 'degres',
  rampant: '5',
  situation: 'normale',
  pose: 'crochet',
  format: null,
  surface: '',
};

function inputOf(typed: Typed): CalculArdoisesInput {
  const pente = parseFrench(typed.pente);
  const rampantM = parseFrench(typed.rampant);
  const [hauteurMm = 0, largeurMm = 0] = (typed.format ?? '').split('x').map(Number);
  return {
    pente: pente === null ? null : { valeur: pente, unite: typed.penteUnite },
    zone: typed.zone,
    communeInsee: typed.communeInsee,
    communeNom: typed.ville || null,
    altitudeM: parseFrench(typed.altitude),
    distanceMerKm: parseFrench(typed.distanceMer),
    situation: typed.situation,
    rampantMm: rampantM === null ? null : Math.round(rampantM * 1000),
    pose: typed.pose,
    format: typed.format ? { hauteurMm, largeurMm } : null,
    surfaceM2: parseFrench(typed.surface),
  };
}

/** The calculation of what is typed; undefined until the tables are read. */
export function useCalcul(typed: Typed) {
  const recouvrements = useRows(recouvrement);
  const modeles = useRows(modeleArdoise);
  const insee = typed.communeInsee ?? '';
  const zoneRow = useRow(communeZone, keyedId(communeZone, { insee }));
  return useMemo(() => {
    if (!recouvrements || !modeles || zoneRow === undefined) return undefined;
    const communesZones = zoneRow ? [zoneRow] : [];
    return calculerArdoises(inputOf(typed), { recouvrements, modeles, communesZones });
  }, [typed, recouvrements, modeles, zoneRow]);
}

export type Outcome = NonNullable<ReturnType<typeof useCalcul>>;

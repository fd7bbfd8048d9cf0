/** What is typed on the slate page, kept as a draft, and what the door makes of it. */
import { useMemo } from 'react';
import { keyedId } from '#shared/entity/entity.ts';
import type { CalculArdoisesInput } from '#shared/modules/calcul-ardoises/calcul.ts';
import { calculerArdoises } from '#shared/modules/calcul-ardoises/calculer-ardoises.ts';
import type {
  Littoral,
  Nature,
  PenteUnite,
  Pose,
  Situation,
  Zone,
} from '#shared/modules/calcul-ardoises/choix.ts';
import { communeZone } from '#shared/modules/calcul-ardoises/commune-zone.entity.ts';
import type { FormatOrdre } from '#shared/modules/calcul-ardoises/formats.ts';
import { modeleArdoise } from '#shared/modules/calcul-ardoises/modele-ardoise.entity.ts';
import { prixArdoise } from '#shared/modules/calcul-ardoises/prix-ardoise.entity.ts';
import { recouvrement } from '#shared/modules/calcul-ardoises/recouvrement.entity.ts';
import { reglageArdoises } from '#shared/modules/calcul-ardoises/reglage-ardoises.entity.ts';
import type { Toit } from '#shared/modules/calcul-ardoises/toit.ts';
import { useRow, useRows, useSingleton } from '../../ui/phone-context.tsx';
import { parseFrench } from './parse-french.ts';

/** The page as typed: texts where a person types figures, so that a half-typed one is not lost. */
export interface Typed {
  readonly ville: string;
  readonly codePostal: string | null;
  readonly communeInsee: string | null;
  /** Chosen by hand where no commune is known; that of a commune is remembered with it. */
  readonly zone: Zone | null;
  readonly altitude: string;
  readonly distanceMer: string;
  readonly littoral: Littoral | null;
  readonly pente: string;
  readonly penteUnite: PenteUnite;
  readonly rampant: string;
  readonly situation: Situation;
  readonly produit: Nature;
  readonly pose: Pose;
  /** `hauteur x largeur` in mm; null: the one the calculation proposes. */
  readonly format: string | null;
  readonly ordre: FormatOrdre;
  readonly surface: string;
  /** The roof as it is drawn; null: one slope and a surface. */
  readonly toit: Toit | null;
  /** Null: that of the settings. */
  readonly edition: string | null;
  /** Typed by hand over that of the table. */
  readonly recouvrement: string;
  readonly joint: string;
  readonly entraxe: string;
}

export const NOTHING_TYPED: Typed = {
  ville: '',
  codePostal: null,
  communeInsee: null,
  zone: null,
  altitude: '',
  distanceMer: '',
  littoral: null,
  pente: '',
  penteUnite: 'degres',
  rampant: '',
  situation: 'normale',
  produit: 'naturelle',
  pose: 'crochet',
  format: null,
  ordre: 'nombre',
  surface: '',
  toit: null,
  edition: null,
  recouvrement: '',
  joint: '',
  entraxe: '',
};

/** The input of the door for what is typed; a figure that is none yet is absent. */
export function inputOf(typed: Typed): CalculArdoisesInput {
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
    littoral: typed.littoral,
    situation: typed.situation,
    rampantMm: rampantM === null ? null : Math.round(rampantM * 1000),
    produit: typed.produit,
    pose: typed.pose,
    format: typed.format ? { hauteurMm, largeurMm } : null,
    surfaceM2: parseFrench(typed.surface),
    edition: typed.edition,
    recouvrementMm: parseFrench(typed.recouvrement),
    jointMm: parseFrench(typed.joint),
    entraxeChevronsMm: parseFrench(typed.entraxe),
    toit: typed.toit,
  };
}

/** The tables of the firm as the door takes them; undefined until they are read. */
export function useTables(communeInsee: string | null) {
  const recouvrements = useRows(recouvrement);
  const modeles = useRows(modeleArdoise);
  const prix = useRows(prixArdoise);
  const reglages = useSingleton(reglageArdoises);
  const insee = communeInsee ?? '';
  const zoneRow = useRow(communeZone, keyedId(communeZone, { insee }));
  return useMemo(() => {
    if (!recouvrements || !modeles || !prix) return undefined;
    if (reglages === undefined || zoneRow === undefined) return undefined;
    const isListed = zoneRow !== null && zoneRow.deleted === 0;
    return { recouvrements, modeles, prix, reglages, communesZones: isListed ? [zoneRow] : [] };
  }, [recouvrements, modeles, prix, reglages, zoneRow]);
}

/** What must be measured before anything is calculated, in words; empty once it is, or a roof is drawn. */
export function missingOf({ toit, pente, rampant }: Typed): string[] {
  if (toit) return [];
  const measures = [
    ['la pente', pente],
    ['le rampant', rampant],
  ] as const;
  return measures.filter(([, text]) => parseFrench(text) === null).map(([name]) => name);
}

/** The calculation of what is typed; undefined until the tables are read and the roof is measured. */
export function useCalcul(typed: Typed) {
  const tables = useTables(typed.communeInsee);
  return useMemo(() => {
    if (!tables || missingOf(typed).length > 0) return undefined;
    return calculerArdoises(inputOf(typed), tables);
  }, [typed, tables]);
}

export type Outcome = NonNullable<ReturnType<typeof useCalcul>>;

/** What every part of the form takes. */
export interface FormProps {
  readonly typed: Typed;
  readonly change: (patch: Partial<Typed>) => void;
  readonly outcome: Outcome | undefined;
}

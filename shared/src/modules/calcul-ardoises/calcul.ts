/** What the calculation of slates takes and gives: the types of the door `calculerArdoises`. */
import type { Littoral, Nature, Pose, Situation, Zone } from './choix.ts';
import type { Boites } from './compute-boites.ts';
import type { Quantites } from './compute-quantites.ts';
import type { Rangs } from './compute-rangs.ts';
import type { Etape } from './etapes.ts';
import type { RecouvrementFailure } from './find-recouvrement.ts';
import type { FormatJuge, ModeleArdoiseValues, PrixArdoiseValues } from './formats.ts';
import type { Pente } from './pente.ts';
import type { ReglageArdoisesValues } from './reglages.ts';
import type { RecouvrementRetenu } from './retenu.ts';
import type { Format, Solution } from './solution.ts';
import type { RecouvrementCellule } from './table-recouvrement.ts';
import type { Toit, ToitFailure } from './toit.ts';
import type { LigneCommande, ToitCalcule } from './toit-calcule.ts';
import type { CommuneZoneValues, ZoneFailure, ZoneTrouvee } from './zone.ts';

/** Each value a person may give, with what holds when he does not. */
export interface CalculArdoisesChamps {
  /** 45° unless told, with a remark. */
  readonly pente: Pente;
  /** That of the commune unless told, else proposed from altitude and coast. */
  readonly zone: Zone;
  /** INSEE code. When nothing is said of the place: zone 3, the harshest, with a remark. */
  readonly communeInsee: string;
  /** Only for the sentences. */
  readonly communeNom: string;
  /** No default: asked for where the commune is not listed. */
  readonly altitudeM: number;
  /** No default: asked for near a coast that counts. */
  readonly distanceMerKm: number;
  /** That of the département unless told. */
  readonly littoral: Littoral;
  /** Normal unless told. */
  readonly situation: Situation;
  /** From the rampant when absent; 5 m without either, with a remark. */
  readonly projectionHorizontaleMm: number;
  /** From the projection when absent; ignored when the projection is given. */
  readonly rampantMm: number;
  /** 32 × 22 when the catalogue has it and it fits, else the first of the formats judged. */
  readonly format: Format;
  /** Hook unless told. */
  readonly pose: Pose;
  /** Natural slate unless told. */
  readonly produit: Nature;
  /** Unless told: 3 mm, 4 mm from hooks of 12 cm, none with nails. */
  readonly jointMm: number;
  /** That of the settings unless told: DTU 40.11 of 1993 for natural slate. */
  readonly edition: string;
  /** That of the table unless told; typed by hand, it is kept whatever the table says. */
  readonly recouvrementMm: number;
  /** Between rafters' centres: that of the settings unless told, 400 mm. */
  readonly entraxeChevronsMm: number;
  /** Slope surface. None unless told: then only figures per m². */
  readonly surfaceM2: number;
  /** The roof as it is drawn: its planes give slope, projection and surface, so those are ignored. */
  readonly toit: Toit;
}

export type CalculArdoisesChamp = keyof CalculArdoisesChamps;

/** The input: every value may be missing. */
export type CalculArdoisesInput = {
  readonly [K in CalculArdoisesChamp]?: CalculArdoisesChamps[K] | null | undefined;
};

/** The tables, as rows of the database or plain values. */
export interface CalculArdoisesTables {
  readonly recouvrements: readonly RecouvrementCellule[];
  readonly modeles: readonly ModeleArdoiseValues[];
  readonly communesZones: readonly CommuneZoneValues[];
  /** What the firm pays; absent for those who may not see it. */
  readonly prix?: readonly PrixArdoiseValues[];
  /** What the firm decided; the stated defaults where it did not. */
  readonly reglages?: Partial<ReglageArdoisesValues> | null;
}

/** The input once checked, defaults put in; null is what nothing stands for. */
export interface Saisie {
  readonly pente: Pente;
  readonly penteOrigine: 'saisie' | 'defaut';
  readonly pentePct: number;
  readonly zone: Zone | null;
  readonly communeInsee: string | null;
  readonly communeNom: string | null;
  readonly altitudeM: number | null;
  readonly distanceMerKm: number | null;
  readonly littoral: Littoral | null;
  readonly situation: Situation;
  readonly projectionHorizontaleMm: number;
  readonly projectionOrigine: 'saisie' | 'rampant' | 'defaut';
  readonly rampantMm: number | null;
  readonly format: Format | null;
  readonly pose: Pose;
  readonly produit: Nature;
  readonly jointMm: number | null;
  readonly edition: string;
  readonly recouvrementMm: number | null;
  readonly entraxeChevronsMm: number;
  readonly surfaceM2: number | null;
}

export type AvertissementCode =
  | 'pente-par-defaut'
  | 'projection-par-defaut'
  | 'zone-par-defaut'
  | 'altitude-hors-domaine'
  | 'situation-exposee'
  | 'situation-protegee'
  | 'recouvrement-sous-table'
  | 'recouvrement-sans-table'
  | 'cellule-a-verifier'
  | 'table-autre-produit'
  | 'pose-au-clou'
  | 'format-reserve'
  | 'format-inhabituel'
  | 'crochet-hors-gamme'
  | 'poids-estime'
  | 'liteau-hors-table'
  | 'quantites-nettes';

export interface Avertissement {
  readonly code: AvertissementCode;
  readonly texte: string;
}

/**
 * Everything computed, before it is told in steps and remarks. Counts are those of the rows where the
 * rampant is known, else of the greatest pureau, as published.
 */
export interface Calcul extends RecouvrementRetenu, Quantites, Boites {
  readonly pente: Pente;
  readonly penteOrigine: 'saisie' | 'defaut';
  readonly pentePct: number;
  readonly penteDeg: number;
  readonly zone: Zone;
  /** The reason of the zone, a French sentence. */
  readonly zoneMotif: string;
  readonly zoneOrigine: ZoneTrouvee['origine'];
  readonly zoneSource: string;
  readonly communeInsee: string | null;
  readonly communeNom: string | null;
  readonly altitudeM: number | null;
  readonly situation: Situation;
  readonly projectionHorizontaleMm: number;
  readonly projectionOrigine: Saisie['projectionOrigine'];
  readonly rampantMm: number | null;
  readonly produit: Nature;
  readonly pose: Pose;
  readonly format: FormatJuge;
  /** The edition read; kept with the calculation for ever. */
  readonly edition: string;
  readonly jointMm: number;
  /** Whether the joint was typed by hand. */
  readonly jointManuel: boolean;
  /** The greatest that the lap admits: that of the published formula. Rows spread it: `rangs`. */
  readonly pureauMm: number;
  /** For the lap of the rows where they are known; null when nail-laid. */
  readonly crochetLongueurCm: number | null;
  /** Share of hooks that clip on the batten. */
  readonly agrafesPct: number;
  /** Null where neither weight nor thickness is known. */
  readonly poidsKgParM2: number | null;
  readonly entraxeChevronsMm: number;
  /** The sections of batten for that spacing; none beyond the last row of the table. */
  readonly liteauSections: readonly string[];
  readonly surfaceM2: number | null;
  /** The catalogue judged, the fittest first. */
  readonly formats: readonly FormatJuge[];
  /** The rows of the rampant, or of the largest plane; null without a rampant. */
  readonly rangs: Rangs | null;
  /** Null unless a roof was drawn; the figures above are then those of its largest plane. */
  readonly toit: ToitCalcule | null;
  /** What to order; empty where neither a roof was drawn nor a surface typed. */
  readonly commande: readonly LigneCommande[];
}

export interface CalculArdoisesResult extends Calcul {
  readonly avertissements: readonly Avertissement[];
  readonly etapes: readonly Etape[];
}

/** A value out of its bounds: the field and a French sentence that says what to do. */
export interface SaisieFailure {
  readonly code: 'saisie-invalide';
  readonly champ: CalculArdoisesChamp;
  readonly texte: string;
  readonly solutions: readonly [];
}

/** The format does not admit the lap; the lap and the other formats come with the refusal. */
export interface FormatFailure {
  readonly code: 'format-refuse';
  readonly champ: 'format';
  readonly texte: string;
  readonly solutions: readonly Solution[];
  readonly recouvrementMm: number;
  readonly formats: readonly FormatJuge[];
}

export type ArdoisesFailure =
  | SaisieFailure
  | ZoneFailure
  | RecouvrementFailure
  | FormatFailure
  | ToitFailure;

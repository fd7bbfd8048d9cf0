/** The zone of a place, with its reason in a sentence: listed, corrected, or proposed. */
import { err, ok, type Result } from '../../core/result.ts';
import type { ValuesOf } from '../../entity/entity.ts';
import { LITTORAUX, type Littoral, ZONES, type Zone } from './choix.ts';
import { cite, SAISIE, type SourceKey, withConfiance } from './citations.ts';
import type { communeZone } from './commune-zone.entity.ts';
import { formatNombre } from './format-nombre.ts';

/** One commune and its zone, as a row of `communes_zones` holds it. */
export type CommuneZoneValues = ValuesOf<typeof communeZone>;

export interface ZoneTrouvee {
  readonly zone: Zone;
  /** Where the answer comes from. */
  readonly origine: 'saisie' | 'liste' | 'correction' | 'proposition' | 'defaut';
  /** The reason, a French sentence. */
  readonly motif: string;
  readonly source: string;
}

export interface ZoneFailure {
  readonly code: 'zone-inconnue';
  readonly champ: 'altitudeM' | 'distanceMerKm' | 'littoral';
  readonly texte: string;
  readonly solutions: readonly [];
}

/** What is known of a place; null where it is not. */
export interface Lieu {
  readonly communeInsee: string | null;
  readonly communeNom: string | null;
  readonly altitudeM: number | null;
  /** Straight distance to the nearest shore. */
  readonly distanceMerKm: number | null;
  readonly littoral: Littoral | null;
}

/** The NF DTU 40.11 of 2020 stops at this altitude. Source: batirama41653. */
export const ALTITUDE_MAX_M = 900;

const ALTITUDES_M = { zone2: 200, zone3: 500 } as const;
const COTE_KM = { bord: 20, transition: 40 } as const;

const TUILE: SourceKey = 'wienerberger';

/**
 * The zone of a place: the one chosen, else the commune's, else the rule of altitude and coast,
 * else the harshest when nothing at all is said of the place. Fails with `zone-inconnue` when the
 * place is named but what is known of it does not suffice; `champ` is what to ask next.
 */
export function resolveZone(
  choisie: Zone | null,
  lieu: Lieu,
  communesZones: readonly CommuneZoneValues[],
): Result<ZoneTrouvee, ZoneFailure> {
  if (choisie) {
    const motif = `${ZONES[choisie]}, choisie à la main.`;
    return ok({ zone: choisie, origine: 'saisie', motif, source: SAISIE });
  }
  const listee = lieu.communeInsee && findZone(lieu.communeInsee, communesZones);
  if (listee) return ok(listee);
  if (isNowhere(lieu)) {
    const motif = "Zone 3, la plus sévère : le lieu n'est pas donné.";
    return ok({ zone: 'zone-3', origine: 'defaut', motif, source: cite(TUILE) });
  }
  return proposeZone(lieu);
}

/** The zone of a commune in the list, a correction of the firm first; null when it is not there. */
export function findZone(
  communeInsee: string,
  communesZones: readonly CommuneZoneValues[],
): ZoneTrouvee | null {
  const rows = communesZones.filter((row) => row.insee === communeInsee);
  const row = rows.find(({ origine }) => origine === 'correction') ?? rows[0];
  if (!row) return null;
  const { nom, zone, origine } = row;
  const isListe = origine === 'liste';
  const auteur = isListe ? "d'après la liste des communes" : "corrigée par l'entreprise";
  const source = isListe ? withConfiance(row.source, 'moyenne') : row.source;
  return { zone, origine, motif: `${ZONES[zone]} : ${nom}, ${auteur}.`, source };
}

/**
 * The zone that altitude (m) and distance to the sea (km) propose: the harsher of the two classes.
 * Altitude: under 200 m, 200 to 500 m, above 500 m. Coast from Lorient to Belgium: 20 km deep,
 * then 20 to 40 km; from Lorient to Spain: one step less, 20 km deep; the Mediterranean counts for
 * nothing. Limits belong to the harsher zone, save 500 m which the text leaves to zone 2.
 * Fails with `zone-inconnue` when altitude, coast or distance is missing.
 * Source: wienerberger (standards of tiles; the slate catalogue gives no distance inland).
 */
export function proposeZone(lieu: Lieu): Result<ZoneTrouvee, ZoneFailure> {
  const { altitudeM, distanceMerKm } = lieu;
  const littoral = lieu.littoral ?? littoralOf(lieu);
  if (altitudeM === null) return err(missing('altitudeM', lieu));
  if (littoral === null) return err(missing('littoral', lieu));
  const parAltitude = zoneOfAltitude(altitudeM);
  const classe = ZONES[parAltitude].toLowerCase();
  const altitude = `altitude de ${formatNombre(altitudeM, 0)} m (${classe})`;
  if (littoral === 'mediterranee' || littoral === 'aucun') {
    const cote = littoral === 'aucun' ? 'loin de la mer' : 'la Méditerranée ne compte pas';
    return ok(proposed(parAltitude, `${altitude}, ${cote}`));
  }
  if (distanceMerKm === null) return err(missing('distanceMerKm', lieu));
  const parCote = zoneOfCote(distanceMerKm, littoral);
  const cote = `côte « ${LITTORAUX[littoral]} » à ${formatNombre(distanceMerKm)} km`;
  const zone = RANGS[parCote] > RANGS[parAltitude] ? parCote : parAltitude;
  return ok(proposed(zone, `${altitude}, ${cote} (${ZONES[parCote].toLowerCase()})`));
}

const RANGS: Readonly<Record<Zone, number>> = { 'zone-1': 1, 'zone-2': 2, 'zone-3': 3 };

/** Départements that a coast may reach; 56 is cut at Lorient, so its people must say. */
const LITTORAL_DEPARTEMENTS: Readonly<Record<Exclude<Littoral, 'aucun'>, readonly string[]>> = {
  'lorient-belgique': [
    ...['29', '22', '35', '50', '14', '27', '76', '80', '62', '59'],
    // Their edge may lie within 40 km of the shore.
    ...['53', '61'],
  ],
  'lorient-espagne': ['44', '85', '17', '33', '40', '64'],
  mediterranee: ['66', '11', '34', '30', '13', '83', '06', '2A', '2B'],
};

/**
 * The coast that may reach a commune, from its département; null where that does not say: the
 * Morbihan, cut at Lorient, and the overseas départements. Derived from the zones' definition.
 */
export function littoralOfCommune(communeInsee: string): Littoral | null {
  const departement = communeInsee.slice(0, 2);
  if (departement === '56' || departement === '97') return null;
  const has = (littoral: keyof typeof LITTORAL_DEPARTEMENTS) =>
    LITTORAL_DEPARTEMENTS[littoral].includes(departement);
  if (has('lorient-belgique')) return 'lorient-belgique';
  if (has('lorient-espagne')) return 'lorient-espagne';
  return has('mediterranee') ? 'mediterranee' : 'aucun';
}

function littoralOf({ communeInsee, distanceMerKm }: Lieu): Littoral | null {
  if (distanceMerKm !== null && distanceMerKm > COTE_KM.transition) return 'aucun';
  return communeInsee === null ? null : littoralOfCommune(communeInsee);
}

function zoneOfAltitude(altitudeM: number): Zone {
  if (altitudeM < ALTITUDES_M.zone2) return 'zone-1';
  return altitudeM <= ALTITUDES_M.zone3 ? 'zone-2' : 'zone-3';
}

function zoneOfCote(distanceKm: number, littoral: 'lorient-belgique' | 'lorient-espagne'): Zone {
  const isAuSud = littoral === 'lorient-espagne';
  if (distanceKm <= COTE_KM.bord) return isAuSud ? 'zone-2' : 'zone-3';
  return distanceKm <= COTE_KM.transition && !isAuSud ? 'zone-2' : 'zone-1';
}

function proposed(zone: Zone, raison: string): ZoneTrouvee {
  const motif = `${ZONES[zone]} proposée : ${raison}.`;
  return { zone, origine: 'proposition', motif, source: cite(TUILE) };
}

function isNowhere(lieu: Lieu): boolean {
  return Object.values(lieu).every((value) => value === null);
}

const ASKS: Readonly<Record<ZoneFailure['champ'], string>> = {
  altitudeM: "donnez l'altitude",
  distanceMerKm: 'donnez la distance à la mer',
  littoral: 'dites quelle côte est la plus proche',
};

function missing(champ: ZoneFailure['champ'], lieu: Lieu): ZoneFailure {
  const lieuNom = lieu.communeNom ?? 'ce lieu';
  const texte = `Zone inconnue pour ${lieuNom} : ${ASKS[champ]}, ou choisissez la zone.`;
  return { code: 'zone-inconnue', champ, texte, solutions: [] };
}

/** The shipped tables as values of reference rows, for the seed; the phone never imports it. */
import { assert, must } from '../../core/assert.ts';
import { BANDES_FINS } from './bandes.ts';
import { CONFIANCES, NATURES, ZONES } from './choix.ts';
import communes from './data/communes-zones.json' with { type: 'json' };
import modeles from './data/modeles-ardoises.json' with { type: 'json' };
import table from './data/recouvrements.json' with { type: 'json' };
import sources from './data/sources.json' with { type: 'json' };
import type { ModeleArdoiseValues } from './formats.ts';
import { PENTE_VERTICALE_PCT } from './pente.ts';
import type { RecouvrementCellule } from './table-recouvrement.ts';
import type { CommuneZoneValues } from './zone.ts';

/** One source of the shipped figures, in French. */
export interface Source {
  readonly titre: string;
  readonly adresse: string;
  readonly nature: string;
  readonly confiance: string;
}

/** The sources of the shipped figures and rules, by key. */
export const sourcesByKey: ReadonlyMap<string, Source> = new Map(Object.entries(sources));

/** Every cell of the table of recouvrement of 1993, blank ones left out. Source: lariviere27. */
export const recouvrementValues: readonly RecouvrementCellule[] = [
  ...table.lignes.flatMap(cellulesOfLigne),
  ...cellulesOfVerticale(),
];

/** What only the firm knows of a format. */
const RIEN_DE_PLUS = { poidsKg: null, paquet: null, stock: null, provenance: null } as const;

/** The formats of natural slate, then those of fibre cement. Sources: cupa_faq, eternit_pose. */
export const modeleValues: readonly ModeleArdoiseValues[] = [
  ...modeles.naturelle.map((modele) => ({
    ...modele,
    nature: memberOf(NATURES, 'naturelle'),
    epaisseurMm: null,
    ...RIEN_DE_PLUS,
    source: titreOf(modele.source),
  })),
  ...modeles['fibres-ciment'].map((modele) => ({
    ...modele,
    nature: memberOf(NATURES, 'fibres-ciment'),
    recouvrementMinMm: null,
    recouvrementMaxMm: null,
    ...RIEN_DE_PLUS,
    source: titreOf(modele.source),
  })),
];

/** The zones of the 332 communes of Ille-et-Vilaine. Source: atarys_db. */
export const communeZoneValues: readonly CommuneZoneValues[] = communes.communes.map(
  ({ insee, nom, zone }) => ({
    insee,
    nom,
    zone: memberOf(ZONES, zone),
    origine: 'liste',
    source: titreOf(communes.source),
  }),
);

function cellulesOfLigne(ligne: (typeof table.lignes)[number]): RecouvrementCellule[] {
  const { pentePct, degres, minutes } = ligne;
  const penteDeg = degres + minutes / 60;
  const commun = { edition: table.edition, pentePct, penteDeg, source: titreOf(table.source) };
  const confiance = memberOf(CONFIANCES, ligne.confiance);
  return keysOf(ZONES).flatMap((zone) =>
    BANDES_FINS.flatMap(({ bande }) => {
      const recouvrementMm = ligne[zone][table.bandes.indexOf(bande)] ?? null;
      return recouvrementMm === null ? [] : [{ ...commun, zone, bande, recouvrementMm, confiance }];
    }),
  );
}

/** One printed value per zone, read for every projection: a vertical face has none. */
function cellulesOfVerticale(): RecouvrementCellule[] {
  const { verticale, edition } = table;
  const source = titreOf(table.source);
  const confiance = memberOf(CONFIANCES, verticale.confiance);
  const commun = { edition, pentePct: PENTE_VERTICALE_PCT, penteDeg: 90, source, confiance };
  return keysOf(ZONES).flatMap((zone) =>
    BANDES_FINS.map(({ bande }) => ({ ...commun, zone, bande, recouvrementMm: verticale[zone] })),
  );
}

function titreOf(key: string): string {
  return must(sourcesByKey.get(key), `the source ${key} is described`).titre;
}

/** The members of a closed list, typed. */
function keysOf<C extends string>(choices: Readonly<Record<C, string>>): C[] {
  const isMember = (key: string): key is C => Object.hasOwn(choices, key);
  return Object.keys(choices).filter(isMember);
}

/** A text of the data as a member of its closed list. */
function memberOf<C extends string>(choices: Readonly<Record<C, string>>, value: string): C {
  const member = keysOf(choices).find((key) => key === value);
  assert(member !== undefined, `"${value}" is in the list`);
  return member;
}

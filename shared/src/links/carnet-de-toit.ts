/** The carnet de toit: what the calculations and the planning of a chantier say of its planes, and by building. */
import type { Day } from '../core/dates.ts';
import type { CalculArdoises } from '../modules/calcul-ardoises/calcul-ardoises.entity.ts';
import type { CarnetToit } from '../modules/calcul-ardoises/carnet-toit.entity.ts';
import { type CarnetToitValues, pansDuCarnet } from '../modules/calcul-ardoises/carnet-values.ts';
import type { ModeleArdoise } from '../modules/calcul-ardoises/modele-ardoise.entity.ts';
import type { Chantier } from '../modules/chantiers/chantier.entity.ts';
import type { Etat } from '../modules/chantiers/etats.ts';
import type { Affectation } from '../modules/planning/affectation.entity.ts';
import type { Salarie } from '../modules/social/salarie.entity.ts';

/** The états in which what was laid is known, and the carnet is filled. */
export const ETATS_DU_CARNET: readonly Etat[] = ['termine', 'archive'];

type Demi = Pick<Affectation, 'salarieId' | 'jour' | 'chantierId' | 'sav'>;

export interface ConnuDuChantier {
  readonly site: Pick<Chantier, 'id' | 'dateReception' | 'finPrevue'>;
  readonly calculs: readonly CalculArdoises[];
  readonly modeles: readonly Pick<
    ModeleArdoise,
    'nature' | 'hauteurMm' | 'largeurMm' | 'provenance'
  >[];
  readonly affectations: readonly Demi[];
  readonly salaries: readonly Pick<Salarie, 'id' | 'prenom' | 'nom'>[];
  readonly aujourdhui: Day;
}

/** A calculation with the planes it would bring into the carnet. */
export interface CarnetPropose {
  readonly calculId: string;
  readonly titre: string;
  readonly pans: readonly CarnetToitValues[];
}

const EQUIPE_MAX = 300;

/** Half-days worked there up to today; a call afterwards lays no roof. */
function poses({ site, affectations, aujourdhui }: ConnuDuChantier): readonly Demi[] {
  return affectations.filter(
    ({ chantierId, jour, sav }) => chantierId === site.id && sav !== true && jour <= aujourdhui,
  );
}

/** Who was there, the most present first; null where the planning on this device names nobody. */
function equipeDe(connu: ConnuDuChantier): string | null {
  const halves = new Map<string, number>();
  for (const { salarieId } of poses(connu)) {
    halves.set(salarieId, (halves.get(salarieId) ?? 0) + 1);
  }
  const names = connu.salaries
    .filter(({ id }) => halves.has(id))
    .sort((a, b) => (halves.get(b.id) ?? 0) - (halves.get(a.id) ?? 0) || (a.id < b.id ? -1 : 1))
    .map(({ prenom, nom }) => `${prenom} ${nom}`);
  return names.join(', ').slice(0, EQUIPE_MAX) || null;
}

/** The last day somebody was there; else the reception, else the planned end where it has passed. */
function jourDe(connu: ConnuDuChantier): Day | null {
  const days = poses(connu).map(({ jour }) => jour);
  const last = days.sort().at(-1);
  const { dateReception, finPrevue } = connu.site;
  const planned = finPrevue !== null && finPrevue <= connu.aujourdhui ? finPrevue : null;
  return last ?? dateReception ?? planned;
}

/**
 * What the calculations of a chantier would write into its carnet, the latest calculation first; the
 * person confirms which was laid and completes quarry and lot. The quarry is that of the catalogue.
 */
export function proposerCarnet(connu: ConnuDuChantier): CarnetPropose[] {
  const { site, calculs, modeles } = connu;
  const [equipe, poseLe] = [equipeDe(connu), jourDe(connu)];
  const latest = [...calculs].sort((a, b) => b.createdAt - a.createdAt);
  return latest.map((calcul) => {
    const { nature, hauteurMm, largeurMm } = calcul;
    const modele = modeles.find(
      (one) => one.nature === nature && one.hauteurMm === hauteurMm && one.largeurMm === largeurMm,
    );
    const known = { carriere: modele?.provenance ?? null, lot: null, crochetMatiere: null };
    const rest = { chantierId: site.id, poseLe, equipe, photos: null, remarque: null };
    const pans = pansDuCarnet(calcul).map((pan) => ({ ...pan, ...known, ...rest }));
    return { calculId: calcul.id, titre: calcul.titre, pans };
  });
}

type Lieu = Pick<Chantier, 'id' | 'clientId' | 'adresse' | 'codePostal' | 'ville'>;

/** A building of a client: the chantiers at its address, and what was laid there. */
export interface Batiment {
  /** « 3 rue des Lices, Fougères », or the town alone. */
  readonly lieu: string;
  readonly chantierIds: readonly string[];
  /** The latest laid first; within a day by name. */
  readonly pans: readonly CarnetToit[];
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** What is one building: client and address; without an address or a client each chantier is its own. */
function cleDe({ id, clientId, adresse, ville }: Lieu): string {
  const street = plain(adresse ?? '');
  return clientId === null || street === '' ? id : `${clientId}/${street}/${plain(ville)}`;
}

/** Chantiers of one client at the same address, `site` among them. */
export function chantiersDuBatiment<L extends Lieu>(site: L, all: readonly L[]): L[] {
  const cle = cleDe(site);
  return all.filter((one) => one.id === site.id || cleDe(one) === cle);
}

/** The buildings of the given chantiers, in their order. */
export function batiments(sites: readonly Lieu[], carnet: readonly CarnetToit[]): Batiment[] {
  const groups = new Map<string, Lieu[]>();
  for (const site of sites) {
    const cle = cleDe(site);
    groups.set(cle, [...(groups.get(cle) ?? []), site]);
  }
  return [...groups.values()].map((group) => {
    const [first] = group;
    const chantierIds = group.map(({ id }) => id);
    const pans = carnet
      .filter(({ chantierId }) => chantierIds.includes(chantierId))
      .sort((a, b) => (b.poseLe ?? '').localeCompare(a.poseLe ?? '') || a.pan.localeCompare(b.pan));
    const lieu = [first?.adresse, first?.ville].filter(Boolean).join(', ');
    return { lieu, chantierIds, pans };
  });
}

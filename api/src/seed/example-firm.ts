/** Fills the example firm: people, chantiers and six weeks of planning around today. */
import { must } from '#shared/core/assert.ts';
import { type Day, dayAt, mondayOf, plusDays, weekDaysOf } from '#shared/core/dates.ts';
import { idOfKey } from '#shared/core/ids.ts';
import { keyedId, singletonId } from '#shared/entity/entity.ts';
import { reposDe } from '#shared/links/contexte-planning.ts';
import { entreprise } from '#shared/modules/administration/entreprise.entity.ts';
import { avancement } from '#shared/modules/chantiers/avancement.entity.ts';
import { budgetHeures } from '#shared/modules/chantiers/budget-heures.entity.ts';
import { chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import { chantierAcces } from '#shared/modules/chantiers/chantier-acces.entity.ts';
import { chantierFinances } from '#shared/modules/chantiers/chantier-finances.entity.ts';
import { chantierNote } from '#shared/modules/chantiers/chantier-note.entity.ts';
import { commande } from '#shared/modules/chantiers/commande.entity.ts';
import { commandeLigne } from '#shared/modules/chantiers/commande-ligne.entity.ts';
import { client } from '#shared/modules/clients/client.entity.ts';
import { vehicule } from '#shared/modules/maintenance/vehicule.entity.ts';
import { affectation } from '#shared/modules/planning/affectation.entity.ts';
import { pointage } from '#shared/modules/planning/pointage.entity.ts';
import { heuresDuJour, isSemainePaire, REGLE_INITIALE } from '#shared/modules/planning/regles.ts';
import { demandeConge } from '#shared/modules/social/demande-conge.entity.ts';
import { habilitation } from '#shared/modules/social/habilitation.entity.ts';
import { salarie } from '#shared/modules/social/salarie.entity.ts';
import type { RowOp, Values } from '#shared/sync/wire.ts';
import type { OpenFirm } from '../firms/firms.ts';
import {
  EXAMPLE_CHANTIERS,
  EXAMPLE_FIRM,
  EXAMPLE_GERANT,
  EXAMPLE_NOTES,
  EXAMPLE_PEOPLE,
} from './example-data.ts';
import {
  EXAMPLE_AMOUNTS,
  EXAMPLE_CLIENTS,
  EXAMPLE_HOURS,
  EXAMPLE_ORDERS,
  EXAMPLE_PERMITS,
  EXAMPLE_PROGRESS,
  EXAMPLE_VEHICLES,
  exampleLeave,
} from './example-office.ts';
import { opsOfKeyed, referenceOps } from './reference.ts';

const ENTERED = '2021-03-01';

/** The états that a signature leads to. */
const SIGNED: readonly string[] = ['signe', 'en-cours', 'en-pause', 'a-finir', 'termine'];

/** Weeks of planning: two that are over, this one, and three to come. */
const WEEKS = [-2, -1, 0, 1, 2, 3] as const;

/** The same id each time the example is opened. */
function exampleId(table: string, n: number): string {
  return idOfKey(`exemple/${table}`, [n]);
}

function create(table: string, id: string, f: Values): RowOp {
  return { t: 'create', e: table, id, f };
}

function peopleOps(): RowOp[] {
  return EXAMPLE_PEOPLE.map((person, rang) =>
    create(salarie.table, exampleId('salaries', rang), {
      ...person,
      telephone: null,
      dateEntree: ENTERED,
      dateSortie: null,
      rang,
    }),
  );
}

function chantierOps(today: Day): RowOp[] {
  return EXAMPLE_CHANTIERS.flatMap(({ acces, code, ...values }, n) => {
    const id = exampleId('chantiers', n);
    const owner = EXAMPLE_CLIENTS.findIndex(({ chantiers }) => chantiers.includes(n));
    const rest = {
      clientId: owner < 0 ? null : exampleId('clients', owner),
      dateSignature: SIGNED.includes(values.etat) ? plusDays(today, n * 3 - 60) : null,
      debutPrevu: plusDays(today, n * 5 - 20),
    };
    const site = create(chantier.table, id, { ...values, ...rest, finPrevue: null });
    if (!acces) return [site];
    const f = { chantierId: id, acces, code: code ?? null };
    return [site, create(chantierAcces.table, keyedId(chantierAcces, f), f)];
  });
}

function noteOps(): RowOp[] {
  return EXAMPLE_NOTES.map(([site, person, texte], n) => {
    const { prenom, nom } = must(EXAMPLE_PEOPLE[person], 'a note has its author');
    const f = {
      chantierId: exampleId('chantiers', site),
      nature: 'observation',
      texte,
      auteur: `${prenom} ${nom}`,
    };
    return create(chantierNote.table, exampleId('notes', n), f);
  });
}

function clientOps(): RowOp[] {
  return EXAMPLE_CLIENTS.map(({ chantiers, ...values }, n) => {
    const site = EXAMPLE_CHANTIERS[chantiers[0] ?? -1];
    const { adresse = null, codePostal = null, ville = null, communeInsee = null } = site ?? {};
    return create(client.table, exampleId('clients', n), {
      ...{ ...values, adresse, codePostal, ville, communeInsee },
      ...{ email: null, siret: null, note: null, fusionneId: null, effaceLe: null, gardeAu: null },
    });
  });
}

/** Amounts, hours by family, orders and progress of the chantiers. */
function suiviOps(today: Day): RowOp[] {
  const site = (n: number) => ({ chantierId: exampleId('chantiers', n) });
  const auteur = `${EXAMPLE_PEOPLE[0]?.prenom} ${EXAMPLE_PEOPLE[0]?.nom}`;
  const amounts = EXAMPLE_AMOUNTS.map(([n, montantHtCents, debourseCents, factureHtCents]) => ({
    ...{ ...site(n), montantHtCents, debourseCents, factureHtCents },
    ...{ acompteCents: null, achatsHtCents: null },
  }));
  const hours = EXAMPLE_HOURS.map(([n, famille, heures]) => ({ ...site(n), famille, heures }));
  const orders = EXAMPLE_ORDERS.flatMap(({ site: n, fournisseur, livraison, lignes }, i) => {
    const commandeId = exampleId('commandes', i);
    const isSent = livraison !== null;
    const order = create(commande.table, commandeId, {
      ...{ ...site(n), fournisseur, auteur, note: null },
      etat: isSent ? 'envoyee' : 'brouillon',
      dateEnvoi: isSent ? plusDays(today, -5) : null,
      livraisonPrevue: isSent ? plusDays(today, livraison) : null,
    });
    const lines = lignes.map(([libelle, quantite, unite], rang) => {
      const id = exampleId('lignes', i * 100 + rang);
      return create(commandeLigne.table, id, {
        ...{ ...site(n), commandeId, rang, libelle, quantite, unite },
      });
    });
    return [order, ...lines];
  });
  const progress = EXAMPLE_PROGRESS.map(([n, daysAgo, avancementPct, travaux]) => ({
    ...{ ...site(n), jour: plusDays(today, -daysAgo), avancementPct, travaux, auteur },
    ...{ meteo: null, nombreOuvriers: 3, heures: null, problemes: null },
    ...{ horsEau: null, documentId: null },
  }));
  return [
    ...opsOfKeyed(chantierFinances, amounts),
    ...opsOfKeyed(budgetHeures, hours),
    ...orders,
    ...opsOfKeyed(avancement, progress),
  ];
}

/** Vehicles, habilitations, and the leave that waits. */
function equipeOps(today: Day): RowOp[] {
  const vehicles = EXAMPLE_VEHICLES.map(({ dans, ...values }, n) =>
    create(vehicule.table, exampleId('vehicules', n), {
      ...{ ...values, controleAu: plusDays(today, dans), entretienAu: null },
    }),
  );
  const permits = EXAMPLE_PERMITS.map(([n, libelle, dans], i) =>
    create(habilitation.table, exampleId('habilitations', i), {
      ...{ salarieId: exampleId('salaries', n), libelle, valableAu: plusDays(today, dans) },
    }),
  );
  const { person, ...leave } = exampleLeave(today);
  const asked = create(demandeConge.table, exampleId('demandes', 0), {
    ...{ ...leave, salarieId: exampleId('salaries', person), etat: 'demandee' },
    ...{ debutApresMidi: false, finMatin: false, reponse: null },
  });
  return [...vehicles, ...permits, asked];
}

/** Which chantier a person is on in a week; null: away. */
function siteOf(person: number, week: number): number | null {
  const isAway = (person === 7 && week === 0) || (person === 4 && week === 2);
  if (isAway) return null;
  const isCharpente = person >= 6;
  if (isCharpente) return 5;
  const team = person < 3 ? 0 : 1;
  return week > 1 ? team + 2 : team;
}

/** The half-days of the weeks around today. */
function cellsAround(today: Day) {
  return WEEKS.flatMap((week) => {
    const monday = plusDays(mondayOf(today), week * 7);
    return EXAMPLE_PEOPLE.flatMap(({ rythme }, person) => {
      const site = siteOf(person, week);
      const isPaire = isSemainePaire(REGLE_INITIALE, monday);
      const personne = { id: '', rythme, dateEntree: ENTERED, dateSortie: null };
      const days = weekDaysOf(monday).filter(
        (jour) => reposDe(personne, [], { jour, isPaire }) === null,
      );
      return days.flatMap((jour) =>
        ['matin', 'apres-midi'].map((demiJournee) => ({
          salarieId: exampleId('salaries', person),
          jour,
          demiJournee,
          chantierId: site === null ? null : exampleId('chantiers', site),
          absence: site === null ? 'conges' : null,
          sav: null,
        })),
      );
    });
  });
}

/** The planning, and the days that are over as they were confirmed: now and then an hour more. */
function planningOps(today: Day): RowOp[] {
  const cells = cellsAround(today);
  const worked = cells.filter(
    ({ jour, demiJournee, chantierId }) => jour < today && chantierId && demiJournee === 'matin',
  );
  const done = worked.map(({ salarieId, jour, chantierId }, i) => ({
    ...{ salarieId, jour, matinChantierId: chantierId, apresMidiChantierId: chantierId },
    matinHeures: heuresDuJour(REGLE_INITIALE, jour) / 2,
    apresMidiHeures: heuresDuJour(REGLE_INITIALE, jour) / 2 + (i % 7 === 0 ? 1 : 0),
    ...{ panier: true, intemperiesHeures: null, remarque: null },
  }));
  return [...opsOfKeyed(affectation, cells), ...opsOfKeyed(pointage, done)];
}

/** Fills a new firm with the example; answers the person who opens it. */
export function fillExample({ firm, people }: OpenFirm): string {
  const userId = must(people.add({ ...EXAMPLE_GERANT, role: 'gerant' }), 'the firm is new');
  const actor = must(firm.actorOf(userId), 'the person was just added');
  const today = dayAt(firm.clock());
  const own = {
    ...EXAMPLE_FIRM,
    adresse: null,
    telephone: null,
    email: null,
    chantiersFermes: false,
    planningFerme: false,
  };
  firm.writeAsServer(
    [
      create(entreprise.table, singletonId(entreprise), own),
      ...referenceOps(),
      ...peopleOps(),
      ...clientOps(),
      ...chantierOps(today),
      ...noteOps(),
      ...planningOps(today),
      ...suiviOps(today),
      ...equipeOps(today),
    ],
    actor,
  );
  return userId;
}

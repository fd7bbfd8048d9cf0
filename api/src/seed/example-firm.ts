/** Fills the example firm: people, chantiers and six weeks of planning around today. */
import { must } from '#shared/core/assert.ts';
import { type Day, dayAt, mondayOf, plusDays, weekDaysOf } from '#shared/core/dates.ts';
import { idOfKey } from '#shared/core/ids.ts';
import { keyedId, singletonId } from '#shared/entity/entity.ts';
import { reposDe } from '#shared/links/contexte-planning.ts';
import { entreprise } from '#shared/modules/administration/entreprise.entity.ts';
import { chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import { chantierAcces } from '#shared/modules/chantiers/chantier-acces.entity.ts';
import { chantierNote } from '#shared/modules/chantiers/chantier-note.entity.ts';
import { affectation } from '#shared/modules/planning/affectation.entity.ts';
import { isSemainePaire, REGLE_INITIALE } from '#shared/modules/planning/regles.ts';
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
import { opsOfKeyed, referenceOps } from './reference.ts';

const ENTERED = '2021-03-01';

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
    const rest = { clientId: null, dateSignature: null, debutPrevu: plusDays(today, n * 5 - 20) };
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

/** Which chantier a person is on in a week; null: away. */
function siteOf(person: number, week: number): number | null {
  const isAway = (person === 7 && week === 0) || (person === 4 && week === 2);
  if (isAway) return null;
  const isCharpente = person >= 6;
  if (isCharpente) return 5;
  const team = person < 3 ? 0 : 1;
  return week > 1 ? team + 2 : team;
}

function planningOps(today: Day): RowOp[] {
  const cells = WEEKS.flatMap((week) => {
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
  return opsOfKeyed(affectation, cells);
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
      ...chantierOps(today),
      ...noteOps(),
      ...planningOps(today),
    ],
    actor,
  );
  return userId;
}

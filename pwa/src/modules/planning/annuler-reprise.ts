/** Takes a taking over back as one step: half-days as they were, what it made away again if unused. */

import { type Entity, keyedId } from '#shared/entity/entity.ts';
import type { Evenement } from '#shared/links/regles-taches.ts';
import { type Chantier, chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import { chantierFinances } from '#shared/modules/chantiers/chantier-finances.entity.ts';
import { type RegleTache, regleTache } from '#shared/modules/chantiers/regle-tache.entity.ts';
import { type Tache, tache } from '#shared/modules/chantiers/tache.entity.ts';
import { type Affectation, affectation } from '#shared/modules/planning/affectation.entity.ts';
import { contenuDe, isMemeContenu, isVide } from '#shared/modules/planning/cases.ts';
import { type Salarie, salarie } from '#shared/modules/social/salarie.entity.ts';
import type { Phone } from '../../sync/phone.ts';
import type { ViewRow } from '../../sync/store.ts';
import type { DraftOp } from '../../sync/write.ts';
import {
  ecrireParParts,
  evenementsDe,
  financesIdDe,
  type OnProgress,
  tacheIdsDe,
} from './ecrire-reprise.ts';
import { casesDeTrace, type Trace } from './trace-reprise.ts';
import { opOfCase } from './use-planning.ts';

export interface Annulation {
  /** Half-days that are as they were. */
  readonly rendues: number;
  /** Half-days that somebody changed since: they stay. */
  readonly changees: number;
  /** Names of people and chantiers that somebody changed or that something else speaks of: they stay. */
  readonly gardes: readonly string[];
  /** Why not all of it could be written, as a sentence. */
  readonly refus: string | null;
}

/** Ids that living rows speak of, apart from rows that go away as well. */
async function citesPar(phone: Phone, gone: ReadonlySet<string>): Promise<Set<string>> {
  const cited = new Set<string>();
  for (const entity of phone.registry.entities) {
    const refs = entity.fieldNames.filter((name) => {
      const field = entity.fields[name];
      return (
        field?.kind === 'ref' && (field.table === chantier.table || field.table === salarie.table)
      );
    });
    if (refs.length === 0) continue;
    for (const row of await phone.db.table<ViewRow>(entity.table).toArray()) {
      if (row.deleted === 1 || gone.has(row.id)) continue;
      for (const name of refs) if (typeof row[name] === 'string') cited.add(row[name]);
    }
  }
  return cited;
}

/** A row that still says what it said when it was made: what somebody typed since is never deleted. */
function isUntouched({ createdAt, updatedAt }: Pick<ViewRow, 'createdAt' | 'updatedAt'>): boolean {
  return updatedAt === createdAt;
}

const remove =
  ({ table }: Entity) =>
  (id: string): DraftOp => ({ t: 'delete', e: table, id });

/** Half-days to give back, and rows of the planning that hold nothing then. */
async function casesARendre(phone: Phone, trace: Trace) {
  const { ecrites, avant } = casesDeTrace(trace);
  const ids = ecrites.map(({ salarieId, jour, demiJournee }) =>
    keyedId(affectation, { salarieId, jour, demiJournee }),
  );
  const rows = await phone.db.table<Affectation>(affectation.table).bulkGet(ids);
  const ops: DraftOp[] = [];
  const emptied = new Set<string>();
  for (const [i, row] of rows.entries()) {
    const [written, before] = [ecrites[i], avant[i]];
    if (!row || !written || !before || !isMemeContenu(contenuDe(row), written)) continue;
    ops.push(opOfCase(before, true));
    if (isVide(before)) emptied.add(row.id);
  }
  return { ops, emptied, total: ecrites.length };
}

/** Rows that were made, as far as they still stand, and what came with them. */
async function faitsDe({ db }: Phone, { salarieIds, chantierIds, completes }: Trace) {
  const live = <T extends { deleted: 0 | 1 }>(rows: readonly (T | undefined)[]) =>
    rows.filter((row): row is T => row?.deleted === 0);
  const sites = db.table<Chantier>(chantier.table);
  const completed = live(await sites.bulkGet(completes.map(({ id }) => id)));
  return {
    sites: live(await sites.bulkGet([...chantierIds])),
    people: live(await db.table<Salarie>(salarie.table).bulkGet([...salarieIds])),
    regles: live(await db.table<RegleTache>(regleTache.table).toArray()),
    finances: live(
      await db.table<ViewRow>(chantierFinances.table).bulkGet(chantierIds.map(financesIdDe)),
    ),
    completed: completed.filter(({ id, heuresVendues }) =>
      completes.some((one) => one.id === id && one.heures === heuresVendues),
    ),
  };
}

/** Tasks that the rules made for these rows and that nobody has taken up or changed. */
async function tachesNees(phone: Phone, events: Evenement[], regles: readonly RegleTache[]) {
  const ids = tacheIdsDe(events, regles);
  const rows = await phone.db.table<Tache>(tache.table).bulkGet(ids);
  return rows.flatMap((row) =>
    row?.deleted === 0 && row.etat === 'a-faire' && isUntouched(row) ? [row.id] : [],
  );
}

/** Takes back what a trace says, except what somebody changed since; each part is told. */
export async function annulerReprise(
  phone: Phone,
  trace: Trace,
  onProgress: OnProgress,
): Promise<Annulation> {
  const { ops, emptied, total } = await casesARendre(phone, trace);
  const { sites, people, regles, completed, ...made } = await faitsDe(phone, trace);
  // Amounts that somebody changed speak of their chantier: it stays with them.
  const finances = made.finances.filter(isUntouched);
  const born = await tachesNees(phone, evenementsDe(sites, people), regles);
  const written = await ecrireParParts(phone, ops, onProgress);
  const cited = await citesPar(
    phone,
    new Set([...emptied, ...born, ...finances.map(({ id }) => id)]),
  );
  const goes = (row: Chantier | Salarie) => isUntouched(row) && !cited.has(row.id);
  const stays = (row: Chantier | Salarie) => !goes(row);
  const [deadSites, deadPeople] = [sites.filter(goes), people.filter(goes)];
  const deadIds = new Set(deadSites.map(({ id }) => id));
  const after: DraftOp[] = [
    ...completed.map(
      ({ id }): DraftOp => ({ t: 'set', e: chantier.table, id, f: { heuresVendues: null } }),
    ),
    ...(await tachesNees(phone, evenementsDe(deadSites, deadPeople), regles)).map(remove(tache)),
    ...finances
      .filter((row) => deadIds.has(String(row['chantierId'])))
      .map(({ id }) => remove(chantierFinances)(id)),
    ...[...deadIds].map(remove(chantier)),
    ...deadPeople.map(({ id }) => remove(salarie)(id)),
  ];
  const last = written.ok ? await ecrireParParts(phone, after, onProgress) : written;
  return {
    rendues: ops.length,
    changees: total - ops.length,
    gardes: [
      ...sites.filter(stays).map((row) => row.libelle),
      ...people.filter(stays).map((row) => `${row.prenom} ${row.nom}`),
    ],
    refus: last.ok ? null : last.error.text,
  };
}

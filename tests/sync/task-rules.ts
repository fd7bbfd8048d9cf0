/** Rules of tasks in the simulated firm, and what must hold of their tasks: each fires exactly once. */
import assert from 'node:assert/strict';
import type { ViewRow } from '#pwa/sync/store.ts';
import type { DraftOp } from '#pwa/sync/write.ts';
import { must } from '#shared/core/assert.ts';
import { keyedId, type ValuesOf } from '#shared/entity/entity.ts';
import { type Site, tachesDe } from '#shared/links/regles-taches.ts';
import { type RegleTache, regleTache } from '#shared/modules/chantiers/regle-tache.entity.ts';
import { tache } from '#shared/modules/chantiers/tache.entity.ts';
import type { RowOp } from '#shared/sync/wire.ts';
import type { Phone, World } from './world.ts';

type Regle = ValuesOf<typeof regleTache>;

/** The état that the second rule waits for: one that histories reach from many others. */
const VERS = 'en-cours';

const PLAIN: Omit<Regle, 'code' | 'declencheur'> = {
  nom: 'Essai',
  active: true,
  versEtat: null,
  motCle: null,
  seuilHtCents: null,
  apresCode: null,
  jourDuMois: null,
  chaque: null,
  titre: '{chantier}',
  delaiMois: null,
  delaiJours: 3,
  jourOuvre: false,
  pourRole: 'conducteur',
  priorite: 'normale',
  rubrique: 'preparation',
};

const REGLES: readonly Regle[] = [
  { ...PLAIN, code: 'ouvrir', declencheur: 'chantier-cree' },
  { ...PLAIN, code: 'demarrer', declencheur: 'etat', versEtat: VERS },
  { ...PLAIN, code: 'suivre', declencheur: 'suite', apresCode: 'ouvrir' },
];

/** The rules as rows; they have natural keys, so no random draw is spent on them. */
export function taskRules(): RowOp[] {
  return REGLES.map((f) => ({
    t: 'create',
    e: regleTache.table,
    id: keyedId(regleTache, f),
    f,
  }));
}

/** The first task of a chantier that was there before the firm was opened, as its rule makes it. */
export function firstTask(site: Site): RowOp {
  const rows = REGLES.map((f) => ({ ...f, id: ruleIdOf(f.code), deleted: 0 }) as RegleTache);
  const [made] = tachesDe({ t: 'chantier-cree', site }, rows, '2026-11-12');
  const { id, values: f } = must(made, 'a rule waits for new chantiers');
  return { t: 'create', e: tache.table, id, f };
}

/**
 * A task that this phone holds is done, or opened again where another one follows it: closing it once
 * more tells the same event again. Null where the phone holds no task.
 */
export function doneTask({ random }: World, phone: Phone): DraftOp | null {
  const tasks = phone.store.values<ViewRow>(tache.table);
  if (tasks.length === 0) return null;
  const first = tasks.filter((row) => row['regleId'] === ruleIdOf('ouvrir'));
  const task = random.pick(first.length > 0 && random.chance(0.7) ? first : tasks);
  const isReopened = task['etat'] === 'fait' && task['regleId'] === ruleIdOf('ouvrir');
  const f = isReopened ? { etat: 'a-faire', faitLe: null } : { etat: 'fait', faitLe: '2026-11-12' };
  return { t: 'set', e: tache.table, id: task.id, f };
}

/** The id of a rule of the simulated firm. */
export function ruleIdOf(code: string): string {
  return keyedId(regleTache, { code });
}

/** What the history says happened: ids of chantiers created, and those that reached the état. */
function happenings(world: World) {
  const ids = (sql: string) => new Set(world.db.prepare(sql).pluck().all() as string[]);
  // What the firm was opened with is no event: only people make rules fire.
  const created = `entity = 'chantiers' AND field_group = 'create'`;
  const made = `${created} AND mid > 0`;
  const moved = `entity = 'chantiers' AND field_group = 'etat' AND lost = 0 AND mid > 0`;
  return {
    // Those of the opening were given theirs.
    created: ids(`SELECT id FROM history WHERE ${created}`),
    reached: ids(
      `SELECT id FROM history WHERE ((${made}) OR (${moved}))
       AND json_extract(new, '$.etat') = '${VERS}'`,
    ),
    /** Deleted at some time: what happened to it then fires nothing. */
    deleted: ids(
      `SELECT id FROM history WHERE entity = 'chantiers'
       AND field_group NOT IN ('create') AND json_extract(new, '$.deleted') = 1`,
    ),
    done: ids(
      `SELECT t.chantier_id FROM taches t JOIN history h ON h.entity = 'taches' AND h.id = t.id
       WHERE h.field_group = 'etat' AND h.lost = 0 AND json_extract(h.new, '$.etat') = 'fait'
       AND t.regle_id = '${ruleIdOf('ouvrir')}'`,
    ),
  };
}

/**
 * Each event has one task of each rule: none is missing, none is there twice, none was made again over
 * what a person did with it, whatever was sent twice, crashed, or was restored. Answers how many stand,
 * and how many events were told more than once.
 */
export function checkTaskRules(world: World): { tasks: number; again: number } {
  const { created, reached, deleted, done } = happenings(world);
  const tasks = world.db
    .prepare(
      'SELECT regle_id AS rule, chantier_id AS site, count(*) AS n FROM taches GROUP BY 1, 2',
    )
    .all() as { rule: string; site: string; n: number }[];
  for (const { rule, site, n } of tasks) {
    assert.equal(n, 1, `I13: rule ${rule} fired ${n} times for ${site}`);
  }
  const sitesOf = (code: string) =>
    new Set(tasks.filter(({ rule }) => rule === ruleIdOf(code)).map(({ site }) => site));
  assert.deepEqual(sitesOf('ouvrir'), created, 'I13: each chantier has its first task');
  for (const [code, events] of [
    ['demarrer', reached],
    ['suivre', done],
  ] as const) {
    const sites = sitesOf(code);
    for (const site of sites) assert(events.has(site), `I13: ${code} fired for nothing on ${site}`);
    for (const site of events) {
      assert(sites.has(site) || deleted.has(site), `I13: ${code} never fired for ${site}`);
    }
  }
  const remade = world.db
    .prepare(
      `SELECT h.id FROM history h JOIN taches t ON t.id = h.id
       WHERE h.entity = 'taches' AND (h.field_group NOT IN ('create', 'etat')
         OR (h.field_group = 'etat' AND json_extract(h.new, '$.etat') <> 'fait'
           AND t.regle_id <> ?))`,
    )
    .all(ruleIdOf('ouvrir'));
  assert.deepEqual(remade, [], 'I13: a task is made once and then only what people made of it');
  const again = world.db
    .prepare(
      `SELECT id FROM history WHERE entity = 'taches' AND field_group = 'etat' AND lost = 0
       AND json_extract(new, '$.etat') = 'fait' GROUP BY id HAVING count(*) > 1`,
    )
    .all();
  return { tasks: tasks.length, again: again.length };
}

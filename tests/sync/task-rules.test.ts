/** Rules of tasks fire exactly once: an event told again, two devices, a backup put back. */
import { expect, test } from 'vitest';
import { runRound } from '#pwa/sync/round.ts';
import type { ViewRow } from '#pwa/sync/store.ts';
import { type DraftOp, write } from '#pwa/sync/write.ts';
import { must } from '#shared/core/assert.ts';
import { randomOf } from '../support/random.ts';
import { checkTaskRules, ruleIdOf } from './task-rules.ts';
import { type Phone, World } from './world.ts';

async function idle(phone: Phone): Promise<void> {
  for (let i = 0; i < 20; i++) if ((await runRound(phone.deps)).kind === 'done') return;
  throw new Error(`${phone.name} never finished`);
}

async function done(phone: Phone, ...ops: DraftOp[]): Promise<void> {
  for (const op of ops) {
    expect((await write(phone.deps, [op])).ok).toBe(true);
    // Sent one by one: the outbox joins edits of one row.
    await idle(phone);
  }
}

const tasksOf = (phone: Phone, chantierId: string) =>
  phone.store.values<ViewRow>('taches').filter((row) => row['chantierId'] === chantierId);

test.each([
  ['by the tool', false],
  ['behind everybody’s back', true],
])(
  'an event told again makes no second task, nor does a backup put back %s',
  async (_, isSilent) => {
    const world = new World(randomOf(7));
    world.isCalm = true;
    const gerant = must(world.people[0], 'someone leads');
    const [desk, other] = [world.addPhone('desk', gerant), world.addPhone('other', gerant)];
    await idle(desk);
    world.takeBackup();

    const id = world.random.uuid();
    const set = (e: string, rowId: string, f: Record<string, unknown>): DraftOp => {
      return { t: 'set', e, id: rowId, f };
    };
    const f = { libelle: 'Grange', etat: 'signe', ville: 'Fougères' };
    await done(desk, { t: 'create', e: 'chantiers', id, f });
    // En cours twice: it is paused in between.
    await done(
      desk,
      ...['en-cours', 'en-pause', 'en-cours'].map((etat) => set('chantiers', id, { etat })),
    );
    expect(tasksOf(desk, id)).toHaveLength(2);
    await idle(other);

    // Both devices close the first task; one of them opens it and closes it once more.
    const task = must(
      tasksOf(desk, id).find((row) => row['regleId'] === ruleIdOf('ouvrir')),
      'the chantier has its first task',
    );
    const closed = set('taches', task.id, { etat: 'fait', faitLe: '2026-11-12' });
    const opened = set('taches', task.id, { etat: 'a-faire', faitLe: null });
    await done(desk, closed);
    await done(other, closed, opened, closed);
    expect(checkTaskRules(world).again).toBe(1);
    const before = checkTaskRules(world);
    expect(before.tasks).toBe(5);

    expect(world.restore(isSilent)).toBe(true);
    for (const phone of [desk, other, desk, other]) await idle(phone);
    expect(checkTaskRules(world).tasks).toBe(before.tasks);
    const texts = [desk, other].map((phone) =>
      tasksOf(phone, id)
        .map((row) => `${row.id} ${row['etat']}`)
        .sort(),
    );
    expect(texts[0]).toHaveLength(3);
    expect(texts[0]).toEqual(texts[1]);
  },
);

/** One seeded history: people edit, requests travel, arrive twice or never, phones and server crash. */
import assert from 'node:assert/strict';
import type { Fault } from '#api/sync/failpoints.ts';
import type { PhoneFault } from '#pwa/sync/apply-answer.ts';
import { applyAnswer } from '#pwa/sync/apply-answer.ts';
import { compare } from '#pwa/sync/compare.ts';
import { startResync } from '#pwa/sync/recover.ts';
import { buildRequest } from '#pwa/sync/request.ts';
import { runRound } from '#pwa/sync/round.ts';
import type { Entry, Issue, ViewRow } from '#pwa/sync/store.ts';
import { write } from '#pwa/sync/write.ts';
import { must } from '#shared/core/assert.ts';
import { PhoneCrash } from '../support/memory-store.ts';
import { type Random, randomOf } from '../support/random.ts';
import { randomGesture } from './edits.ts';
import {
  checkAcknowledged,
  checkConverged,
  checkSent,
  checkServer,
  checkTold,
  StepChecks,
} from './invariants.ts';
import type { Action, Plan, Step } from './plan.ts';
import { checkTaskRules } from './task-rules.ts';
import { type Flight, type Phone, World } from './world.ts';

/** Interesting things that happened, counted: a run in which one never happens proves nothing. */
export type Events = Map<string, number>;

export interface Options {
  readonly fault?: { server?: Fault; phone?: PhoneFault };
  readonly events?: Events;
}

class Simulation {
  readonly world: World;
  readonly checks = new StepChecks();
  private up: Flight[] = [];
  private down: Flight[] = [];
  private checked = new Map<Phone, number>();
  private lives = new Map<Phone, number>();
  /** Phones whose storage lost a row. */
  private corrupted = new Set<Phone>();

  readonly random: Random;
  readonly options: Options;

  constructor(random: Random, options: Options) {
    this.random = random;
    this.options = options;
    this.world = new World(random, options.fault);
    this.world.onSent = (person, response) => checkSent(this.world, person, response);
    const count = 2 + Math.min(random.int(4), random.int(4));
    for (let i = 0; i < count; i++) {
      const phone = this.world.addPhone(`phone-${i}`, random.pick(this.world.people));
      phone.skewMs = random.chance(0.3) ? (random.next() - 0.5) * 20 * 365 * 86_400_000 : 0;
    }
  }

  private count(event: string): void {
    const { events } = this.options;
    events?.set(event, (events.get(event) ?? 0) + 1);
  }

  private life(phone: Phone): number {
    return this.lives.get(phone) ?? 0;
  }

  async run(steps: readonly Step[]): Promise<void> {
    for (const { action, seed } of steps) {
      // Each step draws from its own seed: one that is left out does not change the others.
      this.random.reseed(seed);
      await this.step(action);
      this.checkChanged();
    }
    this.random.reseed(1);
    checkServer(this.world);
    await this.drain();
  }

  /** Checks every phone whose store changed since it was last looked at. */
  private checkChanged(): void {
    for (const phone of this.world.phones) {
      if (this.checked.get(phone) === phone.store.version) continue;
      this.checked.set(phone, phone.store.version);
      this.checks.check(this.world, phone);
    }
  }

  private async step(action: Action): Promise<void> {
    const { random, world } = this;
    const phone = random.pick(world.phones);
    switch (action) {
      case 'edit':
        return this.edit(phone);
      case 'rawOp':
        return this.rawOp(phone);
      case 'send':
        return this.send(phone);
      case 'deliverUp':
        return this.deliverUp();
      case 'deliverDown':
        return this.deliverDown();
      case 'duplicate':
        if (this.up.length > 0) this.up.push({ ...random.pick(this.up) });
        if (this.down.length > 0 && random.chance(0.5))
          this.down.push({ ...random.pick(this.down) });
        return;
      case 'drop': {
        const flights = random.chance(0.5) ? this.up : this.down;
        if (flights.length > 0) flights.splice(random.int(flights.length), 1);
        if (flights === this.down) this.count('answer lost');
        return;
      }
      case 'time':
        world.now += random.int(random.chance(0.05) ? 40 * 86_400_000 : 600_000);
        if (random.chance(0.2)) phone.skewMs += (random.next() - 0.5) * 3_600_000;
        return;
      case 'phoneCrash':
        phone.store.crashAfterWrites = random.int(6);
        return;
      case 'serverCrash': {
        const points = ['after-begin', 'after-savepoint', 'before-commit', 'after-commit'];
        world.crashAt = { point: random.pick(points) };
        this.count(`server crash ${world.crashAt.point}`);
        return;
      }
      case 'poison':
        world.poisoned.add(1 + random.int(12));
        return;
      case 'heal':
        world.poisoned.clear();
        world.retryParked();
        return;
      case 'role': {
        const person = random.pick(world.people);
        world.setRole(person, random.pick(['gerant', 'bureau', 'conducteur', 'compagnon']));
        this.count('role changed');
        return;
      }
      case 'resync':
        if (await this.alive(phone, () => startResync(phone.deps))) this.count('resync');
        return;
      case 'clone':
        return this.clone(phone);
      case 'corrupt':
        return this.corrupt(phone);
      case 'backup':
        return world.takeBackup();
      case 'restore': {
        const isSilent = random.chance(0.5);
        if (!world.restore(isSilent)) return;
        // Who puts a file back stops the server: what was on its way up ends with its connection.
        if (isSilent) this.up = [];
        this.count(isSilent ? 'rollback' : 'restore');
      }
    }
  }

  /** Runs something on the phone; a crash there ends this life of it. */
  private async alive<T>(phone: Phone, run: () => Promise<T>): Promise<T | null> {
    try {
      return await run();
    } catch (error) {
      if (!(error instanceof PhoneCrash)) throw error;
      this.lives.set(phone, this.life(phone) + 1);
      this.count('phone crash');
      return null;
    }
  }

  private async edit(phone: Phone): Promise<void> {
    const drafts = randomGesture(this.world, phone);
    const written = await this.alive(phone, () => write(phone.deps, drafts));
    if (!written?.ok || written.value === null) return;
    const { value: mid } = written;
    const entry = phone.store.values<Entry>('outbox').find((one) => one.mid === mid);
    this.checks.wrote(phone, must(entry, 'what was written waits in the outbox'));
    if (entry && entry.ops.length === 1 && drafts[0]?.t === 'set' && entry.ops[0]?.t === 'create') {
      this.count('autosave folded');
    }
  }

  /** What a broken or older phone could send: it passes no check on its way into the outbox. */
  private async rawOp(phone: Phone): Promise<void> {
    const { random } = this;
    const [meta] = phone.store.values<{ nextMid: number; k: string }>('meta');
    if (!meta) return;
    const id = random.uuid();
    const op = random.pick([
      { t: 'create', e: 'chantiers', id, f: { libelle: '', etat: 'projet', ville: 'X' } },
      {
        t: 'create',
        e: 'chantiers',
        id,
        f: { libelle: 'A', etat: 'projet', ville: 'X', marge: 1 },
      },
      { t: 'set', e: 'chantiers', id, base: 0, f: { libelle: 'jamais né' } },
      { t: 'delete', e: 'inconnue', id, base: 0 },
      { t: 'cmd', name: 'inconnue', args: {} },
    ]);
    await this.alive(phone, () =>
      phone.store.transaction('rw', ['outbox', 'meta'], async (tx) => {
        await tx.put('outbox', {
          mid: meta.nextMid,
          v: 1,
          wall: phone.deps.clock(),
          ops: [op],
          keys: [],
        });
        await tx.put('meta', { ...meta, nextMid: meta.nextMid + 1 });
      }),
    );
  }

  private async send(phone: Phone): Promise<void> {
    const built = await this.alive(phone, () => buildRequest(phone.deps));
    if (!built) return;
    const { request, ticket } = built;
    this.up.push({ phone, request, ticket, life: this.life(phone), answer: null });
  }

  private async deliverUp(): Promise<void> {
    if (this.up.length === 0) return;
    const [flight] = this.up.splice(this.random.int(this.up.length), 1);
    if (!flight) return;
    const { phone, request } = flight;
    const answer = this.world.deliver(phone, request);
    if (answer.ok) {
      for (const verdict of answer.body.verdicts ?? []) {
        const code = verdict.st === 'refused' ? ` ${verdict.code}` : '';
        this.count(`verdict ${verdict.st}${code}`);
      }
      if (answer.body.page && answer.body.page.drop.length > 0) this.count('scope dropped');
      if (answer.body.page && answer.body.page.gone.length > 0) this.count('row gone');
    } else this.count(`error ${answer.error.code}`);
    this.down.push({ ...flight, answer });
  }

  private async deliverDown(): Promise<void> {
    if (this.down.length === 0) return;
    const [flight] = this.down.splice(this.random.int(this.down.length), 1);
    if (!flight?.answer) return;
    const { phone, answer, ticket } = flight;
    if (flight.life !== this.life(phone)) return;
    if (answer.ok) {
      const applied = await this.alive(phone, () => applyAnswer(phone.deps, ticket, answer.body));
      this.count(applied ? 'answer applied' : 'stale answer refused');
      return;
    }
    if (answer.error.code === 'fork') await this.alive(phone, () => this.fork(phone));
    if (answer.error.code === 'epoch') {
      await this.alive(phone, () => runRound(phone.deps));
      this.count('replay');
    }
  }

  private async fork(phone: Phone): Promise<void> {
    await runRound(phone.deps);
    this.count('fork');
    this.lives.set(phone, this.life(phone) + 1);
  }

  /** The phone's storage is copied to another device of the same person. */
  private async clone(phone: Phone): Promise<void> {
    if (this.world.phones.length >= 6) return;
    const copy = phone.store.copy();
    const made = this.world.addPhone(`phone-${this.world.phones.length}`, phone.person, copy);
    if (this.corrupted.has(phone)) this.corrupted.add(made);
    this.count('clone');
  }

  /** Heals everything, lets every phone finish, and checks what must hold then. */
  private async drain(): Promise<void> {
    const { world } = this;
    world.crashAt = null;
    world.isCalm = true;
    world.poisoned.clear();
    for (const phone of world.phones) phone.store.crashAfterWrites = null;
    for (let i = 0; i < 3; i++) {
      const isQuiet = await this.finishAll(2);
      if (isQuiet) break;
    }
    // After a restore what waits for a row that nobody brings back is judged when the wait is over.
    if (world.firm.standing.bumpedAt() !== null) {
      for (const hours of [31 * 24, 2]) await this.finishAll(hours);
    }
    // Before anything is mended: only a phone that lost rows by itself may differ.
    checkConverged(
      world,
      world.phones.filter((phone) => !this.corrupted.has(phone)),
    );
    await this.compareAll();
    checkServer(world);
    checkConverged(world, world.phones);
    for (const phone of world.phones) {
      this.checks.check(world, phone);
      const waiting = phone.store.values<Entry>('outbox');
      assert.deepEqual(waiting, [], `I10: the outbox of ${phone.name} empties`);
      checkAcknowledged(world, phone);
      assert.equal(
        new Set(phone.store.values<Issue>('issue').map((i) => `${i.device}${i.mid}`)).size,
        phone.store.values('issue').length,
      );
    }
    checkTold(world);
    checkTaskRules(world);
  }

  /** The phone's storage loses a row, or keeps an old one, without anyone's knowing. */
  private corrupt(phone: Phone): void {
    const { store } = phone;
    const table = this.random.pick(['chantiers', 'chantier_notes', 'affectations']);
    const busy = new Set(store.values<Entry>('outbox').flatMap(({ keys }) => keys));
    const rows = store
      .values<ViewRow>(table)
      .filter(({ id, _seq }) => _seq !== undefined && !busy.has(`${table}/${id}`));
    if (rows.length === 0) return;
    store.table(table).delete(this.random.pick(rows).id);
    this.corrupted.add(phone);
    this.count('row lost in the phone');
  }

  /** Every phone compares what it holds with the office, and mends what differs. */
  private async compareAll(): Promise<void> {
    for (const phone of this.world.phones) {
      for (let i = 0; i < 4; i++) {
        const compared = await compare(phone.deps);
        this.count(`compared ${compared.kind}`);
        if (compared.kind === 'equal') break;
        await this.finish(phone);
      }
    }
  }

  /** Every phone syncs to its end, so many hours later; true where nothing waits or moved any more. */
  private async finishAll(hours: number): Promise<boolean> {
    const { world } = this;
    const seq = world.firm.standing.seq();
    world.now += hours * 3_600_000;
    world.retryParked();
    for (const phone of world.phones) {
      await this.finish(phone);
      // Now: two restores may give two histories the same epoch, with another between them.
      this.checkChanged();
    }
    const isEmpty = world.phones.every(({ store }) => store.table('outbox').size === 0);
    return isEmpty && world.firm.standing.seq() === seq;
  }

  private async finish(phone: Phone): Promise<void> {
    for (let i = 0; i < 60; i++) {
      const outcome = await runRound(phone.deps);
      if (outcome.kind === 'done') return;
      if (outcome.kind === 'stuck' || outcome.kind === 'busy') this.world.now += 3_700_000;
      else assert.equal(outcome.kind, 'again', `I10: ${phone.name} ended with ${outcome.kind}`);
    }
    assert.fail(`I10: ${phone.name} never finished`);
  }
}

/** Runs a history; throws where an invariant is broken. */
export async function simulate({ seed, steps }: Plan, options: Options = {}): Promise<void> {
  await new Simulation(randomOf(seed), options).run(steps);
}

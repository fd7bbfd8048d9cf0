/** A small firm in memory: the real server core on real SQLite, and phones that live in Maps. */
import { followers, handlers } from '#api/registry.ts';
import { type Failpoints, type Fault, SimulatedCrash } from '#api/sync/failpoints.ts';
import { type Firm, firmOver } from '#api/sync/firm.ts';
import { standingOf } from '#api/sync/standing.ts';
import type { PhoneFault } from '#pwa/sync/apply-answer.ts';
import type { Answer, RoundDeps } from '#pwa/sync/round.ts';
import { must } from '#shared/core/assert.ts';
import { singletonId } from '#shared/entity/entity.ts';
import type { Role } from '#shared/entity/permissions.ts';
import { entreprise } from '#shared/modules/administration/entreprise.entity.ts';
import { chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import { salarie } from '#shared/modules/social/salarie.entity.ts';
import { registry } from '#shared/registry.ts';
import type { RowOp, SyncRequest, SyncResponse } from '#shared/sync/wire.ts';
import { MemoryStore } from '../support/memory-store.ts';
import type { Random } from '../support/random.ts';
import { reusedFile } from './reused-file.ts';
import { firstTask, taskRules } from './task-rules.ts';

export const START_MS = Date.UTC(2026, 10, 12, 9);

export interface Person {
  readonly userId: string;
  readonly salarieId: string;
  readonly role: Role;
}

export interface Phone {
  readonly name: string;
  readonly person: Person;
  store: MemoryStore;
  /** What its clock is ahead of the truth. */
  skewMs: number;
  readonly deps: RoundDeps;
}

/** A request on its way up, or its answer on its way down. */
export interface Flight {
  readonly phone: Phone;
  readonly request: SyncRequest;
  readonly ticket: { rev: number };
  /** The phone's life when it was sent: a crash ends it, answers to it are lost. */
  readonly life: number;
  answer: Answer | null;
}

export class World {
  now = START_MS;
  private readonly file = reusedFile();
  readonly db = this.file.db;
  firm: Firm;
  readonly people: Person[] = [];
  readonly phones: Phone[] = [];
  crashAt: { point: string; index?: number | undefined } | null = null;
  poisoned = new Set<number>();
  /** Told of every answer before it leaves. */
  onSent: (person: Person, response: SyncResponse) => void = () => {};
  /** Nothing hostile any more: everything drains. */
  isCalm = false;

  readonly random: Random;
  readonly faults: { server?: Fault; phone?: PhoneFault };

  constructor(random: Random, faults: { server?: Fault; phone?: PhoneFault } = {}) {
    this.random = random;
    this.faults = faults;
    this.file.empty();
    this.firm = this.boot();
    const roles: Role[] = ['gerant', 'conducteur', 'compagnon', 'compagnon'];
    for (const role of roles) this.people.push(this.hire(role));
    const [gerant] = this.people;
    const actor = must(this.firm.actorOf(must(gerant, 'someone leads').userId), 'a person');
    this.firm.writeAsServer(
      [
        ...taskRules(),
        {
          t: 'create',
          e: entreprise.table,
          id: singletonId(entreprise),
          f: {
            nom: 'Couverture Exemple',
            siret: '73282932000074',
            ville: 'Fougères',
            adresse: null,
            codePostal: null,
            communeInsee: null,
            telephone: null,
            email: null,
            chantiersFermes: false,
            planningFerme: false,
          },
        },
        ...this.people.map(
          ({ salarieId, role }): RowOp => ({
            t: 'create',
            e: salarie.table,
            id: salarieId,
            f: {
              nom: role,
              prenom: 'Essai',
              metier: 'couvreur',
              equipe: null,
              rythme: '5-jours',
              telephone: null,
              dateEntree: '2020-01-01',
              dateSortie: null,
              rang: null,
            },
          }),
        ),
        // Known to all from the start, so that short histories meet in the same rows.
        ...['Longère', 'Grange'].flatMap((libelle): RowOp[] => {
          const id = this.random.uuid();
          const f = { libelle, etat: 'projet', ville: 'Fougères' };
          return [{ t: 'create', e: chantier.table, id, f }, firstTask({ id, libelle })];
        }),
      ],
      actor,
    );
  }

  /** Starts the server over its database, as after a crash. */
  boot(): Firm {
    const failpoints: Failpoints = {
      reach: (point, index) => {
        if (this.crashAt?.point !== point) return;
        if (this.crashAt.index !== undefined && this.crashAt.index !== index) return;
        this.crashAt = null;
        throw new SimulatedCrash(point);
      },
      throwOn: (mid) => {
        if (this.poisoned.has(mid)) throw new Error(`poisoned mutation ${mid}`);
      },
      is: (fault) => this.faults.server === fault,
      isCrash: (error) => error instanceof SimulatedCrash,
    };
    return firmOver(this.db, {
      registry,
      handlers,
      followers,
      clock: () => this.now,
      alert: () => {},
      failpoints,
    });
  }

  takeBackup(): void {
    this.file.takeBackup();
  }

  /** Puts the last backup back, by the tool or by hand behind everybody's back; false where there is none. */
  restore(isSilent: boolean): boolean {
    if (!this.file.restore()) return false;
    if (!isSilent) standingOf(this.db).bump(this.now);
    this.firm = this.boot();
    return true;
  }

  private hire(role: Role): Person {
    const person = { userId: this.random.uuid(), salarieId: this.random.uuid(), role };
    this.db
      .prepare(
        `INSERT INTO user (id, nom, prenom, role, money, salarie_id, active, created_at)
         VALUES (?, ?, 'Essai', ?, 0, ?, 1, ?)`,
      )
      .run(person.userId, role, role, person.salarieId, this.now);
    return person;
  }

  addPhone(name: string, person: Person, store = new MemoryStore()): Phone {
    const phone: Phone = {
      name,
      person,
      store,
      skewMs: 0,
      deps: {
        get store() {
          return phone.store;
        },
        registry,
        clock: () => this.now + phone.skewMs,
        newId: () => this.random.uuid(),
        firstDevice: this.random.uuid(),
        userId: person.userId,
        faults: new Set(this.faults.phone ? [this.faults.phone] : []),
        send: async (request) => this.deliver(phone, request),
      },
    };
    this.phones.push(phone);
    return phone;
  }

  /** Hands a request to the server as JSON, as the wire would; a crash answers nothing. */
  deliver(phone: Phone, request: SyncRequest): Answer {
    const wire: SyncRequest = JSON.parse(JSON.stringify(request));
    // Small pages, so that a phone is often in the middle of reading.
    if (wire.pull && !this.isCalm && this.random.chance(0.5))
      wire.pull.maxBytes = 200 + this.random.int(2000);
    try {
      const answer = this.firm.sync(phone.person.userId, wire);
      if (answer.ok) this.onSent(phone.person, answer.body);
      return JSON.parse(JSON.stringify(answer));
    } catch (error) {
      if (!(error instanceof SimulatedCrash)) throw error;
      this.firm = this.boot();
      return { ok: false, error: { code: 'unreachable' } };
    }
  }

  retryParked(): void {
    try {
      this.firm.retryParked();
    } catch (error) {
      if (!(error instanceof SimulatedCrash)) throw error;
      this.firm = this.boot();
    }
  }

  setRole(person: Person, role: Role): void {
    this.db.prepare('UPDATE user SET role = ? WHERE id = ?').run(role, person.userId);
  }
}

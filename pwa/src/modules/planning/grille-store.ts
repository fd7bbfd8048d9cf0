/** The planning as the office grid holds it: a window in memory, read week by week, written at once. */
import Dexie, { RangeSet, rangesOverlap } from 'dexie';
import { must } from '#shared/core/assert.ts';
import { type Day, daysBetween, mondayOf, plusDays } from '#shared/core/dates.ts';
import { OPS_MAX } from '#shared/core/limits.ts';
import { contexteDe } from '#shared/links/contexte-planning.ts';
import type { Chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import { type Affectation, affectation } from '#shared/modules/planning/affectation.entity.ts';
import {
  defaire,
  empiler,
  PILE_VIDE,
  type Pile,
  type Retour,
  refaire,
} from '#shared/modules/planning/annuler.ts';
import { type Case, contenuDe, DEMIS, type Demi } from '#shared/modules/planning/cases.ts';
import type { Contexte, Geste } from '#shared/modules/planning/geste.ts';
import { Grille } from '#shared/modules/planning/grille.ts';
import { whenIdle } from '../../core/when-idle.ts';
import type { Phone } from '../../sync/phone.ts';
import type { Back } from './dire-geste.ts';
import { nearestUnread, type WeekState } from './grille-weeks.ts';
import { CADRE_VIDE, type Cadre, opOfCase, readCadre, readChantiers } from './use-planning.ts';

/** Weeks read at a time in the background: one transaction stays short on a slow machine. */
const WEEKS_AT_ONCE = 1;
const IDLE_MS = 400;
/** Weeks read at a time for the screen: the first are drawn while the next are read. */
const WEEKS_SHOWN_AT_ONCE = 6;

/** What the grid knows of one firm on this device. One per phone, kept while the app is open. */
export class GrilleStore {
  readonly debut: Day;
  readonly fin: Day;
  /** Raised with every change that the screen shows. */
  version = 0;
  /** Raised with people, rhythms, rules and locks. */
  cadreVersion = 0;
  /** The people and the chantiers are here: lines can be drawn and chantiers found by name. */
  isReady = false;
  cadre: Cadre = CADRE_VIDE;
  grille: Grille;
  contexte: Contexte;
  chantiers: ReadonlyMap<string, Chantier> = new Map();
  pile: Pile = PILE_VIDE;
  private readonly phone: Phone;
  /** 1 where this device holds a row for the half-day. */
  private rows = new Uint8Array(0);
  private readonly versions = new Map<string, number>();
  private readonly listeners = new Set<() => void>();
  private readonly weeks: WeekState[];
  /** Half-days whose write is on its way: a reading that began before must not undo them. */
  private readonly writing = new Map<number, number>();
  private hasCadre = false;
  private hasChantiers = false;
  private cancelIdle: (() => void) | null = null;
  private centre = 0;
  /** Whether the grid was ever open: before, only what it opens with is read, some weeks around today. */
  private wasShown = false;
  private shown: readonly [first: number, last: number];

  constructor(phone: Phone, today: Day) {
    this.phone = phone;
    const year = Number(today.slice(0, 4));
    this.debut = mondayOf(`${year - 1}-01-01`);
    this.fin = plusDays(mondayOf(`${year + 1}-12-31`), 6);
    this.grille = new Grille([], this.debut, this.fin);
    this.contexte = this.makeContexte();
    this.weeks = Array.from({ length: this.grille.jours.length / 7 }, () => 'none');
    this.centre = this.weekOf(today);
    this.shown = [this.centre - 3, this.centre + 2];
    const { db } = phone;
    Dexie.on('storagemutated', (parts) => {
      const tree = parts[`idb://${db.name}/${affectation.table}/jour`];
      if (tree) this.markStale(tree);
    });
    phone.watch(() => readCadre(db)).subscribe((cadre) => this.takeCadre(cadre));
    phone.watch(() => this.readChantiers()).subscribe((rows) => this.takeChantiers(rows));
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Version of one person's line: what a part of the screen depends on. */
  versionOf = (salarieId: string): number => this.versions.get(salarieId) ?? 0;

  /** Reads what the screen shows first, the rest of the window when the browser is idle. */
  show(from: Day, to: Day): void {
    const first = Math.max(0, this.weekOf(from));
    const last = Math.min(this.weeks.length - 1, this.weekOf(to));
    this.wasShown = true;
    if (this.shown[0] === first && this.shown[1] === last) return;
    this.centre = Math.round((first + last) / 2);
    this.shown = [first, last];
    void this.readShown();
  }

  private async readShown(): Promise<void> {
    const shown = this.shown;
    const [first, last] = shown;
    for (let week = first; week <= last && this.shown === shown; week++) {
      if (this.weeks[week] === 'read') continue;
      const end = Math.min(last, week + WEEKS_SHOWN_AT_ONCE - 1);
      await this.readWeeks([week, end]);
      week = end;
    }
    this.readLater();
  }

  lire = ({ salarieId, jour, demiJournee }: Demi) => this.grille.lire(salarieId, jour, demiJournee);

  /** Does a gesture: on the pile and shown at once; answers once the device holds it, or false. */
  act(geste: Geste): Promise<boolean> {
    if (geste.cases.length === 0) return Promise.resolve(true);
    this.pile = empiler(this.pile, geste);
    return this.write(geste.cases);
  }

  /** Takes the last gesture back, shown at once; null where there is none. */
  undo(): Promise<Back> | null {
    return this.back(defaire(this.pile, this.lire));
  }

  redo(): Promise<Back> | null {
    return this.back(refaire(this.pile, this.lire));
  }

  private back(retour: Retour | null): Promise<Back> | null {
    if (!retour) return null;
    this.pile = retour.pile;
    return this.write(retour.cases).then((isHeld) => ({ isHeld, laisses: retour.laisses }));
  }

  private async write(cases: readonly Case[]): Promise<boolean> {
    const places = cases.map((written) => {
      this.grille.ecrire(written);
      this.touch(written.salarieId);
      return this.placeOf(written);
    });
    const ops = cases.map((written, i) => opOfCase(written, this.rows[places[i] ?? -1] === 1));
    for (const place of places) this.writing.set(place, (this.writing.get(place) ?? 0) + 1);
    for (const place of places) if (place >= 0) this.rows[place] = 1;
    this.changed();
    let isGood = true;
    for (let start = 0; start < ops.length && isGood; start += OPS_MAX) {
      isGood = (await this.phone.write(ops.slice(start, start + OPS_MAX))).ok;
    }
    for (const place of places) {
      const left = (this.writing.get(place) ?? 1) - 1;
      if (left === 0) this.writing.delete(place);
      else this.writing.set(place, left);
    }
    // What the device refused is read again as it is.
    if (!isGood) this.markStale(null);
    return isGood;
  }

  private placeOf({ salarieId, jour, demiJournee }: Demi): number {
    return this.grille.placeDe(salarieId, jour, demiJournee);
  }

  private weekOf(jour: Day): number {
    return Math.floor(daysBetween(this.debut, jour) / 7);
  }

  private readChantiers(): Promise<Chantier[]> {
    const used = this.grille.contenus.flatMap(({ chantierId }) => chantierId ?? []);
    return readChantiers(this.phone.db, used);
  }

  private makeContexte(): Contexte {
    return contexteDe({ ...this.cadre, contenuDe: (...place) => this.grille.lire(...place) });
  }

  private takeCadre(cadre: Cadre): void {
    const before = this.grille.salarieIds.join();
    this.cadre = cadre;
    const ids = cadre.salaries.map(({ id }) => id);
    if (ids.join() !== before) {
      this.grille = new Grille(ids, this.debut, this.fin);
      this.rows = new Uint8Array(this.grille.codes.length);
      this.weeks.fill('none');
      this.writing.clear();
    }
    this.contexte = this.makeContexte();
    this.cadreVersion++;
    for (const id of ids) this.touch(id);
    this.hasCadre = true;
    this.ready();
    this.changed();
  }

  /** Reads the weeks on the screen once all that they are shown with is here. */
  private ready(): void {
    this.isReady = this.hasCadre && this.hasChantiers;
    if (this.isReady) void this.readShown();
  }

  private markStale(tree: Parameters<typeof rangesOverlap>[0] | null): void {
    for (const [week, state] of this.weeks.entries()) {
      if (state !== 'read') continue;
      const monday = must(this.grille.jours[week * 7], 'a week begins in the window');
      const sunday = must(this.grille.jours[week * 7 + 6], 'a week ends in the window');
      if (!tree || rangesOverlap(new RangeSet(monday, sunday), tree)) this.weeks[week] = 'stale';
    }
    this.readLater();
  }

  private readLater(): void {
    if (this.cancelIdle || !this.isReady || !this.wasShown) return;
    this.cancelIdle = whenIdle(() => {
      this.cancelIdle = null;
      const next = nearestUnread(this.weeks, this.centre, WEEKS_AT_ONCE);
      if (next.length > 0) void this.readWeeks(next).then(() => this.readLater());
    }, IDLE_MS);
  }

  private async readWeeks(weeks: readonly number[]): Promise<void> {
    const [first] = weeks;
    const last = weeks.at(-1);
    if (first === undefined || last === undefined || !this.isReady) return;
    const { grille } = this;
    const days = { from: first * 7, to: last * 7 + 6 };
    for (let week = first; week <= last; week++) this.weeks[week] = 'read';
    const cells = await this.phone.db
      .table<Affectation>(affectation.table)
      .where('jour')
      .between(grille.jours[days.from], grille.jours[days.to], true, true)
      .toArray();
    if (grille !== this.grille) return;
    this.takeCells(cells, days);
  }

  private takeCells(cells: readonly Affectation[], days: { from: number; to: number }): void {
    const { grille } = this;
    const width = grille.jours.length * DEMIS.length;
    const known = grille.contenus.length;
    const fresh = new Map<number, number>();
    for (const cell of cells) {
      const place = this.placeOf(cell);
      if (place < 0) continue;
      this.rows[place] = 1;
      fresh.set(place, cell.deleted === 0 ? grille.codeDe(contenuDe(cell)) : 0);
    }
    let isAny = false;
    for (const [person, id] of grille.salarieIds.entries()) {
      let isChanged = false;
      const start = person * width + days.from * DEMIS.length;
      const end = person * width + (days.to + 1) * DEMIS.length;
      for (let place = start; place < end; place++) {
        if (this.writing.has(place)) continue;
        const code = fresh.get(place) ?? 0;
        if (grille.codes[place] === code) continue;
        grille.codes[place] = code;
        isChanged = true;
      }
      if (isChanged) this.touch(id);
      isAny ||= isChanged;
    }
    if (grille.contenus.length > known) void this.learnChantiers();
    if (isAny) this.changed();
  }

  private async learnChantiers(): Promise<void> {
    this.takeChantiers(await this.readChantiers());
  }

  private takeChantiers(rows: readonly Chantier[]): void {
    this.chantiers = new Map(rows.map((row) => [row.id, row]));
    for (const id of this.grille.salarieIds) this.touch(id);
    if (!this.hasChantiers) {
      this.hasChantiers = true;
      this.ready();
    }
    this.changed();
  }

  private touch(salarieId: string): void {
    this.versions.set(salarieId, this.versionOf(salarieId) + 1);
  }

  private changed(): void {
    this.version++;
    for (const listener of this.listeners) listener();
  }
}

const stores = new WeakMap<Phone, GrilleStore>();

/** The store of this phone, made when first asked for. */
export function grilleStoreOf(phone: Phone, today: Day): GrilleStore {
  const known = stores.get(phone);
  if (known) return known;
  const made = new GrilleStore(phone, today);
  stores.set(phone, made);
  return made;
}

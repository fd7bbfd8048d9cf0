/** A window of the planning in arrays: a year of sixty people is read and added up within a frame. */
import { type Day, daysBetween, plusDays } from '../../core/dates.ts';
import type { DemiJournee } from './affectation.entity.ts';
import { type Case, type Contenu, DEMIS, isMemeContenu, VIDE } from './cases.ts';

/** The half-days of people over a window of days. */
export class Grille {
  readonly salarieIds: readonly string[];
  readonly jours: readonly Day[];
  readonly codes: Int32Array;
  /** What each code stands for; code 0 is a free half-day. */
  readonly contenus: Contenu[] = [VIDE];
  private readonly dayIndex: ReadonlyMap<Day, number>;
  private readonly personIndex: ReadonlyMap<string, number>;
  private readonly codeOf = new Map<string, number>();

  constructor(salarieIds: readonly string[], debut: Day, fin: Day) {
    this.salarieIds = salarieIds;
    const count = daysBetween(debut, fin) + 1;
    this.jours = Array.from({ length: count }, (_, i) => plusDays(debut, i));
    this.dayIndex = new Map(this.jours.map((jour, i) => [jour, i]));
    this.personIndex = new Map(salarieIds.map((id, i) => [id, i]));
    this.codes = new Int32Array(salarieIds.length * count * DEMIS.length);
  }

  /** Place of a day in the window, or -1. */
  indexDe(jour: Day): number {
    return this.dayIndex.get(jour) ?? -1;
  }

  /** Place of a half-day in `codes`, or -1 outside of the window. */
  placeDe(salarieId: string, jour: Day, demiJournee: DemiJournee): number {
    const person = this.personIndex.get(salarieId);
    const day = this.dayIndex.get(jour);
    if (person === undefined || day === undefined) return -1;
    const half = demiJournee === 'matin' ? 0 : 1;
    return (person * this.jours.length + day) * DEMIS.length + half;
  }

  /** What a half-day holds; free outside of the window. */
  lire(salarieId: string, jour: Day, demiJournee: DemiJournee): Contenu {
    const place = this.placeDe(salarieId, jour, demiJournee);
    return (place < 0 ? undefined : this.contenus[this.codes[place] ?? 0]) ?? VIDE;
  }

  /** Writes a half-day; answers whether it changed. */
  ecrire({ salarieId, jour, demiJournee, chantierId, absence, sav }: Case): boolean {
    const place = this.placeDe(salarieId, jour, demiJournee);
    if (place < 0) return false;
    const code = this.codeDe({ chantierId, absence, sav });
    if (this.codes[place] === code) return false;
    this.codes[place] = code;
    return true;
  }

  /** The number under which a content is kept, made when it is new. */
  codeDe(contenu: Contenu): number {
    if (isMemeContenu(contenu, VIDE)) return 0;
    const key = `${contenu.chantierId}|${contenu.absence}|${contenu.sav}`;
    const known = this.codeOf.get(key);
    if (known !== undefined) return known;
    const code = this.contenus.push(contenu) - 1;
    this.codeOf.set(key, code);
    return code;
  }

  /** Empties the days from `from` to `to` (places in `jours`), before they are read anew. */
  vider(from: number, to: number): void {
    const width = this.jours.length * DEMIS.length;
    for (let person = 0; person < this.salarieIds.length; person++) {
      const start = person * width;
      this.codes.fill(0, start + from * DEMIS.length, start + (to + 1) * DEMIS.length);
    }
  }
}

/** Calendar addresses: one secret per person, shown once, kept as a hash, revoked by a new one. */
import { and, eq, isNull } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { plusDays } from '#shared/core/dates.ts';
import { newId } from '#shared/core/ids.ts';
import { chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import { ABSENCES, affectation } from '#shared/modules/planning/affectation.entity.ts';
import { calendrierDe, type Evenement, sejoursDe } from '#shared/modules/planning/calendrier.ts';
import { cleDe, contenuDe } from '#shared/modules/planning/cases.ts';
import { salarie } from '#shared/modules/social/salarie.entity.ts';
import { calendarFeed } from '../db/own-tables.ts';
import type { Firm } from '../sync/firm.ts';
import { hashSecret, newSecret } from './secrets.ts';

/** Days before and after today that a calendar reads. */
const BACK_DAYS = 60;
const AHEAD_DAYS = 200;

export type Calendars = ReturnType<typeof calendarsOf>;

/** The calendar addresses of one firm. */
export function calendarsOf({ db, clock, rows }: Pick<Firm, 'db' | 'clock' | 'rows'>) {
  const orm = drizzle(db);
  const open = (salarieId: string) =>
    and(eq(calendarFeed.salarieId, salarieId), isNull(calendarFeed.revokedAt));

  function revoke(salarieId: string): void {
    orm.update(calendarFeed).set({ revokedAt: clock() }).where(open(salarieId)).run();
  }

  function evenementsOf(salarieId: string, today: string): Evenement[] {
    const from = plusDays(today, -BACK_DAYS);
    const cells = rows.list(
      affectation,
      'salarie_id = ? AND jour BETWEEN ? AND ? AND deleted = 0',
      [salarieId, from, plusDays(today, AHEAD_DAYS)],
    );
    const byKey = new Map(cells.map((cell) => [cleDe(cell), cell]));
    const jours = Array.from({ length: BACK_DAYS + AHEAD_DAYS + 1 }, (_, i) => plusDays(from, i));
    const sejours = sejoursDe(jours, (jour, demiJournee) =>
      contenuDe(byKey.get(cleDe({ salarieId, jour, demiJournee }))),
    );
    return sejours.map((sejour) => {
      const { chantierId, absence, sav } = sejour.contenu;
      const site = chantierId === null ? null : rows.get(chantier, chantierId);
      const place = [site?.['adresse'], site?.['codePostal'], site?.['ville']].filter(Boolean);
      const titre = absence ? ABSENCES[absence] : String(site?.['libelle'] ?? 'Chantier');
      return {
        uid: `${salarieId}-${sejour.debut}-${sejour.demi ?? 'jour'}@atarys`,
        sejour,
        titre: sav ? `SAV ${titre}` : titre,
        lieu: place.join(', '),
      };
    });
  }

  return {
    /** Whether this person's planning has an address, since when, and when it was last read. */
    find: (salarieId: string) =>
      orm
        .select({ createdAt: calendarFeed.createdAt, lastReadAt: calendarFeed.lastReadAt })
        .from(calendarFeed)
        .where(open(salarieId))
        .get() ?? null,
    /** Makes a new address; the one before no longer opens anything. */
    make(salarieId: string, userId: string): string {
      const secret = newSecret();
      revoke(salarieId);
      const line = { id: newId(), tokenHash: hashSecret(secret), salarieId, userId };
      orm
        .insert(calendarFeed)
        .values({ ...line, createdAt: clock() })
        .run();
      return secret;
    },
    revoke,
    /** The calendar behind a secret, or null where it opens nothing. */
    read(secret: string, today: string): string | null {
      const line = orm
        .select()
        .from(calendarFeed)
        .where(and(eq(calendarFeed.tokenHash, hashSecret(secret)), isNull(calendarFeed.revokedAt)))
        .get();
      const person = line ? rows.get(salarie, line.salarieId) : null;
      if (!line || !person || person.deleted === 1) return null;
      orm
        .update(calendarFeed)
        .set({ lastReadAt: clock() })
        .where(eq(calendarFeed.id, line.id))
        .run();
      const nom = `Planning de ${String(person['prenom'])}`;
      return calendrierDe(nom, evenementsOf(line.salarieId, today), clock());
    },
  };
}

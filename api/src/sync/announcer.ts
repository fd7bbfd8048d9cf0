/** What an announcer is told and what it answers; it sends nothing itself. */
import type { Entity } from '#shared/entity/entity.ts';
import type { Reading } from './follower.ts';

/** A row that was written; what it was before is no longer known. */
export interface Written {
  readonly entity: Entity;
  readonly id: string;
  /** The salarié who wrote it last; null for someone who is none. */
  readonly bySalarieId: string | null;
}

/** A sentence for the devices of one person. */
export interface Notice {
  readonly salarieId: string;
  /** One line; no more about people than the lock screen of a phone may show. */
  readonly titre: string;
  readonly texte: string;
  /** The screen that opens. */
  readonly chemin: string;
  /** A newer notice of the same subject takes the place of the older; at most 32 letters, digits and hyphens. */
  readonly sujet: string;
}

export interface Announcer {
  /** Rows of these entities are told, some time after they were written. */
  readonly watches: readonly Entity[];
  announce(written: readonly Written[], reading: Reading): readonly Notice[];
}

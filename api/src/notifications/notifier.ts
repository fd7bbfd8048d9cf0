/** Tells people's devices what concerns them, after the commit and beside it: no write ever waits for it. */
import { must } from '#shared/core/assert.ts';
import { NOTICE_MAX_WAIT_MS, NOTICE_QUIET_MS, NOTICES_AT_ONCE } from '#shared/core/limits.ts';
import { type PushTarget, subscriptionsOf } from '../people/push-subscriptions.ts';
import type { Announcer, Notice, Written } from '../sync/announcer.ts';
import type { Firm } from '../sync/firm.ts';
import { readingOf } from '../sync/followers.ts';
import { isPushService } from './push-services.ts';
import { sendNotice } from './send-notice.ts';
import type { VapidKeys } from './vapid.ts';

export interface NotifierDeps {
  readonly announcers: readonly Announcer[];
  readonly keys: () => VapidKeys;
  readonly alert: (what: string, error: unknown) => void;
  /** Which addresses may be sent to. */
  readonly isPushService?: (address: string) => boolean;
  /** How long nothing must have changed, and how long one waits for that at most. */
  readonly quietMs?: number;
  readonly maxWaitMs?: number;
}

export type Notifier = ReturnType<typeof notifierOf>;

/** The notifier of one firm; it listens from now on. */
export function notifierOf(firm: Firm, deps: NotifierDeps) {
  const { announcers, keys, alert } = deps;
  const { quietMs = NOTICE_QUIET_MS, maxWaitMs = NOTICE_MAX_WAIT_MS } = deps;
  const subscriptions = subscriptionsOf(firm);
  const watched = [...new Set(announcers.flatMap(({ watches }) => watches))];
  const byTable = new Map(watched.map((entity) => [entity.table, entity]));
  const written = firm.db.prepare<[number, string], { entity: string; id: string }>(
    // By what is new: by table it would read every row of the planning at each write.
    `SELECT DISTINCT entity, id FROM sync_row INDEXED BY ix_sync_row_seq
     WHERE seq > ? AND entity IN (SELECT value FROM json_each(?))`,
  );
  const author = firm.db
    .prepare<[string, string], string | null>(
      `SELECT u.salarie_id FROM history h LEFT JOIN user u ON u.id = h.user_id
       WHERE h.entity = ? AND h.id = ? ORDER BY h.n DESC LIMIT 1`,
    )
    .pluck();
  const pending = new Map<string, Written>();
  let lookedAt = firm.standing.seq();
  let firstAt = 0;
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  let turn: Promise<void> = Promise.resolve();

  /** What was written since the last look, kept until it is quiet. */
  function look(): void {
    const tables = JSON.stringify([...byTable.keys()]);
    const lines = subscriptions.any() ? written.all(lookedAt, tables) : [];
    lookedAt = firm.standing.seq();
    if (lines.length === 0) return;
    for (const { entity: table, id } of lines) {
      const entity = must(byTable.get(table), `${table} is watched`);
      pending.set(`${table}|${id}`, { entity, id, bySalarieId: author.get(table, id) ?? null });
    }
    const now = performance.now();
    if (!timer) firstAt = now;
    clearTimeout(timer);
    const waitMs = Math.max(0, Math.min(quietMs, firstAt + maxWaitMs - now));
    timer = setTimeout(() => void tell(), waitMs);
    timer.unref();
  }

  async function reach(target: PushTarget, notice: Notice): Promise<void> {
    const sent = await sendNotice(target, notice, keys());
    if (sent === 'gone' && !isStopped) subscriptions.drop(target.deviceId);
  }

  async function tellPending(): Promise<void> {
    const now = [...pending.values()];
    pending.clear();
    if (now.length === 0 || isStopped) return;
    subscriptions.dropOtherKeys(keys().publicKey);
    const reading = readingOf(firm, firm.clock());
    const notices = announcers.flatMap(({ watches, announce }) =>
      announce(
        now.filter(({ entity }) => watches.includes(entity)),
        reading,
      ),
    );
    const sends = notices.flatMap((notice) =>
      subscriptions.of(notice.salarieId).map((target) => ({ target, notice })),
    );
    for (let i = 0; i < sends.length; i += NOTICES_AT_ONCE) {
      const wave = sends.slice(i, i + NOTICES_AT_ONCE);
      await Promise.all(wave.map(({ target, notice }) => reach(target, notice)));
    }
  }

  /** Sends what is pending, now; one after the other where it is asked again. */
  function tell(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    turn = turn.then(tellPending).catch((error: unknown) => alert('notices failed', error));
    return turn;
  }

  let isLooking = false;
  /** Looks at what was written; a fault of ours stays ours. */
  function lookSafely(): void {
    isLooking = false;
    if (isStopped) return;
    try {
      look();
    } catch (error) {
      alert('notices failed', error);
    }
  }
  const stopListening = firm.listen(() => {
    // After the answer has left: whoever writes waits for none of this.
    if (!isLooking && byTable.size > 0) setImmediate(lookSafely);
    isLooking = true;
  });

  return {
    subscriptions,
    isPushService: deps.isPushService ?? isPushService,
    publicKey: () => keys().publicKey,
    /** Looks and sends at once what would wait for quiet. */
    flush(): Promise<void> {
      lookSafely();
      return tell();
    },
    stop(): void {
      isStopped = true;
      stopListening();
      clearTimeout(timer);
    },
  };
}

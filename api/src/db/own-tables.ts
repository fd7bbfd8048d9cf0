/** Tables of the server alone: people, devices, sessions, and where every synced row stands. */
import {
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';

export const user = sqliteTable(
  'user',
  {
    id: text('id').primaryKey(),
    nom: text('nom').notNull(),
    prenom: text('prenom').notNull(),
    /** What an office person signs in with; null for someone who only has a phone. */
    identifiant: text('identifiant'),
    passwordHash: text('password_hash'),
    role: text('role').notNull(),
    money: integer('money').notNull(),
    /** The salarié this person is; checked by hand, because the phone may create him later. */
    salarieId: text('salarie_id'),
    active: integer('active').notNull(),
    createdAt: integer('created_at').notNull(),
  },
  (t) => [uniqueIndex('ux_user_identifiant').on(t.identifiant)],
);

export const device = sqliteTable(
  'device',
  {
    id: text('id').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => user.id),
    no: integer('no').notNull(),
    lastMid: integer('last_mid').notNull(),
    lastSeen: integer('last_seen').notNull(),
    schema: integer('schema').notNull(),
    revokedAt: integer('revoked_at'),
    /** Hashes of what only this device and this person know; null until a PIN is chosen. */
    secretHash: text('secret_hash'),
    pinHash: text('pin_hash'),
    pinTries: integer('pin_tries').notNull(),
    /** What it last told: how much waits on it, and the release it runs. */
    unsent: integer('unsent'),
    app: text('app'),
    /** When it handed over what it still held, once revoked. */
    farewellAt: integer('farewell_at'),
  },
  (t) => [uniqueIndex('ux_device_no').on(t.no), index('ix_device_user').on(t.userId)],
);

export const session = sqliteTable(
  'session',
  {
    tokenHash: text('token_hash').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => user.id),
    /** The device that used it last: revoking the device ends the session. */
    deviceId: text('device_id'),
    createdAt: integer('created_at').notNull(),
    lastSeen: integer('last_seen').notNull(),
  },
  (t) => [index('ix_session_user').on(t.userId)],
);

export const invitation = sqliteTable('invitation', {
  tokenHash: text('token_hash').primaryKey(),
  codeHash: text('code_hash').notNull(),
  userId: text('user_id')
    .notNull()
    .references(() => user.id),
  expiresAt: integer('expires_at').notNull(),
  usedAt: integer('used_at'),
});

/** Personal tokens for scripts: a person's, in a role not above his own. */
export const apiToken = sqliteTable('api_token', {
  id: text('id').primaryKey(),
  tokenHash: text('token_hash').notNull(),
  userId: text('user_id')
    .notNull()
    .references(() => user.id),
  nom: text('nom').notNull(),
  role: text('role').notNull(),
  createdAt: integer('created_at').notNull(),
  lastUsedAt: integer('last_used_at'),
  revokedAt: integer('revoked_at'),
});

/** The address under which someone's planning is read by a calendar: a secret of its own. */
export const calendarFeed = sqliteTable(
  'calendar_feed',
  {
    id: text('id').primaryKey(),
    tokenHash: text('token_hash').notNull(),
    salarieId: text('salarie_id').notNull(),
    /** Who asked for it. */
    userId: text('user_id')
      .notNull()
      .references(() => user.id),
    createdAt: integer('created_at').notNull(),
    lastReadAt: integer('last_read_at'),
    revokedAt: integer('revoked_at'),
  },
  (t) => [uniqueIndex('ux_calendar_feed_token').on(t.tokenHash)],
);

/** Where a device that its person allowed is told of news: one line per device. */
export const pushSubscription = sqliteTable(
  'push_subscription',
  {
    deviceId: text('device_id')
      .primaryKey()
      .references(() => device.id),
    /** The address of the browser's push service: whoever has it and the key below reaches the device. */
    endpoint: text('endpoint').notNull(),
    /** What the browser gave to encrypt for it alone (RFC 8291). */
    p256dh: text('p256dh').notNull(),
    auth: text('auth').notNull(),
    /** The server's public key it was made with: another key cannot reach it. */
    serverKey: text('server_key').notNull(),
    /** Where the app was opened, told to the push service as the sender (RFC 8292). */
    origin: text('origin').notNull(),
    createdAt: integer('created_at').notNull(),
  },
  (t) => [uniqueIndex('ux_push_subscription_endpoint').on(t.endpoint)],
);

export const syncState = sqliteTable('sync_state', {
  id: integer('id').primaryKey(),
  epoch: integer('epoch').notNull(),
  seq: integer('seq').notNull(),
  /** When this epoch began by a restore; null in the first. */
  bumpedAt: integer('bumped_at'),
});

/**
 * One line per start of the server over this file, with the seq it found: a phone that has read further
 * under an earlier start than the next start found shows that the file was put back.
 */
export const boot = sqliteTable('boot', {
  n: integer('n').primaryKey({ autoIncrement: true }),
  id: text('id').notNull(),
  seq: integer('seq').notNull(),
});

export const syncRow = sqliteTable(
  'sync_row',
  {
    entity: text('entity').notNull(),
    id: text('id').notNull(),
    scope: text('scope').notNull(),
    seq: integer('seq').notNull(),
    /** 0: the row left this scope, or was deleted. The line stays, so that no cursor is too old. */
    live: integer('live').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.entity, t.id, t.scope] }),
    index('ix_sync_row_scope').on(t.scope, t.seq),
    index('ix_sync_row_seq').on(t.seq),
  ],
);

export const fieldMeta = sqliteTable(
  'field_meta',
  {
    entity: text('entity').notNull(),
    id: text('id').notNull(),
    /** JSON: { group: [seq, timeMs, deviceNo, mid] }. */
    meta: text('meta').notNull(),
  },
  (t) => [primaryKey({ columns: [t.entity, t.id] })],
);

export const verdict = sqliteTable(
  'verdict',
  {
    deviceNo: integer('device_no').notNull(),
    mid: integer('mid').notNull(),
    hash: text('hash').notNull(),
    status: text('status').notNull(),
    seq: integer('seq'),
    detail: text('detail'),
    /** The whole mutation, only where it was refused or parked. */
    payload: text('payload'),
    /** When the edit was made, and when it was judged. */
    at: integer('at').notNull(),
    judgedAt: integer('judged_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.deviceNo, t.mid] }), index('ix_verdict_status').on(t.status)],
);

export const history = sqliteTable(
  'history',
  {
    n: integer('n').primaryKey({ autoIncrement: true }),
    seq: integer('seq').notNull(),
    entity: text('entity').notNull(),
    id: text('id').notNull(),
    /** `create` for a new row, else the field group. */
    fieldGroup: text('field_group').notNull(),
    old: text('old'),
    new: text('new'),
    /** 1 where `new` was not kept: another value had been written since. */
    lost: integer('lost').notNull(),
    userId: text('user_id').notNull(),
    deviceNo: integer('device_no').notNull(),
    mid: integer('mid').notNull(),
    at: integer('at').notNull(),
  },
  (t) => [index('ix_history_row').on(t.entity, t.id)],
);

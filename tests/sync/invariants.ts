/** What must hold after every step, and once everything is healed and drained. Numbers: `sync.md` 3.17. */
import assert from 'node:assert/strict';
import { hashOf } from '#api/sync/verdicts.ts';
import type { Entry, Issue, JournalEntry, Shadow, SyncMeta, ViewRow } from '#pwa/sync/store.ts';
import { dayAt, monthOf, plusDays, plusMonths } from '#shared/core/dates.ts';
import { VERDICT_KEPT_MS } from '#shared/core/limits.ts';
import type { AnyRow } from '#shared/entity/entity.ts';
import { isGranted } from '#shared/entity/scope.ts';
import { fold } from '#shared/sync/fold.ts';
import { syncedEntities } from '#shared/sync/registry-type.ts';
import { rowKey, type SyncResponse, type Values } from '#shared/sync/wire.ts';
import { type Person, type Phone, START_MS, type World } from './world.ts';

function canonical(row: object | null): string {
  if (!row) return 'null';
  const entries = Object.entries(row).filter(([name]) => !name.startsWith('_'));
  return JSON.stringify(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What a person may hold, written apart from the server's own computation. */
export function expectedGrants(world: World, person: Person): string[] {
  const user = world.db.prepare('SELECT role FROM user WHERE id = ?').get(person.userId);
  const { role } = user as { role: string };
  const own = `user:${person.userId}`;
  if (role === 'gerant') {
    return ['firm', 'office', 'money', 'gerant', 'chantier:*', 'planning:*', own];
  }
  if (role === 'bureau') return ['firm', 'office', 'money', 'chantier:*', 'planning:*', own];
  if (role === 'conducteur') return ['firm', 'office', 'chantier:*', 'planning:*', own];
  const today = dayAt(world.now);
  const months = [-2, -1, 0, 1, 2, 3, 4, 5, 6].map(
    (n) => `planning:${plusMonths(monthOf(today), n)}`,
  );
  const opened = world.db
    .prepare(
      `SELECT chantier_id FROM affectations
       WHERE salarie_id = ? AND jour >= ? AND deleted = 0 AND chantier_id IS NOT NULL
       UNION SELECT id FROM chantiers WHERE created_by = ? AND created_at >= ?`,
    )
    .pluck()
    .all(person.salarieId, plusDays(today, -60), person.userId, world.now - 60 * 86_400_000);
  return ['firm', own, ...months, ...opened.map((id) => `chantier:${id}`)];
}

/** I7: nothing leaves towards a person outside what he may hold when it is sent. */
export function checkSent(world: World, person: Person, response: SyncResponse): void {
  const grants = expectedGrants(world, person);
  for (const row of response.page?.rows ?? []) {
    assert(isGranted(grants, row.s), `I7: a row of scope ${row.s} went to a ${person.role}`);
    const entity = world.firm.registry.byTable.get(row.e);
    assert.equal(entity?.scopeOf(row.d), row.s, 'I7: a row travels under its own scope');
  }
}

export class StepChecks {
  private seqs = new Map<string, number>();
  private cursors = new Map<
    string,
    { gen: number; epoch: number | null; have: SyncMeta['have'] }
  >();
  private journaled = new Set<string>();
  private written = new Map<string, Set<string>>();

  /** Remembers a mutation so that it can never silently disappear (I12). */
  wrote(phone: Phone, entry: Entry): void {
    const known = this.written.get(phone.name) ?? new Set();
    known.add(JSON.stringify(entry.ops.map((op) => ('id' in op ? [op.t, op.e, op.id] : op.name))));
    this.written.set(phone.name, known);
  }

  forget(phone: Phone): void {
    for (const key of [...this.seqs.keys()]) {
      if (key.startsWith(`${phone.name}|`)) this.seqs.delete(key);
    }
    this.cursors.delete(phone.name);
  }

  check(world: World, phone: Phone): void {
    this.monotonic(phone);
    readYourWrites(world, phone);
    this.unsentSurvives(phone);
    this.leavesInTime(phone);
  }

  /** I6: an accepted edit leaves the overlay only once the cursors have passed it. */
  private leavesInTime(phone: Phone): void {
    const [meta] = phone.store.values<SyncMeta>('meta');
    for (const { device, mid, verdict } of phone.store.values<JournalEntry>('journal')) {
      const key = `${device}|${mid}`;
      if (this.journaled.has(key)) continue;
      this.journaled.add(key);
      if (verdict.st !== 'ok' || !meta || device !== meta.device) continue;
      const lowest = Math.min(...Object.values(meta.have));
      assert(lowest >= verdict.seq, `I6: ${mid} left the overlay before it was read back`);
    }
  }

  /** I5: cursors and rows never go back within an epoch. */
  private monotonic(phone: Phone): void {
    const [meta] = phone.store.values<SyncMeta>('meta');
    if (!meta) return;
    const before = this.cursors.get(phone.name);
    // A new epoch is a new history: what was read before it proves nothing.
    if (before && before.epoch !== meta.epoch) this.forget(phone);
    if (before && before.gen === meta.gen && before.epoch === meta.epoch) {
      for (const [scope, seq] of Object.entries(meta.have)) {
        assert(seq >= (before.have[scope] ?? 0), `I5: cursor of ${scope} went back`);
      }
    }
    this.cursors.set(phone.name, { gen: meta.gen, epoch: meta.epoch, have: meta.have });
    for (const entity of ['chantiers', 'chantier_notes', 'affectations', 'chantier_acces']) {
      for (const row of phone.store.values<ViewRow>(entity)) {
        // Left from before a resync or a restore, and not read again yet.
        if (row._seq === undefined || row._g !== meta.gen) continue;
        const key = `${phone.name}|${entity}/${row.id}`;
        assert(row._seq >= (this.seqs.get(key) ?? 0), `I5: ${key} went back to ${row._seq}`);
        this.seqs.set(key, row._seq);
      }
    }
  }

  /** I12: whatever was written is in the outbox, the journal or the issues. */
  private unsentSurvives(phone: Phone): void {
    const held = new Set<string>();
    const places = ['outbox', 'journal', 'issue'] as const;
    for (const place of places) {
      for (const { ops } of phone.store.values<Entry>(place)) {
        held.add(JSON.stringify(ops.map((op) => ('id' in op ? [op.t, op.e, op.id] : op.name))));
      }
    }
    for (const one of this.written.get(phone.name) ?? []) {
      assert(held.has(one), `I12: ${phone.name} lost ${one}`);
    }
  }
}

/** I6: the view is the server's row with what is on its way, at all times. */
function readYourWrites(world: World, phone: Phone): void {
  const entries = phone.store.values<Entry>('outbox');
  const shadows = new Map(phone.store.values<Shadow>('shadow').map((s) => [s.key, s.row]));
  for (const key of new Set(entries.flatMap((entry) => entry.keys))) {
    const [table = '', id = ''] = key.split('/');
    const held = (phone.store.table(table).get(id) ?? null) as ViewRow | null;
    const isCovered = entries.some(
      ({ keys, seq }) => keys.includes(key) && (seq ?? Infinity) > (held?._seq ?? 0),
    );
    const server = shadows.get(key);
    // A row that came back with all its edits in it needs no shadow any more.
    if (server === undefined && !isCovered) continue;
    if (server === undefined && held === null) continue;
    assert(server !== undefined, `I6: ${key} has edits on their way and no shadow`);
    const pending = entries
      .filter(({ keys, seq }) => keys.includes(key) && (seq ?? Infinity) > (server?._seq ?? 0))
      .map(({ ops, wall }) => ({ ops, stamp: { at: wall, by: phone.person.userId } }));
    const view = phone.store.table(table).get(id) ?? null;
    assert.equal(canonical(view), canonical(fold(server, key, pending)), `I6: view of ${key}`);
  }
  for (const key of shadows.keys()) {
    assert(
      entries.some((entry) => entry.keys.includes(key)),
      `I6: a shadow of ${key} is left over`,
    );
  }
  assert(world.firm, 'a world has a firm');
}

/** I3, I4: every device was judged 1…n, each once, and what was written was written once. */
export function checkServer(world: World): void {
  const gaps = world.db
    .prepare(
      `SELECT no, last_mid FROM device
       WHERE last_mid > 0 AND EXISTS (
         SELECT 1 FROM verdict v WHERE v.device_no = no AND v.status <> 'parked' AND v.mid < last_mid
         AND NOT EXISTS (SELECT 1 FROM verdict w WHERE w.device_no = no AND w.mid = v.mid + 1))`,
    )
    .all();
  assert.deepEqual(gaps, [], 'I4: verdicts are dense up to last_mid');
  const twice = world.db
    .prepare(
      `SELECT device_no, mid, entity, id, field_group, count(*) AS times FROM history
       WHERE mid > 0 GROUP BY 1, 2, 3, 4, 5 HAVING times > 1`,
    )
    .all();
  assert.deepEqual(twice, [], 'I3: no mutation took effect twice');
  const seqs = world.db
    .prepare("SELECT count(*) - count(DISTINCT seq) FROM verdict WHERE status IN ('ok', 'merged')")
    .pluck()
    .get();
  assert.equal(seqs, 0, 'I3: each accepted mutation has its own seq');
}

/** I1: once drained, each phone holds exactly the rows it may hold, as the server has them. */
export function checkConverged(world: World, phones: readonly Phone[]): void {
  const held = phones.map((phone) => ({ phone, grants: expectedGrants(world, phone.person) }));
  const written = new Set(world.db.prepare('SELECT DISTINCT entity FROM sync_row').pluck().all());
  for (const entity of syncedEntities(world.firm.registry)) {
    const rows = written.has(entity.table) ? world.firm.rows.list(entity, 'deleted = 0', []) : [];
    const server = rows.map((row: AnyRow) => {
      return { id: row.id, scope: entity.scopeOf(row), text: canonical(row) };
    });
    for (const { phone, grants } of held) {
      const granted = server.filter(({ scope }) => isGranted(grants, scope));
      const expected = new Map(granted.map(({ id, text }) => [id, text]));
      for (const row of phone.store.values<ViewRow>(entity.table)) {
        const key = `${phone.name} ${rowKey(entity.table, row.id)}`;
        assert.equal(canonical(row), expected.get(row.id) ?? 'nothing', `I1: ${key}`);
        expected.delete(row.id);
      }
      assert.deepEqual([...expected.keys()], [], `I1: ${phone.name} lacks rows of ${entity.table}`);
    }
  }
  for (const { store, name } of phones) {
    assert.deepEqual(store.values('shadow'), [], `I1: no shadow is left on ${name}`);
  }
}

interface HistoryRow {
  seq: number;
  old: string;
  new: string;
  lost: number;
}

/** I2: each accepted op has its effect, or its recorded supersession; each refused one is kept. */
export function checkAcknowledged(world: World, phone: Phone): void {
  const no = world.db.prepare('SELECT no FROM device WHERE id = ?').pluck();
  const verdict = world.db.prepare(
    'SELECT status, seq, payload FROM verdict WHERE device_no = ? AND mid = ?',
  );
  const effects = world.db
    .prepare('SELECT count(*) FROM history WHERE device_no = ? AND mid = ? AND lost = 0')
    .pluck();
  const hash = world.db.prepare('SELECT hash FROM verdict WHERE device_no = ? AND mid = ?').pluck();
  for (const issue of phone.store.values<Issue>('issue')) {
    const { device, mid } = issue;
    const deviceNo = no.get(device);
    // A restore forgot the refusal, and a copy of this phone took the number for something else.
    if (hash.get(deviceNo, mid) !== hashOf(issue)) continue;
    assert.equal(effects.get(deviceNo, mid), 0, 'I2: what was refused takes no effect');
  }
  for (const entry of phone.store.values<JournalEntry>('journal')) {
    const deviceNo = no.get(entry.device);
    const judged = verdict.get(deviceNo, entry.mid) as
      | { status: string; seq: number; payload: string | null }
      | undefined;
    // Verdicts are kept 90 days; a history that lasted longer may have pruned this one.
    if (!judged && world.now - START_MS > VERDICT_KEPT_MS) continue;
    assert(judged, `I2: mutation ${entry.mid} of ${phone.name} was judged`);
    // Parked under a number this phone gave up: the server settled it alone, either way it is kept.
    if (entry.verdict.st === 'parked') continue;
    // Refused once: after a restore it went up again as a void, so that it takes no effect.
    if (judged.status === 'refused' || entry.verdict.st === 'refused') {
      assert(judged.payload || judged.status !== 'refused', 'I2: what was refused is kept whole');
      // A copy of this phone may have sent it again and been told.
      const issues = world.phones.flatMap(({ store }) => store.values<Issue>('issue'));
      assert(
        issues.some((issue) => issue.mid === entry.mid && issue.device === entry.device),
        'I2: what was refused is before its author',
      );
      continue;
    }
    for (const op of entry.ops) {
      if (op.t === 'set')
        hasEffect(world, { table: op.e, id: op.id, seq: judged.seq, values: op.f });
      if (op.t === 'create') {
        const entity = world.firm.registry.byTable.get(op.e);
        assert(entity && world.firm.rows.get(entity, op.id), `I2: ${op.e} ${op.id} was made`);
      }
    }
  }
}

function hasEffect(
  world: World,
  { table, id, seq, values }: { table: string; id: string; seq: number; values: Values },
): void {
  const entity = world.firm.registry.byTable.get(table);
  assert(entity);
  const created = world.db
    .prepare("SELECT new FROM history WHERE entity = ? AND id = ? AND field_group = 'create'")
    .pluck();
  for (const [name, value] of Object.entries(values)) {
    const group = entity.groupOf[name];
    const lines = world.db
      .prepare(
        `SELECT seq, old, new, lost FROM history
         WHERE entity = ? AND id = ? AND field_group = ? AND seq <= ? ORDER BY seq`,
      )
      .all(table, id, group, seq) as HistoryRow[];
    const own = lines.find((line) => line.seq === seq);
    if (own) {
      assert.deepEqual(JSON.parse(own.new)[name], value, 'I2: history holds what was asked');
      continue;
    }
    // Nothing was recorded, so it was said already: the value at that moment is the one asked.
    const kept = lines.filter((line) => line.lost === 0).at(-1);
    const before = JSON.parse(kept ? kept.new : String(created.get(table, id)));
    assert.deepEqual(before[name] ?? null, value, `I2: ${table} ${id} ${name} at ${seq}`);
  }
}

/** Whoever lost a value to another person was told. */
export function checkTold(world: World): void {
  const untold = world.db
    .prepare(
      `SELECT h.entity, h.id, h.field_group FROM history h
       WHERE h.lost = 1 AND h.mid > 0
         AND EXISTS (SELECT 1 FROM history k WHERE k.entity = h.entity AND k.id = h.id
                     AND k.seq < h.seq AND k.lost = 0 AND k.user_id <> h.user_id
                     AND k.field_group IN (h.field_group, 'create'))
         AND NOT EXISTS (SELECT 1 FROM history k WHERE k.entity = h.entity AND k.id = h.id
                     AND k.seq < h.seq AND k.lost = 0 AND k.user_id = h.user_id)
         AND NOT EXISTS (SELECT 1 FROM avis a WHERE a.entite = h.entity AND a.ligne_id = h.id
                     AND a.groupe = h.field_group AND a.destinataire_id = h.user_id)`,
    )
    .all();
  assert.deepEqual(untold, [], 'a lost value is told to its author');
  const ownLoss = world.db
    .prepare(
      `SELECT h.entity, h.id, h.field_group FROM history h JOIN history k
         ON k.entity = h.entity AND k.id = h.id AND k.field_group = h.field_group
       WHERE h.lost = 1 AND k.lost = 0 AND k.device_no = h.device_no AND k.mid < h.mid
         AND NOT EXISTS (SELECT 1 FROM history o WHERE o.entity = h.entity AND o.id = h.id
                     AND o.field_group = h.field_group AND o.lost = 0
                     AND o.seq > k.seq AND o.seq < h.seq)`,
    )
    .all();
  assert.deepEqual(ownLoss, [], 'nobody loses against his own earlier edit');
}

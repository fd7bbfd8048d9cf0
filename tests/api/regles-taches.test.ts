/** Rules fire on the server exactly once, whatever the devices do, and after a restore. */
import fs from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { opsOfKeyed } from '#api/seed/reference.ts';
import type { Firm } from '#api/sync/firm.ts';
import { must } from '#shared/core/assert.ts';
import { newId } from '#shared/core/ids.ts';
import { regleTache } from '#shared/modules/chantiers/regle-tache.entity.ts';
import { REGLES_DE_DEPART } from '#shared/modules/chantiers/regles-de-depart.ts';
import { type Op, PROTO, SCHEMA, type SyncRequest } from '#shared/sync/wire.ts';
import { type TestOffice, testOffice } from '../support/test-office.ts';

let office: TestOffice;
let firm: Firm;
let userId: string;
beforeEach(async () => {
  office = await testOffice();
  const opened = await office.opened();
  userId = opened.profile.id;
  firm = must(office.firms.find(opened.profile.firmId), 'the firm is open').firm;
  const known = firm.rows.list(regleTache, '1 = 1', []);
  if (known.length === 0) {
    firm.writeAsServer(
      opsOfKeyed(regleTache, REGLES_DE_DEPART),
      must(firm.actorOf(userId), 'a person'),
    );
  }
});
afterEach(() => office.close());

/** A device that pushes; each keeps its own line of numbers. */
function device() {
  const id = newId();
  let mid = 0;
  const push = (items: SyncRequest['push']) => {
    const now = office.time.now;
    const request: SyncRequest = {
      proto: PROTO,
      schema: SCHEMA,
      device: id,
      epoch: null,
      now,
      push: items,
    };
    return firm.sync(userId, request);
  };
  return {
    write(...ops: Op[]) {
      mid += 1;
      const items = [{ mid, v: SCHEMA, wall: office.time.now, ops }];
      const answer = push({ items });
      expect(answer).toMatchObject({
        ok: true,
        body: { verdicts: [{ st: expect.stringMatching(/ok|merged/) }] },
      });
      return () => push({ items });
    },
  };
}

const taches = () =>
  firm.db
    .prepare<[], { titre: string; deleted: number }>(
      'SELECT titre, deleted FROM taches ORDER BY titre',
    )
    .all();
const create = (e: string, id: string, f: object): Op => ({ t: 'create', e, id, f: { ...f } });
const set = (e: string, id: string, f: object): Op => ({ t: 'set', e, id, base: 0, f: { ...f } });
const projet = (id: string) =>
  create('chantiers', id, { libelle: 'Longère', etat: 'projet', ville: 'Vitré' });

test('28. a state change makes its tasks once: replayed, undone and redone, or made on two devices', () => {
  const [one, other] = [device(), device()];
  const id = newId();
  one.write(projet(id));
  expect(taches()).toHaveLength(2);
  const replay = one.write(set('chantiers', id, { etat: 'signe' }));
  expect(taches()).toHaveLength(6);
  replay();
  one.write(set('chantiers', id, { etat: 'en-cours-de-signature' }));
  const withCall = taches().length;
  one.write(set('chantiers', id, { etat: 'signe' }));
  other.write(set('chantiers', id, { libelle: 'Longère sud' }));
  expect(taches()).toHaveLength(withCall);
});

test('28. a task that somebody deleted does not come back', () => {
  const one = device();
  const id = newId();
  one.write(projet(id));
  const [first] = firm.db.prepare<[], { id: string }>('SELECT id FROM taches').all();
  one.write({ t: 'delete', e: 'taches', id: first?.id ?? '', base: 0 });
  one.write(set('chantiers', id, { description: 'Autre' }));
  expect(taches().filter(({ deleted }) => deleted === 1)).toHaveLength(1);
  expect(taches()).toHaveLength(2);
});

test('42. a due date changed by hand survives; a refused change makes nothing', () => {
  const one = device();
  const id = newId();
  one.write(projet(id));
  one.write(set('chantiers', id, { etat: 'signe' }));
  const [row] = firm.db
    .prepare<[], { id: string }>("SELECT id FROM taches WHERE titre LIKE 'Dossier%'")
    .all();
  one.write(set('taches', row?.id ?? '', { echeance: '2027-01-05' }));
  one.write(set('chantiers', id, { etat: 'en-cours' }));
  const [after] = firm.db
    .prepare<[string], { echeance: string }>('SELECT echeance FROM taches WHERE id = ?')
    .all(row?.id ?? '');
  expect(after?.echeance).toBe('2027-01-05');
  const before = taches().length;
  const refused = firm.writeAs(must(firm.actorOf(userId), 'a person'), newId(), [
    set('chantiers', id, { etat: 'projet' }),
  ]);
  expect(refused.st).toBe('refused');
  expect(taches()).toHaveLength(before);
});

test('42. an imported quote fires its words and its amount once, line by line', () => {
  const one = device();
  const [site, quote] = [newId(), newId()];
  one.write(projet(site));
  const sample = JSON.parse(fs.readFileSync('tests/fixtures/devis-minimal.json', 'utf8'));
  const f = { ...sample.devis, chantierId: site };
  const { idOfDevis } = sample;
  one.write(
    create('devis', idOfDevis, f),
    ...sample.lignes.map((ligne: { id: string; f: object }) =>
      create('devis_lignes', ligne.id, ligne.f),
    ),
  );
  expect(quote).not.toBe(site);
  expect(taches().map(({ titre }) => titre)).toEqual(
    expect.arrayContaining([
      'DICT et contact Enedis : Longère',
      'Accord de la direction : devis 26999',
    ]),
  );
  expect(taches()).toHaveLength(4);
});

test('28. after a restore, the same event makes the same task, and only that one', () => {
  const one = device();
  const id = newId();
  one.write(projet(id));
  const backup = firm.db.serialize();
  const replay = one.write(set('chantiers', id, { etat: 'signe' }));
  const ids = () => firm.db.prepare<[], string>('SELECT id FROM taches ORDER BY id').pluck().all();
  const before = ids();
  // The office puts back yesterday's file; the phone sends again what it had sent.
  for (const table of ['taches', 'sync_row', 'history', 'verdict', 'field_meta']) {
    expect(table).not.toBe('');
  }
  fs.writeFileSync(`${office.dataDir}/restored.db`, backup);
  firm.db.exec(`ATTACH '${office.dataDir}/restored.db' AS old`);
  firm.db.pragma('foreign_keys = OFF');
  const tables = firm.db
    .prepare<[], string>(
      "SELECT name FROM old.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'",
    )
    .pluck()
    .all();
  for (const name of tables) {
    firm.db.exec(
      `DELETE FROM main."${name}"; INSERT INTO main."${name}" SELECT * FROM old."${name}"`,
    );
  }
  firm.db.pragma('foreign_keys = ON');
  firm.db.exec('DETACH old');
  expect(ids()).not.toEqual(before);
  replay();
  expect(ids()).toEqual(before);
});

test('43. the calendar makes the VAT return once, and closing a recurring task makes the next', () => {
  firm.followCalendar();
  const vat = () => taches().filter(({ titre }) => titre === 'Déclaration de TVA').length;
  const first = vat();
  expect(first).toBeGreaterThan(0);
  firm.followCalendar();
  expect(vat()).toBe(first);
  const one = device();
  const id = newId();
  const f = { titre: 'Planning', etat: 'a-faire', rubrique: 'atelier', priorite: 'normale' };
  one.write(create('taches', id, { ...f, recurrence: 'semaine', echeance: '2026-11-12' }));
  one.write(set('taches', id, { etat: 'fait', faitLe: '2026-11-12' }));
  one.write(set('taches', id, { etat: 'a-faire', faitLe: null }));
  one.write(set('taches', id, { etat: 'fait', faitLe: '2026-11-12' }));
  const rows = firm.db
    .prepare<[], { echeance: string }>(
      "SELECT echeance FROM taches WHERE titre = 'Planning' ORDER BY echeance",
    )
    .all();
  expect(rows).toEqual([{ echeance: '2026-11-12' }, { echeance: '2026-11-19' }]);
});

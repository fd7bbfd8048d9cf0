/** Leave and hours on the server: everybody his own, the office all, and only the office answers. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newId } from '#shared/core/ids.ts';
import { keyedId } from '#shared/entity/entity.ts';
import { pointage } from '#shared/modules/planning/pointage.entity.ts';
import type { Op } from '#shared/sync/wire.ts';
import { type TestOffice, testOffice } from '../support/test-office.ts';

let office: TestOffice;
beforeEach(async () => {
  office = await testOffice();
});
afterEach(() => office.close());

const MALO = newId();
const YANN = newId();

/** A firm with two people, of whom Malo has a phone; answers how each of them writes. */
async function aFirm() {
  const { profile } = await office.opened();
  const opened = office.firms.find(profile.firmId);
  if (!opened) throw new Error('the firm was just opened');
  const { firm, people } = opened;
  const gerant = firm.actorOf(profile.id);
  if (!gerant) throw new Error('the gérant is there');
  const person = (id: string, prenom: string) => ({
    t: 'create' as const,
    e: 'salaries',
    id,
    f: { prenom, nom: 'X', metier: 'couvreur', rythme: '5-jours', dateEntree: '2020-01-01' },
  });
  const complete = { equipe: null, telephone: null, dateSortie: null, rang: null };
  firm.writeAsServer(
    [person(MALO, 'Malo'), person(YANN, 'Yann')].map((op) => ({
      ...op,
      f: { ...op.f, ...complete },
    })),
    gerant,
  );
  const userId = people.add({ prenom: 'Malo', nom: 'X', role: 'compagnon', salarieId: MALO }) ?? '';
  const malo = firm.actorOf(userId);
  if (!malo) throw new Error('Malo was just added');
  const device = newId();
  const desk = newId();
  return {
    firm,
    malo,
    asMalo: (...ops: Op[]) => firm.writeAs(malo, device, ops),
    asOffice: (...ops: Op[]) => firm.writeAs(gerant, desk, ops),
  };
}

function demande(id: string, salarieId: string, more: object = {}): Op {
  const f = {
    salarieId,
    nature: 'conges',
    debut: '2026-12-21',
    debutApresMidi: false,
    fin: '2026-12-24',
    finMatin: false,
    etat: 'demandee',
    ...more,
  };
  return { t: 'create', e: 'demandes_conges', id, f };
}

const answer = (id: string, etat: string): Op => {
  return { t: 'set', e: 'demandes_conges', id, base: Number.MAX_SAFE_INTEGER, f: { etat } };
};

test('story 48: a compagnon asks for his own leave; only the office accepts it', async () => {
  const { asMalo, asOffice, firm } = await aFirm();
  const id = newId();
  expect(asMalo(demande(id, MALO))).toMatchObject({ st: 'ok' });
  expect(asMalo(answer(id, 'acceptee'))).toMatchObject({ st: 'refused', code: 'state' });
  expect(asOffice(answer(id, 'acceptee'))).toMatchObject({ st: 'ok' });
  expect(asMalo(answer(id, 'annulee'))).toMatchObject({ st: 'refused' });
  const row = firm.db.prepare('SELECT etat FROM demandes_conges').pluck().get();
  expect(row).toBe('acceptee');
});

test('leave that ends before it begins is refused', async () => {
  const { asMalo } = await aFirm();
  const wrong = demande(newId(), MALO, { fin: '2026-12-01' });
  expect(asMalo(wrong)).toMatchObject({ st: 'refused', path: 'fin' });
});

test('nobody asks, or points hours, for somebody else', async () => {
  const { asMalo, asOffice } = await aFirm();
  expect(asMalo(demande(newId(), YANN))).toMatchObject({ st: 'refused', code: 'forbidden' });
  expect(asOffice(demande(newId(), YANN))).toMatchObject({ st: 'ok' });
  const f = { salarieId: YANN, jour: '2026-11-12', matinHeures: 4, apresMidiHeures: 4 };
  const day = { ...f, panier: true };
  const op: Op = { t: 'create', e: 'pointages', id: keyedId(pointage, day), f: day };
  expect(asMalo(op)).toMatchObject({ st: 'refused', code: 'forbidden' });
});

test('a compagnon receives his own leave and hours, the office those of all', async () => {
  const { firm, malo, asOffice } = await aFirm();
  asOffice(demande(newId(), MALO), demande(newId(), YANN));
  const pull = (userId: string) => {
    const answered = firm.sync(userId, {
      proto: 1,
      schema: 1,
      device: newId(),
      epoch: null,
      now: office.time.now,
      pull: { have: {}, maxBytes: 524_288 },
    });
    if (!answered.ok) throw new Error(answered.error.code);
    return answered.body.page?.rows.filter(({ e }) => e === 'demandes_conges').map(({ d }) => d);
  };
  expect(pull(malo.userId)).toEqual([expect.objectContaining({ salarieId: MALO })]);
  const gerantId = firm.db.prepare("SELECT id FROM user WHERE role = 'gerant'").pluck().get();
  expect(pull(String(gerantId))).toHaveLength(2);
});

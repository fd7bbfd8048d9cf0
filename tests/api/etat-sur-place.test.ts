/** Who works on a chantier starts, stops and finishes it: the moves of `etats.ts`, and nothing else. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newId } from '#shared/core/ids.ts';
import { keyedId } from '#shared/entity/entity.ts';
import { sampleOf } from '#shared/entity/sample.ts';
import { chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import { ETATS, type Etat, etatsSuivants } from '#shared/modules/chantiers/etats.ts';
import { affectation } from '#shared/modules/planning/affectation.entity.ts';
import { salarie } from '#shared/modules/social/salarie.entity.ts';
import type { Op, RowOp, Verdict } from '#shared/sync/wire.ts';
import { type TestOffice, testOffice } from '../support/test-office.ts';

let office: TestOffice;
beforeEach(async () => {
  office = await testOffice();
  await office.opened();
});
afterEach(() => office.close());

const TODAY = '2026-11-12';

/** A compagnon of the firm, what he may try, and the pen of the office. */
function aCompagnon() {
  const [opened] = office.firms.all();
  if (!opened) throw new Error('the firm is open');
  const { firm, people } = opened;
  const gerant = firm.actorOf(people.list()[0]?.id ?? '');
  const salarieId = newId();
  const person = { prenom: 'Malo', nom: 'Le Bihan', role: 'compagnon' as const, salarieId };
  const userId = people.add({ ...person, identifiant: null, passwordHash: null }) ?? '';
  const write = (...ops: RowOp[]) => gerant && firm.writeAsServer(ops, gerant);
  write({ t: 'create', e: salarie.table, id: salarieId, f: sampleOf(salarie) });
  const device = newId();
  return {
    /** A chantier in this état, where he is planned or not. */
    site(etat: Etat, isPlanned: boolean): string {
      const id = newId();
      write({
        t: 'create',
        e: chantier.table,
        id,
        f: { ...sampleOf(chantier), clientId: null, etat },
      });
      if (isPlanned) {
        const f = { salarieId, jour: TODAY, demiJournee: 'matin', chantierId: id, absence: null };
        write({ t: 'create', e: affectation.table, id: keyedId(affectation, f), f });
      }
      return id;
    },
    tries(...ops: Op[]): Verdict {
      const actor = firm.actorOf(userId);
      if (!actor) throw new Error('he has an access');
      return firm.writeAs(actor, device, ops);
    },
    stand: (id: string) => firm.rows.get(chantier, id)?.['etat'],
  };
}

function set(id: string, f: object): Op {
  return { t: 'set', e: chantier.table, id, base: 1e6, f: { ...f } };
}

test('a compagnon planned on a chantier makes exactly the moves of the site', () => {
  const he = aCompagnon();
  const etats = Object.keys(ETATS) as Etat[];
  // None begins archived.
  for (const from of etats.filter((etat) => etat !== 'archive')) {
    for (const to of etats) {
      if (from === to) continue;
      const id = he.site(from, true);
      const verdict = he.tries(set(id, { etat: to }));
      const isMoved = etatsSuivants(from, 'compagnon').includes(to);
      expect(`${from} → ${to} ${verdict.st}`).toBe(`${from} → ${to} ${isMoved ? 'ok' : 'refused'}`);
      expect(he.stand(id)).toBe(isMoved ? to : from);
    }
  }
});

test('planned or not, he changes no other field, and with the état none either', () => {
  const he = aCompagnon();
  const id = he.site('en-cours', true);
  for (const f of [{ libelle: 'Autre' }, { etat: 'en-pause', libelle: 'Autre' }]) {
    expect(he.tries(set(id, f))).toMatchObject({ st: 'refused', code: 'forbidden' });
  }
  expect(he.stand(id)).toBe('en-cours');
});

test('a chantier where he is not planned is not his to move', () => {
  const he = aCompagnon();
  const id = he.site('en-cours', false);
  expect(he.tries(set(id, { etat: 'en-pause' }))).toMatchObject({
    st: 'refused',
    code: 'forbidden',
  });
});

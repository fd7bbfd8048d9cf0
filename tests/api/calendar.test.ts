/** The planning as a calendar: an address of one's own, read without a session, taken back at will. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newId } from '#shared/core/ids.ts';
import { keyedId } from '#shared/entity/entity.ts';
import { affectation } from '#shared/modules/planning/affectation.entity.ts';
import { calendrierDe, sejoursDe } from '#shared/modules/planning/calendrier.ts';
import { enAbsence, surChantier, VIDE } from '#shared/modules/planning/cases.ts';
import { type TestOffice, testOffice } from '../support/test-office.ts';

let office: TestOffice;
beforeEach(async () => {
  office = await testOffice();
});
afterEach(() => office.close());

/** A gérant who is also a salarié, planned on two days of the week of 12 November 2026. */
async function planned() {
  const signedIn = await office.opened();
  const salarieId = newId();
  const chantierId = newId();
  const person = { prenom: 'Malo', nom: 'X', metier: 'couvreur', rythme: '5-jours' };
  const rest = {
    equipe: null,
    telephone: null,
    dateEntree: '2020-01-01',
    dateSortie: null,
    rang: null,
  };
  await signedIn.call('POST', '/salaries', { id: salarieId, ...person, ...rest });
  const site = { libelle: 'Longère, Bothorel; nord', etat: 'projet', ville: 'Vitré' };
  await signedIn.call('POST', '/chantiers', { id: chantierId, ...site });
  const opened = office.firms.find(signedIn.profile.firmId);
  const actor = opened?.firm.actorOf(signedIn.profile.id);
  if (!opened || !actor) throw new Error('the firm was just opened');
  const { firm } = opened;
  const cell = (jour: string, demiJournee: string, more: object) => {
    const f = { salarieId, jour, demiJournee, chantierId: null, absence: null, sav: null, ...more };
    return { t: 'create' as const, e: affectation.table, id: keyedId(affectation, f), f };
  };
  const ids = firm.db.prepare('SELECT id FROM chantiers').pluck().get();
  const persons = firm.db.prepare('SELECT id FROM salaries').pluck().get();
  const on = { chantierId: String(ids), salarieId: String(persons) };
  const fix = (op: ReturnType<typeof cell>) => {
    const f = { ...op.f, salarieId: on.salarieId };
    return { ...op, f, id: keyedId(affectation, f) };
  };
  firm.writeAsServer(
    [
      cell('2026-11-12', 'matin', { chantierId: on.chantierId }),
      cell('2026-11-12', 'apres-midi', { chantierId: on.chantierId }),
      cell('2026-11-13', 'matin', { chantierId: on.chantierId }),
      cell('2026-11-13', 'apres-midi', { absence: 'conges' }),
    ].map(fix),
    actor,
  );
  firm.db.prepare('UPDATE user SET salarie_id = ?').run(on.salarieId);
  return signedIn;
}

const unfolded = (text: string) => text.replace(/\r\n /g, '');

test('the feed holds the stays of its person, and only whoever has the address reads it', async () => {
  const signedIn = await planned();
  const made = await signedIn.call('POST', '/calendar');
  const { path } = made.data;
  const stranger = office.browser();
  const response = await stranger.request(path);
  expect(response.headers.get('content-type')).toContain('text/calendar');
  const text = unfolded(await response.text());
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(3);
  expect(text).toContain('SUMMARY:Longère\\, Bothorel\\; nord');
  expect(text).toContain('DTSTART;VALUE=DATE:20261112\r\nDTEND;VALUE=DATE:20261113');
  expect(text).toContain('DTSTART:20261113T130000');
  expect(text).toContain('SUMMARY:Congés');
  const wrong = await stranger.request(path.replace(/\.ics$/, 'x.ics'));
  expect(wrong.status).toBe(404);
  expect((await stranger.request('/api/v1/ical/nulle-part.ics')).status).toBe(404);
});

test('a new address closes the one before; taken back, none opens anything', async () => {
  const signedIn = await planned();
  const first = (await signedIn.call('POST', '/calendar')).data.path;
  const second = (await signedIn.call('POST', '/calendar')).data.path;
  expect((await signedIn.request(first)).status).toBe(404);
  expect((await signedIn.request(second)).status).toBe(200);
  expect((await signedIn.call('GET', '/calendar')).data.lastReadAt).toBe(office.time.now);
  await signedIn.call('DELETE', '/calendar');
  expect((await signedIn.request(second)).status).toBe(404);
  expect((await signedIn.call('GET', '/calendar')).data).toBeNull();
});

test('who is no salarié has no calendar of his own, and is told so', async () => {
  const signedIn = await office.opened();
  expect(await signedIn.call('POST', '/calendar')).toMatchObject({ success: false, status: 400 });
  expect((await signedIn.call('GET', '/calendar')).data).toBeNull();
});

test('days that follow and hold the same are one stay; lines are folded at 75 bytes', () => {
  const site = surChantier('x');
  const held = new Map([
    ['2026-11-09', [site, site]],
    ['2026-11-10', [site, site]],
    ['2026-11-12', [site, enAbsence('ecole')]],
  ]);
  const jours = ['2026-11-09', '2026-11-10', '2026-11-11', '2026-11-12'];
  const sejours = sejoursDe(
    jours,
    (jour, demi) => held.get(jour)?.[demi === 'matin' ? 0 : 1] ?? VIDE,
  );
  expect(sejours.map(({ debut, fin, demi }) => [debut, fin, demi])).toEqual([
    ['2026-11-09', '2026-11-10', null],
    ['2026-11-12', '2026-11-12', 'matin'],
    ['2026-11-12', '2026-11-12', 'apres-midi'],
  ]);
  const [sejour] = sejours;
  if (!sejour) throw new Error('there is a stay');
  const titre =
    'Réfection complète de la couverture en ardoise, égout et noue, pan nord et pan sud';
  const text = calendrierDe('Malo', [{ uid: 'u', sejour, titre, lieu: '' }], Date.UTC(2026, 10, 9));
  const lines = text.split('\r\n');
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  expect(unfolded(text)).toContain(titre.replaceAll(',', '\\,'));
  expect(text).toContain('DTSTAMP:20261109T000000Z');
});

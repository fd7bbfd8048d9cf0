/** The access of a salarié as a line: none, closed, never come, last contact of the devices that count. */
import { expect, test } from 'vitest';
import { accesVu, type Utilisateur } from '#pwa/modules/social/acces-text.ts';

const NOW = Date.parse('2026-11-23T15:00:00Z');
const MALO: Utilisateur = {
  ...{ id: 'u1', prenom: 'Malo', nom: 'Le Bihan', role: 'compagnon' },
  ...{ active: true, salarieId: 'malo' },
};
const phone = (lastSeen: string, revokedAt: number | null = null, userId = 'u1') => ({
  ...{ userId, revokedAt },
  lastSeen: Date.parse(lastSeen),
});

test('nobody gave him one, or it was closed', () => {
  expect(accesVu(undefined, [], NOW)).toEqual({
    etat: 'aucun',
    text: 'Pas d’accès à l’application',
  });
  const seen = [phone('2026-11-20T15:00:00Z')];
  expect(accesVu({ ...MALO, active: false }, seen, NOW)).toMatchObject({ etat: 'ferme' });
});

test('his latest device tells; one that was taken away or is somebody else’s does not', () => {
  const devices = [
    phone('2026-11-12T09:00:00Z'),
    phone('2026-11-14T09:00:00Z'),
    phone('2026-11-22T09:00:00Z', NOW),
    phone('2026-11-22T09:00:00Z', null, 'u2'),
  ];
  expect(accesVu(MALO, devices, NOW)).toEqual({
    ...{ etat: 'ouvert', text: 'Compagnon · dernier contact 14 nov.' },
  });
  expect(accesVu(MALO, devices.slice(2), NOW).text).toBe('Compagnon · pas encore venu');
});

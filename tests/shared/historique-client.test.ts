/** The history of a client tells all that was done on his chantiers, the latest first, each with where one reads more. */
import { expect, test } from 'vitest';
import { type Connu, historiqueClient } from '#shared/links/historique-client.ts';

const at = (day: number) => Date.UTC(2026, 10, day, 9);
const row = (id: string, day: number, chantierId = 'goff') => ({
  ...{ id, chantierId, createdAt: at(day), updatedAt: at(day), createdBy: 'u', deleted: 0 },
});
const site = (id: string, day: number, dateReception: string | null) => ({
  ...{ ...row(id, day), id, libelle: `Maison ${id}`, etat: 'termine', ville: 'Vitré' },
  ...{ dateSignature: null, dateReception },
});

const CONNU = {
  chantiers: [site('goff', 1, '2026-11-20'), site('riou', 2, '2026-11-21')],
  ...{ devis: [], echanges: [], consentements: [] },
  savs: [{ ...row('s', 9), motif: 'Fuite', etat: 'ouvert', dateDemande: '2026-11-23' }],
  avenants: [{ ...row('a', 5), texte: 'Une lucarne', etat: 'accepte', auteur: 'Yann' }],
  commandes: [
    { ...row('c', 6), etat: 'envoyee', dateEnvoi: '2026-11-06', fournisseur: 'Ardoisières' },
    { ...row('b', 7), etat: 'brouillon', dateEnvoi: null, fournisseur: 'Bois' },
  ],
  documents: [{ ...row('d', 4), auteur: 'Yann', legende: 'Noue nord' }],
  procesVerbaux: [
    {
      ...{ ...row('p', 20), signeA: at(20), resultat: 'sans-reserve', leveeLe: null },
      ...{ reservesSignees: [], maitreOuvrage: 'Mme Le Goff' },
    },
    { ...row('q', 21, 'riou'), signeA: null },
  ],
  carnets: [{ ...row('t', 3), pan: 'Côté rue', carriere: 'Carrière haute', poseLe: '2026-11-08' }],
} as unknown as Connu;

test('réception, SAV, avenants, orders, documents and carnets stand among what was done', () => {
  const told = historiqueClient(CONNU).map(({ jour, titre, adresse }) => [jour, titre, adresse]);
  expect(told).toEqual([
    ['2026-11-23', 'SAV : Fuite', '/chantiers/goff'],
    // The one that is signed tells the réception; the other chantier has only its day.
    ['2026-11-21', 'Réception de « Maison riou »', '/chantiers/riou'],
    ['2026-11-20', 'Réception des travaux : sans réserve', '/chantiers/goff/reception'],
    ['2026-11-08', 'Carnet de toit : Côté rue', '/chantiers/goff'],
    ['2026-11-06', 'Commande envoyée : Ardoisières', '/chantiers/goff/commandes'],
    ['2026-11-05', 'Avenant, accepté', '/chantiers/goff'],
    ['2026-11-04', 'Une photo ou un document', '/chantiers/goff/photos'],
    ['2026-11-02', 'Chantier « Maison riou »', '/chantiers/riou'],
    ['2026-11-01', 'Chantier « Maison goff »', '/chantiers/goff'],
  ]);
  const [first] = historiqueClient(CONNU);
  expect(first?.detail).toBe('Maison goff');
});

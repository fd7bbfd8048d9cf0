/** What follows a chantier: orders received in parts, a journal in time order, conditions of états. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conditionsOf } from '#shared/modules/chantiers/conditions.ts';
import { ETATS, type Etat } from '#shared/modules/chantiers/etats.ts';
import { journalOf, type Matiere } from '#shared/modules/chantiers/journal.ts';
import { readPoints } from '#shared/modules/chantiers/points-controle.ts';
import { suivreCommande, suivreLignes } from '#shared/modules/chantiers/receptions.ts';

describe('34. an order', () => {
  const ligne = (id: string, quantite: number) => ({ id, libelle: id, unite: null, quantite });
  const lignes = [ligne('ardoises', 760), ligne('crochets', 2.5)];
  const suivi = (etat: 'brouillon' | 'envoyee' | 'annulee', receptions: [string, number][]) => {
    const all = receptions.map(([ligneId, quantite]) => ({ ligneId, quantite }));
    return suivreCommande({ etat }, suivreLignes(lignes, all));
  };

  test('goes from draft to sent to received, in parts', () => {
    expect(suivi('brouillon', [])).toBe('brouillon');
    expect(suivi('envoyee', [])).toBe('envoyee');
    expect(suivi('envoyee', [['ardoises', 400]])).toBe('recue-en-partie');
    expect(suivi('envoyee', [['ardoises', 760]])).toBe('recue-en-partie');
    const all: [string, number][] = [
      ['ardoises', 400],
      ['ardoises', 360],
      ['crochets', 3],
    ];
    expect(suivi('envoyee', all)).toBe('recue');
    expect(suivi('annulee', all)).toBe('annulee');
  });

  test('says what is still to come, never less than nothing', () => {
    const [first, second] = suivreLignes(lignes, [
      { ligneId: 'ardoises', quantite: 400.1 },
      { ligneId: 'ardoises', quantite: 0.2 },
      { ligneId: 'crochets', quantite: 9 },
    ]);
    expect(first).toMatchObject({ recue: 400.3, reste: 359.7 });
    expect(second).toMatchObject({ recue: 9, reste: 0 });
  });

  test('is received in whatever order the deliveries are noted', () => {
    const delivery = fc.tuple(
      fc.constantFrom('ardoises', 'crochets'),
      fc.integer({ max: 900, min: 1 }),
    );
    fc.assert(
      fc.property(fc.array(delivery), (all) => {
        expect(suivi('envoyee', all)).toBe(suivi('envoyee', [...all].reverse()));
      }),
    );
  });
});

describe('33. the journal', () => {
  const system = { createdBy: 'u', deleted: 0, chantierId: 'c' } as const;
  const day = (d: number, hour = 9) => Date.UTC(2026, 10, d, hour);
  const empty: Matiere = {
    avancements: [],
    commandes: [],
    receptions: [],
    controles: [],
    savs: [],
    avenants: [],
    documents: [],
    procesVerbaux: [],
  };

  test('tells the day on site in one line, and its problems apart', () => {
    const row = {
      ...{ ...system, id: 'a', createdAt: day(12), updatedAt: day(12), jour: '2026-11-12' },
      ...{ avancementPct: 61, meteo: 'pluie', nombreOuvriers: 3, heures: 22.5, horsEau: 'bache' },
      ...{ travaux: 'Liteaux versant sud', problemes: 'Échelle cassée', auteur: 'Yann' },
    } as const;
    expect(journalOf({ ...empty, avancements: [row as never] })).toMatchObject([
      {
        titre: '61 % · pluie · 3 sur place · 22,5 h · bâché pour la nuit',
        detail: 'Liteaux versant sud\nProblème : Échelle cassée',
        isProbleme: true,
        auteur: 'Yann',
      },
    ]);
  });

  test('puts everything in the order of time, the photos of one person and day in one line', () => {
    const doc = (id: string, at: number, auteur: string) =>
      ({ ...system, id, createdAt: at, updatedAt: at, auteur, legende: null }) as never;
    const sav = {
      ...{
        ...system,
        id: 's',
        createdAt: day(10),
        updatedAt: day(10),
        etat: 'ouvert',
        heures: null,
      },
      ...{ motif: 'Fuite', dateDemande: '2026-11-13', dateVisite: null, compteRendu: null },
    } as const;
    const documents = [
      doc('p1', day(12, 8), 'Yann'),
      doc('p2', day(12, 9), 'Yann'),
      doc('p3', day(11), 'Yann'),
    ];
    const faits = journalOf({ ...empty, savs: [sav as never], documents });
    expect(faits.map(({ jour, titre }) => [jour, titre])).toEqual([
      ['2026-11-13', 'SAV : Fuite'],
      ['2026-11-12', '2 photos ou documents'],
      ['2026-11-11', 'Une photo ou un document'],
    ]);
  });

  test('shows an order once it is sent, a point once it is done', () => {
    const commande = (etat: string) => ({
      ...{ ...system, id: etat, createdAt: day(1), updatedAt: day(2), auteur: 'N', note: null },
      ...{ etat, fournisseur: 'Ardoisières', dateEnvoi: '2026-11-02', livraisonPrevue: null },
    });
    const commandes = [commande('brouillon'), commande('envoyee')] as never[];
    expect(journalOf({ ...empty, commandes }).map(({ titre }) => titre)).toEqual([
      'Commande envoyée : Ardoisières',
    ]);
  });
});

test('a checklist is one point a line, a photo where it is asked for', () => {
  expect(readPoints('Crochets inox\n\n  Noue, côté nord (photo) \n(photo)')).toEqual([
    { libelle: 'Crochets inox', photoRequise: false },
    { libelle: 'Noue, côté nord', photoRequise: true },
    { libelle: '(photo)', photoRequise: true },
  ]);
});

describe('28. the conditions of an état', () => {
  const none = {
    ...{ hasClient: false, heuresVendues: null, debutPrevu: null },
    ...{ pointsAFaire: 2, commandesAttendues: 1, avenantsOuverts: 1 },
    ...{ isRecu: false, reservesOuvertes: 2 },
  };
  const all = {
    ...{ hasClient: true, heuresVendues: 100, debutPrevu: '2026-11-23' },
    ...{ pointsAFaire: 0, commandesAttendues: 0, avenantsOuverts: 0 },
    ...{ isRecu: true, reservesOuvertes: 0 },
  };

  test('hold or do not, whatever the état', () => {
    for (const etat of Object.keys(ETATS) as Etat[]) {
      expect(
        conditionsOf(etat, all).every(({ isMet }) => isMet),
        etat,
      ).toBe(true);
      expect(
        conditionsOf(etat, none).some(({ isMet }) => isMet),
        etat,
      ).toBe(false);
    }
  });

  test('are told in words', () => {
    expect(conditionsOf('termine', none).map(({ texte }) => texte)).toEqual([
      '2 points de contrôle en attente',
      '1 avenant en attente',
      'Le procès-verbal de réception n’est pas encore signé',
      '2 réserves en attente',
    ]);
    expect(conditionsOf('a-finir', all)[0]?.texte).toBe('Aucune commande en attente');
  });
});

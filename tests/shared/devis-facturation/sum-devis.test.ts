/** What several quotes of one chantier add up to, and who a quote is for. */
import { describe, expect, test } from 'vitest';
import { clientDuBloc, clientsSemblables } from '#shared/links/client-du-devis.ts';
import { heuresParFamille, suivreHeures, totalHeures } from '#shared/links/heures-vendues.ts';
import { sommeDesDevis, sommesParFamille } from '#shared/modules/devis-facturation/sum-devis.ts';

const quote = (
  id: string,
  etat: 'compte' | 'remplace',
  htCents: number,
  heures: number | null,
) => ({
  ...{ id, etat, htCents, heures },
  debourseCents: heures === null ? null : 100,
});

const option = (devisId: string, dateAcceptation: string | null) =>
  ({
    devisId,
    famille: 'couverture',
    htCents: 500,
    heures: 2,
    debourseCents: 50,
    dateAcceptation,
  }) as const;

test('24. several quotes add up; a replaced one and an option not taken do not', () => {
  const all = [
    quote('a', 'compte', 1000, 10),
    quote('b', 'compte', 2000, 5.5),
    quote('c', 'remplace', 9, 9),
  ];
  const options = [option('a', '2026-01-05'), option('b', null), option('c', '2026-01-05')];
  expect(sommeDesDevis(all, options)).toEqual({
    nombre: 2,
    htCents: 3500,
    heures: 17.5,
    debourseCents: 250,
  });
});

test('27. one quote without labour makes the hours of all unknown', () => {
  const all = [quote('a', 'compte', 1000, 10), quote('b', 'compte', 2000, null)];
  expect(sommeDesDevis(all, [])).toMatchObject({ heures: null, debourseCents: null });
});

test('26. hours and HT by family follow the lot', () => {
  const lot = (
    devisId: string,
    famille: 'couverture' | 'charpente',
    htCents: number,
    heures: number,
  ) => ({
    ...{ devisId, famille, htCents, heures },
    debourseCents: 10,
  });
  const lots = [
    lot('a', 'couverture', 700, 4),
    lot('a', 'charpente', 300, 6),
    lot('c', 'couverture', 9, 9),
  ];
  const all = [quote('a', 'compte', 1000, 10), quote('c', 'remplace', 9, 9)];
  expect(sommesParFamille(all, lots, [option('a', '2026-01-05')])).toEqual([
    { famille: 'charpente', htCents: 300, heures: 6, debourseCents: 10 },
    { famille: 'couverture', htCents: 1200, heures: 6, debourseCents: 60 },
  ]);
});

test('24. a typed figure wins and is told beside that of the quotes', () => {
  const said = [
    { famille: 'couverture', heures: 10 },
    { famille: 'couverture', heures: 2.25 },
    { famille: 'charpente', heures: 3 },
  ] as const;
  const familles = heuresParFamille([{ famille: 'charpente', heures: 5 }], said);
  expect(familles).toEqual([
    { famille: 'charpente', heures: 5, devis: 3, isSaisie: true },
    { famille: 'couverture', heures: 12.25, devis: 12.25, isSaisie: false },
  ]);
  expect(totalHeures(familles)).toBe(17.25);
  expect(suivreHeures(null, { before: null, after: 12 })).toBe(12);
  expect(suivreHeures(12, { before: 12, after: 15 })).toBe(15);
  expect(suivreHeures(40, { before: 12, after: 15 })).toBeUndefined();
});

describe('the client of a quote', () => {
  const bloc = (nom: string) => ({
    nom,
    ...{ adresse: '12 rue des Exemples', codePostal: '99999', ville: 'VILLEFICTIVE', pays: '' },
  });

  test.each([
    ['M. et Mme Camille MODELE', 'mme-et-m', 'MODELE', 'Camille', 'particulier'],
    ['Mme et M. LE MODELE Camille', 'mme-et-m', 'LE MODELE', 'Camille', 'particulier'],
    ['Mr MODELE Camille', 'm', 'MODELE', 'Camille', 'particulier'],
    ['M MODELE Jean Marie', 'm', 'MODELE', 'Jean Marie', 'particulier'],
    ['Mme Modele', 'mme', 'Modele', null, 'particulier'],
    ['SCI LES EXEMPLES', 'sci', 'LES EXEMPLES', null, 'entreprise'],
    ['Mairie de Modèle', null, 'Mairie de Modèle', null, 'particulier'],
  ])('« %s »', (line, civilite, nom, prenom, nature) => {
    expect(clientDuBloc(bloc(line))).toMatchObject({ civilite, nom, prenom, nature });
  });

  test('is found again by his names, and not in another town', () => {
    const sought = clientDuBloc(bloc('Mme Élodie MODELE'));
    const known = [
      { nom: 'Modele', prenom: 'Elodie', codePostal: '99999' },
      { nom: 'Modele', prenom: 'Elodie', codePostal: null },
      { nom: 'Modele', prenom: 'Elodie', codePostal: '11111' },
    ];
    expect(clientsSemblables(sought, known)).toEqual(known.slice(0, 2));
  });
});

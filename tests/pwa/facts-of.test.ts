/** What of a row is read, and where a tap on it leads. */
import { expect, test } from 'vitest';
import { factsOf } from '#pwa/ui/facts-of.ts';
import type { AnyRow, Entity } from '#shared/entity/entity.ts';
import { sampleOf } from '#shared/entity/sample.ts';
import { chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import { controlePoint } from '#shared/modules/chantiers/controle-point.entity.ts';
import { client } from '#shared/modules/clients/client.entity.ts';

const nobody = () => undefined;

function rowOf(entity: Entity, given: Parameters<typeof sampleOf>[1]): AnyRow {
  return sampleOf(entity, given) as unknown as AnyRow;
}

test('what is empty is left out; a place is one line that leads to the map', () => {
  const row = rowOf(chantier, {
    ...{ libelle: 'Longère', adresse: '3 rue des Lices', codePostal: '35300', ville: 'Fougères' },
    heuresVendues: 18.5,
  });
  const names = ['description', 'heuresVendues', 'debutPrevu', 'codePostal', 'adresse', 'ville'];
  const facts = factsOf(chantier, row, { names, nameOf: nobody });
  expect(facts.map(({ label, text }) => `${label} : ${text}`)).toEqual([
    'Heures vendues : 18,5 h',
    'Adresse : 3 rue des Lices, 35300 Fougères',
  ]);
  expect(facts[1]?.href).toContain('destination=3%20rue%20des%20Lices%2035300%20Foug%C3%A8res');
});

test('a client without a town has no place; his number and his courriel are tapped, his note stands alone', () => {
  const row = rowOf(client, {
    ...{ nature: 'particulier', nom: 'Le Goff', civilite: 'mme', telephone: '06 39 98 27 93' },
    ...{ email: 'annaig@exemple.fr', note: 'Plutôt le soir' },
  });
  const facts = factsOf(client, row, { names: client.typed, nameOf: nobody });
  expect(facts.map(({ kind, text, href }) => [kind, text, href])).toEqual([
    ['plain', 'Particulier', undefined],
    ['plain', 'Mme', undefined],
    ['plain', 'Le Goff', undefined],
    ['mail', 'annaig@exemple.fr', 'mailto:annaig@exemple.fr'],
    ['tel', '06 39 98 27 93', 'tel:0639982793'],
    ['long', 'Plutôt le soir', undefined],
  ]);
});

test('a ref is read by its name and opened where an address is given; an unknown one is left out', () => {
  const row = rowOf(chantier, { libelle: 'Longère', clientId: 'goff', ville: 'Vitré' });
  const names = ['clientId'];
  const nameOf = (table: string, id: string) =>
    table === 'clients' && id === 'goff' ? 'Le Goff' : undefined;
  const hrefs = { clientId: '/clients/goff' };
  expect(factsOf(chantier, row, { names, nameOf, hrefs })).toMatchObject([
    { kind: 'ref', text: 'Le Goff', href: '/clients/goff' },
  ]);
  const [still] = factsOf(chantier, row, { names, nameOf });
  expect(still).not.toHaveProperty('href');
  expect(factsOf(chantier, row, { names, nameOf: nobody })).toEqual([]);
});

test('a no is worth reading, nothing is not', () => {
  const row = rowOf(controlePoint, { photoRequise: false });
  expect(factsOf(controlePoint, row, { names: ['photoRequise'], nameOf: nobody })).toMatchObject([
    { label: 'Photo exigée', text: 'non' },
  ]);
});

/** The orders of the list of chantiers. */
import { expect, test } from 'vitest';
import { sortChantiers, type Tri } from '#pwa/modules/chantiers/sort-chantiers.ts';
import type { Chantier } from '#shared/modules/chantiers/chantier.entity.ts';

const NONE = { reference: null, dateSignature: null, debutPrevu: null, heuresVendues: null };
const rows = [
  { ...NONE, libelle: 'Zinguerie', etat: 'projet' },
  {
    ...{ libelle: 'Été', etat: 'en-cours', reference: 'B-2', dateSignature: '2026-05-01' },
    ...{ debutPrevu: '2026-12-03', heuresVendues: 96 },
  },
  {
    ...{ libelle: 'École', etat: 'signe', reference: 'B-10', dateSignature: '2026-10-01' },
    ...{ debutPrevu: '2026-11-08', heuresVendues: 1200 },
  },
  { ...NONE, libelle: 'Abbaye', etat: 'signe' },
] as Chantier[];

test.each<[Tri, string[]]>([
  ['nom', ['Abbaye', 'École', 'Été', 'Zinguerie']],
  // In the order of the trade, not of the alphabet.
  ['etat', ['Zinguerie', 'Abbaye', 'École', 'Été']],
  ['reference', ['Été', 'École', 'Abbaye', 'Zinguerie']],
  ['signature', ['École', 'Été', 'Abbaye', 'Zinguerie']],
  ['debut', ['École', 'Été', 'Abbaye', 'Zinguerie']],
  ['vendues', ['École', 'Été', 'Abbaye', 'Zinguerie']],
])('29. by « %s », what is not known stands last, equal ones by name', (tri, wanted) => {
  expect(sortChantiers(rows, tri).map(({ libelle }) => libelle)).toEqual(wanted);
  expect(sortChantiers([...rows].reverse(), tri).map(({ libelle }) => libelle)).toEqual(wanted);
});

/** The paper of a réception says what was signed, not what became of it since. */
import { expect, test } from 'vitest';
import { procesVerbalPdf } from '#pwa/modules/chantiers/proces-verbal-pdf.ts';
import type { Chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import type { ProcesVerbal } from '#shared/modules/chantiers/proces-verbal.entity.ts';
import type { Reserve } from '#shared/modules/chantiers/reserve.entity.ts';

const SYSTEM = { createdAt: 0, createdBy: 'u', updatedAt: 0, deleted: 0 } as const;
const TRAITS = [{ couleur: 'noir' as const, points: [[0.1, 0.5] as const, [0.9, 0.5] as const] }];
const PREPARE: ProcesVerbal = {
  ...{ ...SYSTEM, id: 'pv', chantierId: 'c', dateReception: '2026-11-10' },
  ...{ resultat: 'avec-reserves', maitreOuvrage: 'Mme Bothorel', representant: 'Yann' },
  ...{ travaux: null, motif: null, signatureClient: null, signatureEntreprise: null },
  ...{ reservesSignees: null, signeA: null, documentId: null, leveeLe: null },
  leveeSignature: null,
};
const RESERVE: Reserve = {
  ...{ ...SYSTEM, id: 'r', procesVerbalId: 'pv', chantierId: 'c', rang: 1 },
  ...{ texte: 'Changé depuis', delaiAu: null, documentId: null, leveeLe: null, leveePar: null },
};

function reservesOn(row: ProcesVerbal): unknown {
  const site = { libelle: 'Longère', ville: 'Vitré', adresse: null, codePostal: null };
  const paper = { row, reserves: [RESERVE], photos: [], entreprise: null };
  const { sections } = procesVerbalPdf({ ...paper, site: site as unknown as Chantier });
  return sections.find(({ titre }) => titre === 'Réserves')?.lines;
}

test('the reserves are the live ones until both have signed, then those that were read out', () => {
  expect(reservesOn(PREPARE)).toEqual([{ label: '1. Changé depuis', value: 'sans délai convenu' }]);
  const reservesSignees = [{ texte: 'Solin à reprendre', delaiAu: '2026-12-31' }];
  const signatures = { signatureClient: TRAITS, signatureEntreprise: TRAITS };
  const signed = { ...PREPARE, ...signatures, signeA: 1_795_000_000_000, reservesSignees };
  expect(reservesOn(signed)).toMatchObject([{ label: '1. Solin à reprendre' }]);
  expect(reservesOn({ ...signed, resultat: 'sans-reserve' })).toEqual([]);
});

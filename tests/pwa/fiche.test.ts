/** The fiche de calcul: every letter it needs, lines that fit, whole pages. */
import { PDFDocument } from '@cantoo/pdf-lib';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toWinAnsi, wrap } from '#pwa/core/pdf-text.ts';
import { ficheOf } from '#pwa/modules/calcul-ardoises/fiche-of.ts';
import { makeFichePdf } from '#pwa/modules/calcul-ardoises/fiche-pdf.ts';
import { buildToit } from '#shared/modules/calcul-ardoises/build-toit.ts';
import { calculToValues } from '#shared/modules/calcul-ardoises/calcul-values.ts';
import { calculerArdoises } from '#shared/modules/calcul-ardoises/calculer-ardoises.ts';
import { tables } from '../shared/calcul-ardoises/laws.ts';

const SYSTEM = {
  id: 'a',
  createdAt: 1_795_000_000_000,
  createdBy: 'b',
  updatedAt: 0,
  deleted: 0,
} as const;

function aRow() {
  const toit = buildToit('en-l', 100);
  const calcul = calculerArdoises({ communeInsee: '35115', communeNom: 'Fougères', toit }, tables);
  if (!calcul.ok) throw new Error(calcul.error.texte);
  const values = calculToValues(calcul.value, { titre: '', chantierId: null, dessin: toit });
  return { ...SYSTEM, ...values };
}

const ENTREPRISE = {
  nom: 'Couverture du Couesnon',
  siret: '73282932000074',
  adresse: '3, rue du Cœur',
  codePostal: '35300',
  ville: 'Fougères',
  telephone: null,
};

describe('text', () => {
  test('what the font lacks is written another way, never left out', () => {
    expect(toWinAnsi('R − 3 ≥ 2 × √(1 + p²) ÷ 2 €, cœur, 1\u202f234')).toBe(
      'R - 3 >= 2 × racine de (1 + p²) ÷ 2 €, cœur, 1\u00a0234',
    );
    expect(toWinAnsi('漢')).toBe('?');
  });

  test('lines fit their width and lose nothing', () => {
    const texts = fc.array(fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme-ascii' }), {
      maxLength: 30,
    });
    void fc.assert(
      fc.property(texts, (words) => {
        const text = words.join(' ').replace(/ +/g, ' ').trim();
        const lines = wrap(text, 12, (part) => part.length);
        expect(lines.every((line) => line.length <= 12)).toBe(true);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
    );
  });
});

test('a roof gives a fiche of several pages with its head, its order and every step', async () => {
  const row = aRow();
  const fiche = ficheOf(row, {
    entreprise: ENTREPRISE,
    chantier: 'Maison Le Goff',
    release: '9.8.7 du 2026-03-02',
  });
  expect(fiche.entete).toEqual([
    'Couverture du Couesnon',
    '3, rue du Cœur, 35300 Fougères',
    'SIRET 73282932000074',
  ]);
  expect(fiche.sousTitre).toContain('Maison Le Goff');
  // Every page says by which table and by which version it was made.
  expect(fiche.pied).toMatch(
    /^DTU 40\.11.* · +calculé le .* · +Fiche d’ATARYS 9\.8\.7 du 2026-03-02$/,
  );
  expect(fiche.dessin?.pans).toHaveLength(4);
  const debit = fiche.sections.find(({ titre }) => titre === 'Débit des liteaux')?.lines ?? [];
  // The pieces of the cut list and the whole ones make all that is laid, cuts to the centimetre.
  const cutM = debit.reduce(
    (sum, { label, value }) =>
      sum + Number.parseFloat(label.replace(',', '.')) * Number(value.replace(/\s/g, '')),
    0,
  );
  expect(cutM).toBeGreaterThanOrEqual((row.liteauxM ?? 0) - 1);
  expect(cutM).toBeLessThan((row.liteauxM ?? 0) + 3);
  expect(fiche.sections.find(({ titre }) => titre === 'À commander')?.lines.length).toBeGreaterThan(
    5,
  );
  // Nothing of it is unknown to the font.
  expect(toWinAnsi(JSON.stringify(fiche))).not.toMatch(/\?(?! )/);
  const bytes = await makeFichePdf(fiche);
  const read = await PDFDocument.load(bytes);
  expect(read.getTitle()).toBe(fiche.titre);
  expect(read.getPageCount()).toBeGreaterThan(2);
  expect(bytes.length).toBeLessThan(200_000);
});

test('a surface without drawing gives a fiche too, and a firm without name its title', async () => {
  const calcul = calculerArdoises({ zone: 'zone-1', surfaceM2: 40 }, tables);
  if (!calcul.ok) throw new Error(calcul.error.texte);
  const row = {
    ...SYSTEM,
    ...calculToValues(calcul.value, { titre: 'Appentis', chantierId: null }),
  };
  const fiche = ficheOf(row, { entreprise: null, chantier: null, release: '' });
  expect(fiche).toMatchObject({ titre: 'Appentis', dessin: null, entete: ['Fiche de calcul'] });
  const read = await PDFDocument.load(await makeFichePdf(fiche));
  expect(read.getPageCount()).toBeGreaterThanOrEqual(1);
});

/** Names are made of words that the glossary explains, or of plain English; others fail here. */
import { describe, expect, test } from 'vitest';
import { GLOSSARIES, GLOSSARY, type GlossaryEntry } from '#shared/core/glossary.ts';
import { defineEntity } from '#shared/entity/entity.ts';
import { choice, text } from '#shared/entity/field.ts';
import { registry } from '#shared/registry.ts';
import { makeRegistry } from '#shared/sync/registry-type.ts';
import { readTree } from './read-tree.ts';
import { ENGLISH, isKnown, namesOf, namesOfFiles, unknownWords, wordsOf } from './words.ts';

describe('this house', () => {
  test('every word of a table, field, choice or command is known', () => {
    const names = namesOf(registry);
    expect(names.size).toBeGreaterThanOrEqual(100);
    expect(unknownWords(names)).toEqual([]);
  });

  test('every word of the file of a module is known', () => {
    const names = namesOfFiles(readTree(['shared/src', 'api/src', 'pwa/src']).keys());
    expect(names.size).toBeGreaterThanOrEqual(10);
    expect(unknownWords(names)).toEqual([]);
  });
});

describe('the glossary', () => {
  const entries: [string, GlossaryEntry][] = Object.entries(GLOSSARY);

  test('holds each term once, under its unaccented word', () => {
    const sections = GLOSSARIES.flatMap((part) => Object.values(part));
    const terms = sections.flatMap(Object.keys);
    expect(entries).toHaveLength(terms.length);
    expect(entries.filter(([word]) => !/^[a-z]+$/.test(word))).toEqual([]);
    expect(GLOSSARY['debourse']?.terme).toBe('Déboursé');
  });

  test('says what each term means, in a sentence, and who says so', () => {
    const bad = entries.filter(
      ([, { sens, source }]) => !/^\p{Lu}.{5,98}\.$|^« .{5,98}\.$/u.test(sens) || source === '',
    );
    expect(bad).toEqual([]);
  });

  test.each([
    'chantier',
    'pureau',
    'recouvrement',
    'rampant',
    'acompte',
    'siret',
    'nir',
    'aretier',
  ])('knows %s', (word) => {
    expect(GLOSSARY).toHaveProperty(word);
  });

  test('leaves no term of the trade to English', () => {
    for (const word of ['slate', 'roof', 'quote', 'invoice', 'site', 'worker', 'lap', 'customer']) {
      expect(isKnown(word), word).toBe(false);
    }
  });
});

describe('a name', () => {
  test.each([
    ['montantHtCents', ['montant', 'ht', 'cents']],
    ['jours_verrouilles', ['jours', 'verrouilles']],
    ['en-cours-de-signature', ['en', 'cours', 'de', 'signature']],
    ['liteauxMParM2', ['liteaux', 'm', 'par', 'm']],
    ['paire-5-impaire-4', ['paire', 'impaire']],
    ['calcul-ardoises/calcul-form.tsx', ['calcul', 'ardoises', 'calcul', 'form', 'tsx']],
    ['déboursé', ['déboursé']],
  ])('« %s » is made of %j', (name, parts) => {
    expect(wordsOf(name)).toEqual(parts);
  });

  test.each(['chantiers', 'liteaux', 'prevue', 'prevues', 'exposees', 'littoraux', 'form', 'mm'])(
    '« %s » is known, by its singular if need be',
    (word) => {
      expect(isKnown(word)).toBe(true);
    },
  );

  test.each(['déboursé', 'chantierss', 'machin', 'toString', 'chant', 'qte'])(
    '« %s » is not known',
    (word) => {
      expect(isKnown(word)).toBe(false);
    },
  );
});

describe('an unknown word is a fault', () => {
  const invented = makeRegistry(
    [
      defineEntity({
        table: 'trucs_chantier',
        label: { one: 'Truc', many: 'Trucs' },
        title: 'etat',
        fields: {
          etat: choice('État', { projet: 'Projet', bidule: 'Bidule' }),
          chantierSite: text('Chantier'),
        },
        sync: 'merge-fields',
        scope: () => 'firm',
        permissions: { create: [], set: [], delete: [] },
      }),
    ],
    [],
  );

  test('in a table, a choice or a field', () => {
    const faults = unknownWords(namesOf(invented)).map((fault) => fault.split(':')[0]);
    expect(faults).toEqual([
      '« trucs » in table trucs_chantier',
      '« bidule » in choice trucs_chantier.etat « bidule »',
      '« site » in field trucs_chantier.chantierSite',
    ]);
  });

  test('in the file or the folder of a module', () => {
    const names = namesOfFiles([
      'pwa/src/modules/slating/pente-form.tsx',
      'shared/src/modules/chantiers/machin.entity.ts',
      'shared/src/core/whatever.ts',
    ]);
    const faults = unknownWords(names).map((fault) => fault.split(':')[0]);
    expect(faults).toEqual([
      '« slating » in file pwa/src/modules/slating/pente-form.tsx',
      '« machin » in file shared/src/modules/chantiers/machin.entity.ts',
    ]);
  });
});

test('the English list stays short', () => {
  expect(ENGLISH.size).toBeLessThanOrEqual(200);
});

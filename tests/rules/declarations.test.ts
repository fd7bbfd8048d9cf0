/** Every declaration of the registry keeps its promises; each rule fails on an invented one. */
import { describe, expect, test } from 'vitest';
import { checkValues } from '#shared/entity/check-fields.ts';
import { type Command, defineCommand } from '#shared/entity/command.ts';
import { defineEntity, type Entity, type Fields } from '#shared/entity/entity.ts';
import {
  boolean,
  cents,
  choice,
  date,
  integer,
  json,
  number,
  optional,
  ref,
  type TextFormat,
  text,
} from '#shared/entity/field.ts';
import { EVERYONE, type Permissions } from '#shared/entity/permissions.ts';
import { SAMPLE_REF, sampleOf } from '#shared/entity/sample.ts';
import type { Scope } from '#shared/entity/scope.ts';
import { registry } from '#shared/registry.ts';
import { makeRegistry } from '#shared/sync/registry-type.ts';
import {
  faultsOfIndexes,
  faultsOfLabels,
  faultsOfMoney,
  faultsOfNames,
  faultsOfOrder,
  faultsOfReferences,
  faultsOfSamples,
  GIVEN,
} from './declarations.ts';

describe('this house', () => {
  test('every ref names a table that comes before, and no table is declared twice', () => {
    expect(registry.entities.length).toBeGreaterThanOrEqual(12);
    expect(faultsOfOrder(registry)).toEqual([]);
  });

  test('names are written the way of their place', () => {
    expect(faultsOfNames(registry)).toEqual([]);
  });

  test('groups, guards, keys, lists and openings name declared fields', () => {
    expect(faultsOfReferences(registry)).toEqual([]);
  });

  test('booleans and json are not indexed, keys are not optional', () => {
    expect(faultsOfIndexes(registry)).toEqual([]);
  });

  test('everything that people read has a label', () => {
    expect(faultsOfLabels(registry)).toEqual([]);
  });

  test.each(registry.entities.map((entity) => [entity.table, entity] as const))(
    'the sample of %s is valid',
    (table, entity) => {
      const values = sampleOf(entity, GIVEN[table]);
      expect(checkValues(entity, values)).toEqual({ ok: true, value: values });
    },
  );

  test('every sample has a title, and a scope where it travels', () => {
    expect(faultsOfSamples(registry)).toEqual([]);
  });

  test('no compagnon receives the figures', () => {
    const tables = registry.entities.map(({ table }) => table);
    expect(tables).toEqual(expect.arrayContaining(['chantier_finances', 'salarie_paies']));
    expect(faultsOfMoney(registry)).toEqual([]);
  });
});

interface Invented {
  table?: string;
  label?: { one: string; many: string };
  fields?: Fields;
  key?: string[];
  groups?: string[][];
  guard?: string[];
  list?: string[];
  opens?: { inside: string; person: string; day: string };
  scope?: (row: Readonly<Record<string, unknown>>) => Scope;
  title?: () => string;
  permissions?: Permissions;
}

const ALL: Permissions = { create: EVERYONE, set: EVERYONE, delete: EVERYONE };

const SEND = defineCommand({
  name: 'envoyer',
  label: 'Envoyer',
  roles: EVERYONE,
  args: {},
  mayWait: true,
});

/** An entity in order, but for what is given. */
function anEntity(invented: Invented = {}): Entity {
  return defineEntity<Fields>({
    table: 'outils',
    label: { one: 'Outil', many: 'Outils' },
    title: () => 'Outil',
    fields: { nom: text('Nom') },
    sync: 'merge-fields',
    scope: () => 'firm',
    permissions: ALL,
    ...invented,
  });
}

function house(...entities: readonly Entity[]) {
  return makeRegistry(entities, [SEND]);
}

function houseWithCommand(changes: Partial<Command>) {
  return makeRegistry([], [{ ...SEND, ...changes }]);
}

const parent = anEntity({ table: 'caisses' });
const child = anEntity({ fields: { caisseId: ref('Caisse', 'caisses') } });

describe('an invented house', () => {
  test('in order has no fault', () => {
    const good = house(parent, child);
    for (const rule of [
      faultsOfOrder,
      faultsOfNames,
      faultsOfReferences,
      faultsOfIndexes,
      faultsOfLabels,
      faultsOfSamples,
      faultsOfMoney,
    ]) {
      expect(rule(good)).toEqual([]);
    }
  });

  test('with a parent after its child, unknown, or itself, is refused', () => {
    expect(faultsOfOrder(house(child, parent))).toEqual([
      'outils.caisseId: caisses does not come before',
    ]);
    expect(faultsOfOrder(house(child))).toHaveLength(1);
    const itself = anEntity({ fields: { outilId: ref('Outil', 'outils') } });
    expect(faultsOfOrder(house(itself))).toHaveLength(1);
  });

  test('with a table declared twice is refused', () => {
    expect(faultsOfOrder(house(parent, parent))).toEqual(['caisses: declared twice']);
  });
});

describe('an invented house whose names are wrong', () => {
  test.each(['Outils', 'outilsCasses', 'outils-casses', 'outillé', 'outils_'])(
    'with a table called %s is refused',
    (table) => {
      expect(faultsOfNames(house(anEntity({ table })))).toEqual([`${table}: not snake_case`]);
    },
  );

  test.each(['Nom', 'nom_court', 'nom-court', 'prénom', 'updatedAt'])(
    'with a field called %s is refused',
    (name) => {
      expect(faultsOfNames(house(anEntity({ fields: { [name]: text('Nom') } })))).toHaveLength(1);
    },
  );

  test('with cents that do not say so, or that are none, is refused', () => {
    expect(faultsOfNames(house(anEntity({ fields: { prix: cents('Prix') } })))).toHaveLength(1);
    expect(faultsOfNames(house(anEntity({ fields: { nCents: integer('N') } })))).toHaveLength(1);
    expect(faultsOfNames(house(anEntity({ fields: { prixCents: cents('Prix') } })))).toEqual([]);
  });

  test.each(['cassé', 'Casse', 'a_casser', 'a casser', '-'])(
    'with a choice stored as « %s » is refused',
    (value) => {
      const fields = { etat: choice('État', { [value]: 'Cassé' }) };
      expect(faultsOfNames(house(anEntity({ fields })))).toHaveLength(1);
    },
  );

  test('with a command whose name is not kebab-case is refused', () => {
    expect(faultsOfNames(houseWithCommand({ name: 'envoyerTout' }))).toHaveLength(1);
  });
});

describe('an invented house whose parts do not fit', () => {
  test.each<[string, Invented]>([
    ['groups', { groups: [['nom', 'absent']] }],
    ['groups', { groups: [['absent', 'nom']] }],
    ['guard', { guard: ['absent'] }],
    ['key', { key: ['absent'] }],
    ['list', { list: ['nom', 'absent'] }],
    ['opens', { opens: { inside: 'nom', person: 'absent', day: 'nom' } }],
    ['insiders', { permissions: { ...ALL, insiders: ['nom', 'absent'] } }],
  ])('whose %s name a field that does not exist is refused', (property, invented) => {
    expect(faultsOfReferences(house(anEntity(invented)))).toEqual([
      `outils.${property}: there is no field « absent »`,
    ]);
  });

  test('with an index on a boolean or a json, or an optional key, is refused', () => {
    const isAny = (value: unknown): value is unknown => value !== undefined;
    const faulty: Fields[] = [
      { casse: { ...boolean('Cassé'), indexed: true } },
      { plan: { ...json('Plan', isAny), indexed: true } },
    ];
    for (const fields of faulty) {
      expect(faultsOfIndexes(house(anEntity({ fields })))).toHaveLength(1);
    }
    const fields = { nom: optional(text('Nom')) };
    expect(faultsOfIndexes(house(anEntity({ fields, key: ['nom'] })))).toEqual([
      'outils.nom: part of the key, so not optional',
    ]);
  });
});

describe('an invented house that says too little or too much', () => {
  test.each<[string, Invented]>([
    ['an entity', { label: { one: '', many: 'Outils' } }],
    ['several of it', { label: { one: 'Outil', many: ' ' } }],
    ['a field', { fields: { nom: text('') } }],
    ['a choice', { fields: { etat: choice('État', { casse: '' }) } }],
  ])('without a label for %s is refused', (_, invented) => {
    expect(faultsOfLabels(house(anEntity(invented)))).toHaveLength(1);
  });

  test('without a label for a command is refused', () => {
    expect(faultsOfLabels(houseWithCommand({ label: '' }))).toEqual(['envoyer: no label']);
  });

  test('whose sample is refused, without a title or a scope, is refused', () => {
    const impossible = anEntity({ fields: { n: integer('N', { min: 3, max: 2 }) } });
    expect(faultsOfSamples(house(impossible))).toHaveLength(1);
    expect(faultsOfSamples(house(anEntity({ title: () => ' ' })))).toHaveLength(1);
    const scopeless = anEntity({ scope: (row) => `chantier:${String(row['chantierId'])}` });
    expect(faultsOfSamples(house(scopeless))).toEqual([
      'outils: « chantier:undefined » is no scope',
    ]);
  });

  test('whose figures reach a compagnon is refused', () => {
    const money = house(anEntity({ scope: () => 'money' }));
    expect(faultsOfMoney(money)).toEqual([]);
    expect(faultsOfMoney(money, () => ['firm', 'money'])).toHaveLength(1);
  });
});

describe('a sample', () => {
  const FORMATS: readonly TextFormat[] = [
    'email',
    'telephone',
    'code-postal',
    'insee',
    'siret',
    'nir',
    'heure',
  ];

  test.each(FORMATS)('has a valid text of the format %s', (format) => {
    const entity = anEntity({ fields: { valeur: text('Valeur', { format }) } });
    expect(checkValues(entity, sampleOf(entity)).ok).toBe(true);
  });

  test('has the smallest valid value of each kind, and null where it may', () => {
    const isList = (value: unknown): value is unknown[] => Array.isArray(value);
    const entity = anEntity({
      fields: {
        nom: text('Nom complet', { max: 3 }),
        note: optional(text('Note')),
        jour: date('Jour'),
        longueurMm: integer('Longueur', { min: 10, max: 20 }),
        profondeurMm: integer('Profondeur', { min: -20, max: -10 }),
        ecartMm: number('Écart', { min: -5, max: 5 }),
        prixCents: cents('Prix'),
        casse: boolean('Cassé'),
        etat: choice('État', { neuf: 'Neuf', use: 'Usé' }),
        caisseId: ref('Caisse', 'caisses'),
        etapes: json('Étapes', isList),
      },
    });
    expect(sampleOf(entity)).toEqual({
      nom: 'Nom',
      note: null,
      jour: '2026-01-05',
      longueurMm: 10,
      profondeurMm: -10,
      ecartMm: 0,
      prixCents: 0,
      casse: false,
      etat: 'neuf',
      caisseId: SAMPLE_REF,
      etapes: [],
    });
    expect(checkValues(entity, sampleOf(entity)).ok).toBe(true);
  });

  test('asks for a json that it cannot guess', () => {
    const isFive = (value: unknown): value is 5 => value === 5;
    const entity = anEntity({ fields: { cinq: json('Cinq', isFive) } });
    expect(() => sampleOf(entity)).toThrow('give sampleOf a value for « Cinq »');
    expect(sampleOf(entity, { cinq: 5 })).toEqual({ cinq: 5 });
  });
});

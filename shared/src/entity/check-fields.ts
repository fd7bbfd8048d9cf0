/** Validation of fields: one zod schema per kind, the same on the phone and on the server. */
import * as z from 'zod/mini';
import { assertNever } from '../core/assert.ts';
import { isCents } from '../core/cents.ts';
import { isDay } from '../core/dates.ts';
import { isId } from '../core/ids.ts';
import { err, ok, type Result } from '../core/result.ts';
import { isSiret } from '../core/siret.ts';
import type { Command } from './command.ts';
import type { Entity, Fields, FieldValue } from './entity.ts';
import type { Field, TextFormat } from './field.ts';

/** What is wrong with a value: the field and a French sentence that says what to do. */
export interface InvalidField {
  readonly code: 'invalid';
  readonly path: string;
  readonly text: string;
}

const FORMATS: Readonly<Record<TextFormat, { test: (text: string) => boolean; says: string }>> = {
  email: {
    test: (text) => /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(text),
    says: 'écrivez une adresse comme nom@exemple.fr',
  },
  telephone: {
    test: (text) => /^\+?[\d .()-]{6,20}$/.test(text),
    says: 'écrivez un numéro comme 02 99 00 00 00',
  },
  'code-postal': { test: (text) => /^\d{5}$/.test(text), says: 'écrivez cinq chiffres' },
  insee: { test: (text) => /^(\d{2}|2[AB])\d{3}$/.test(text), says: 'choisissez une commune' },
  siret: { test: isSiret, says: 'vérifiez les quatorze chiffres' },
  nir: {
    test: (text) => /^[12]\d{4}(\d{2}|2[AB])\d{6}(\d{2})?$/.test(text.replace(/ /g, '')),
    says: 'écrivez les treize ou quinze chiffres',
  },
  heure: {
    test: (text) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text),
    says: 'écrivez une heure comme 08:00',
  },
};

function range({ min, max, unit }: { min: number; max: number; unit: string | null }): string {
  const french = new Intl.NumberFormat('fr-FR');
  return `écrivez un nombre de ${french.format(min)} à ${french.format(max)}${unit ? ` ${unit}` : ''}`;
}

/** Control characters have no place in a text, line ends apart. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/;

function schemaOfKind(field: Field): z.ZodMiniType {
  switch (field.kind) {
    case 'text': {
      const base = z.string('écrivez un texte').check(
        z.minLength(field.optional ? 0 : 1, 'à remplir'),
        z.maxLength(field.max, `${field.max} caractères au plus`),
        z.refine((text) => !CONTROL.test(text), 'enlevez les caractères invisibles'),
        z.refine((text) => field.optional || text.trim() !== '', 'à remplir'),
      );
      if (!field.format) return base;
      const { test, says } = FORMATS[field.format];
      return base.check(z.refine(test, says));
    }
    case 'integer':
      return z
        .int('écrivez un nombre entier')
        .check(z.gte(field.min, range(field)), z.lte(field.max, range(field)));
    case 'number':
      return z
        .number('écrivez un nombre')
        .check(z.gte(field.min, range(field)), z.lte(field.max, range(field)));
    case 'cents':
      return z
        .custom<number>(isCents, 'écrivez un montant en euros')
        .check(z.refine((cents) => Math.abs(cents) <= 1e13, 'ce montant est trop grand'));
    case 'boolean':
      return z.boolean('répondez par oui ou par non');
    case 'date':
      return z.custom<string>(isDay, 'choisissez un jour qui existe');
    case 'choice':
      return z.enum(Object.keys(field.choices), 'choisissez dans la liste');
    case 'ref':
      return z.custom<string>(isId, 'choisissez dans la liste');
    case 'blob':
      return z
        .string('choisissez un fichier')
        .check(z.regex(/^[0-9a-f]{64}$/, 'choisissez un fichier'));
    case 'json':
      return z.custom(field.accepts, "ce contenu n'a pas la forme attendue");
    default:
      return assertNever(field);
  }
}

interface Schemas {
  readonly values: z.ZodMiniType<Record<string, FieldValue>>;
  readonly patch: z.ZodMiniType<Record<string, FieldValue>>;
}

const cache = new WeakMap<Fields, Schemas>();

function schemasOf(fields: Fields): Schemas {
  let schemas = cache.get(fields);
  if (!schemas) {
    const values: Record<string, z.ZodMiniType> = {};
    const patch: Record<string, z.ZodMiniType> = {};
    for (const [name, field] of Object.entries(fields)) {
      const schema = schemaOfKind(field);
      // A phone of an older release does not know a new optional field: absent means empty.
      values[name] = field.optional ? z._default(z.nullable(schema), null) : schema;
      patch[name] = z.optional(field.optional ? z.nullable(schema) : schema);
    }
    schemas = { values: z.strictObject(values), patch: z.strictObject(patch) };
    cache.set(fields, schemas);
  }
  return schemas;
}

function firstFailure(entity: Entity, error: z.core.$ZodError): InvalidField {
  const [issue] = error.issues;
  if (issue?.code === 'unrecognized_keys') {
    const path = issue.keys[0] ?? '';
    return { code: 'invalid', path, text: `Le champ « ${path} » n'existe pas.` };
  }
  const path = String(issue?.path[0] ?? '');
  const label = entity.fields[path]?.label ?? entity.label.one;
  return { code: 'invalid', path, text: `${label} : ${issue?.message ?? 'à vérifier'}.` };
}

/** All fields of a new row, absent optional ones filled with null; or what is wrong first. */
export function checkValues(
  entity: Entity,
  values: unknown,
): Result<Record<string, FieldValue>, InvalidField> {
  const parsed = z.safeParse(schemasOf(entity.fields).values, values);
  return parsed.success ? ok(parsed.data) : err(firstFailure(entity, parsed.error));
}

/** Some fields of a row, at least one; or what is wrong first. */
export function checkPatch(
  entity: Entity,
  patch: unknown,
): Result<Record<string, FieldValue>, InvalidField> {
  const parsed = z.safeParse(schemasOf(entity.fields).patch, patch);
  if (!parsed.success) return err(firstFailure(entity, parsed.error));
  if (Object.keys(parsed.data).length > 0) return ok(parsed.data);
  return err({ code: 'invalid', path: '', text: 'Rien à changer : donnez au moins un champ.' });
}

/** What a command is asked with; null where something of it is missing or wrong. */
export function checkArgs(command: Command, args: unknown): Record<string, FieldValue> | null {
  const parsed = z.safeParse(schemasOf(command.args).values, args);
  return parsed.success ? parsed.data : null;
}

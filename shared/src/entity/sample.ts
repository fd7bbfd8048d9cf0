/** The smallest valid values of an entity, for tests and seeds. */
import { assert, assertNever } from '../core/assert.ts';
import type { Entity, FieldValue } from './entity.ts';
import type { Field, TextFormat } from './field.ts';

/** The row that every ref of a sample points to; it exists where a test makes it. */
export const SAMPLE_REF = '01980000-0000-7000-8000-000000000001';

/** SHA-256 of no bytes at all. */
export const SAMPLE_BLOB = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** One valid text per format; the SIRET is the example that INSEE publishes. */
const TEXTS: Readonly<Record<TextFormat, string>> = {
  email: 'nom@exemple.fr',
  telephone: '02 99 00 00 00',
  'code-postal': '35300',
  insee: '35115',
  siret: '73282932000074',
  nir: '1850535115001',
  heure: '08:00',
};

/**
 * Every field with a value: optional ones are null, required ones the smallest that is valid.
 * `given` replaces some; it must hold a `json` whose shape accepts neither `{}` nor `[]`.
 */
export function sampleOf(
  entity: Entity,
  given: Readonly<Record<string, FieldValue>> = {},
): Record<string, FieldValue> {
  const values: Record<string, FieldValue> = {};
  for (const [name, field] of Object.entries(entity.fields)) {
    if (name in given) values[name] = given[name];
    else values[name] = field.optional ? null : sampleValue(field);
  }
  return values;
}

function sampleValue(field: Field): FieldValue {
  switch (field.kind) {
    case 'text':
      return field.format ? TEXTS[field.format] : field.label.slice(0, field.max);
    case 'integer':
    case 'number':
      return Math.min(Math.max(0, Math.ceil(field.min)), field.max);
    case 'cents':
      return 0;
    case 'boolean':
      return false;
    case 'date':
      return '2026-01-05';
    case 'choice':
      return Object.keys(field.choices)[0];
    case 'ref':
      return SAMPLE_REF;
    case 'blob':
      return SAMPLE_BLOB;
    case 'json': {
      const shape = [{}, []].find((candidate) => field.accepts(candidate));
      assert(shape !== undefined, `give sampleOf a value for « ${field.label} »`);
      return shape;
    }
    default:
      return assertNever(field);
  }
}

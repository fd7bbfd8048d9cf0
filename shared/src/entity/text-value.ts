/** Values as people type and read them in inputs and in CSV cells: French figures, ISO days. */
import { assertNever } from '../core/assert.ts';
import { parseCents } from '../core/cents.ts';
import type { Field } from './field.ts';

/** The text of a value in an input or a cell; choices by their stored value. */
export function toText(field: Field, value: unknown): string {
  if (value === null || value === undefined) return '';
  switch (field.kind) {
    case 'boolean':
      return value === true ? 'oui' : 'non';
    case 'cents':
      return (Number(value) / 100).toFixed(2).replace('.', ',');
    case 'integer':
    case 'number':
      return String(value).replace('.', ',');
    case 'json':
      return JSON.stringify(value);
    case 'text':
    case 'date':
    case 'choice':
    case 'ref':
    case 'blob':
      return String(value);
    default:
      return assertNever(field);
  }
}

function toNumber(text: string): number | string {
  const value = Number(text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.'));
  return Number.isNaN(value) ? text : value;
}

function toDay(text: string): string {
  const french = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (!french) return text;
  const [, day = '', month = '', year = ''] = french;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function toJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** The value of what was typed; what cannot be read comes back as it is, for the rules to refuse. */
export function fromText(field: Field, typed: string): unknown {
  const text = typed.trim();
  if (text === '') return field.optional || field.kind !== 'text' ? null : '';
  switch (field.kind) {
    case 'text':
      if (field.format === 'siret' || field.format === 'nir') return text.replace(/\s/g, '');
      return field.multiline ? typed : text;
    case 'date':
      return toDay(text);
    case 'ref':
    case 'blob':
      return text;
    case 'choice': {
      const byLabel = Object.entries(field.choices).find(([, label]) => label === text);
      return byLabel?.[0] ?? text;
    }
    case 'integer':
    case 'number':
      return toNumber(text);
    case 'cents':
      return parseCents(text) ?? text;
    case 'boolean': {
      if (/^(oui|vrai|1)$/i.test(text)) return true;
      return /^(non|faux|0)$/i.test(text) ? false : text;
    }
    case 'json':
      return toJson(text);
    default:
      return assertNever(field);
  }
}

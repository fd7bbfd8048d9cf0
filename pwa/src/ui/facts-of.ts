/** What of a row is worth reading, from its declaration: texts, what a tap leads to, plain figures. */
import { must } from '#shared/core/assert.ts';
import type { AnyRow, Entity } from '#shared/entity/entity.ts';
import { callTo } from './call.ts';
import { routeTo } from './maps.ts';
import { hasPlace } from './place-fields.ts';
import { type NameOf, showValue } from './sentences.ts';

/** One thing that is read. */
export interface Fact {
  readonly name: string;
  readonly label: string;
  readonly text: string;
  /** A long text stands alone, `tel`, `mail`, `place` and `ref` are tapped, the rest are figures. */
  readonly kind: 'long' | 'tel' | 'mail' | 'place' | 'ref' | 'plain';
  /** Where a tap leads; none where there is nothing to open. */
  readonly href?: string;
}

/** The columns that are read together as one place. */
const OF_PLACE = ['adresse', 'ville', 'codePostal', 'communeInsee'];

interface FactsOptions {
  readonly nameOf: NameOf;
  /** Addresses of the rows behind refs, by field. */
  readonly hrefs?: Readonly<Record<string, string>>;
}

/** The address as it is written on an envelope, on one line; empty where nobody said. */
function placeOf(row: AnyRow): string {
  const town = [row['codePostal'], row['ville']].filter(Boolean).join(' ');
  return [row['adresse'], town].filter(Boolean).join(', ');
}

function factOf(entity: Entity, row: AnyRow, name: string, options: FactsOptions): Fact | null {
  const field = must(entity.fields[name], `${entity.table}.${name} is declared`);
  const value = row[name];
  if (value === null || value === undefined || value === '') return null;
  const text = showValue(field, value, options.nameOf);
  const fact = { name, label: field.label, text };
  if (field.kind === 'ref') {
    // A name that has not arrived, or is not for this person, is not worth a line.
    if (options.nameOf(field.table, String(value)) === undefined) return null;
    const href = options.hrefs?.[name];
    return { ...fact, kind: 'ref', ...(href && { href }) };
  }
  if (field.kind !== 'text') return { ...fact, kind: 'plain' };
  if (field.multiline) return { ...fact, kind: 'long' };
  if (field.format === 'telephone') return { ...fact, kind: 'tel', href: callTo(text) };
  if (field.format === 'email') return { ...fact, kind: 'mail', href: `mailto:${text}` };
  return { ...fact, kind: 'plain' };
}

/** Facts of a row in the order of `names`; what is empty is left out, a place is one fact. */
export function factsOf(
  entity: Entity,
  row: AnyRow,
  { names, ...options }: FactsOptions & { readonly names: readonly string[] },
): Fact[] {
  const isPlace = hasPlace(entity);
  const place = isPlace ? placeOf(row) : '';
  const first = names.find((name) => OF_PLACE.includes(name));
  return names.flatMap((name): Fact | Fact[] => {
    if (!isPlace || !OF_PLACE.includes(name)) return factOf(entity, row, name, options) ?? [];
    if (name !== first || place === '') return [];
    const address = { adresse: null, codePostal: null, ville: '', ...row };
    const href = routeTo(address);
    return [{ name: 'adresse', label: 'Adresse', text: place, kind: 'place', href }];
  });
}

/** The closed list of field kinds. A new kind is a list of compile errors, not a hunt. */

interface Common {
  /** What people call it, in French, as a column header or above an input. */
  readonly label: string;
  /** Whether it may be empty (`null`). A field added after a release always is. */
  readonly optional: boolean;
  /** Whether lists are read through it: an index on the phone and in SQL. */
  readonly indexed: boolean;
  /** One sentence under the input. */
  readonly help: string | null;
}

export interface TextField extends Common {
  readonly kind: 'text';
  readonly max: number;
  readonly multiline: boolean;
  /** What the text must look like, and the sentence that says so. */
  readonly format: TextFormat | null;
}
export interface IntegerField extends Common {
  readonly kind: 'integer';
  readonly min: number;
  readonly max: number;
  readonly unit: string | null;
}
export interface NumberField extends Common {
  readonly kind: 'number';
  readonly min: number;
  readonly max: number;
  readonly unit: string | null;
  /** What people read where the greatest value stands for something without bound. */
  readonly maxLabel: string | null;
}
export interface CentsField extends Common {
  readonly kind: 'cents';
}
export interface BooleanField extends Common {
  readonly kind: 'boolean';
}
export interface DateField extends Common {
  readonly kind: 'date';
}
export interface ChoiceField<C extends string = string> extends Common {
  readonly kind: 'choice';
  /** Stored value (French kebab-case, no accent) → what people read. */
  readonly choices: Readonly<Record<C, string>>;
}
export interface RefField extends Common {
  readonly kind: 'ref';
  readonly table: string;
}
export interface JsonField<T = unknown> extends Common {
  readonly kind: 'json';
  /** Whether a value has the expected shape; the value is stored as it is. */
  readonly accepts: (value: unknown) => value is T;
}
/** The content of a file, by its SHA-256 in 64 hexadecimal digits; the bytes travel apart from the row. */
export interface BlobField extends Common {
  readonly kind: 'blob';
  /** Small: fetched before anybody asks for it. */
  readonly isEager: boolean;
  /** The field of the same row in which the server alone writes when the bytes arrived. */
  readonly arrival: string;
}

export type Field =
  | TextField
  | IntegerField
  | NumberField
  | CentsField
  | BooleanField
  | DateField
  | ChoiceField
  | RefField
  | JsonField
  | BlobField;

export type FieldKind = Field['kind'];

/** Formats of text that have a rule of their own; checked in `check-fields.ts`. */
export type TextFormat =
  | 'email'
  | 'telephone'
  | 'code-postal'
  | 'insee'
  | 'siret'
  | 'nir'
  | 'heure';

export type Required<F> = F & { readonly optional: false };
export type Optional<F> = Omit<F, 'optional'> & { readonly optional: true };

type BaseValueOf<F> = F extends { kind: 'choice'; choices: Readonly<Record<infer C, string>> }
  ? C
  : F extends { kind: 'json'; accepts: (value: unknown) => value is infer T }
    ? T
    : F extends { kind: 'text' | 'date' | 'ref' | 'blob' }
      ? string
      : F extends { kind: 'boolean' }
        ? boolean
        : number;

/** The TypeScript value of a field: optional means `null`, never absent. */
export type ValueOf<F> = F extends { readonly optional: true }
  ? BaseValueOf<F> | null
  : BaseValueOf<F>;

interface CommonOptions {
  indexed?: boolean;
  help?: string;
}

function common(label: string, options: CommonOptions) {
  const { indexed = false, help = null } = options;
  return { label, optional: false as const, indexed, help };
}

interface TextOptions extends CommonOptions {
  max?: number;
  multiline?: boolean;
  format?: TextFormat;
}

/** One line of text (or several), at most `max` UTF-16 units, 200 unless told. */
export function text(label: string, options: TextOptions = {}): Required<TextField> {
  const { max = 200, multiline = false, format = null } = options;
  return { kind: 'text', ...common(label, options), max, multiline, format };
}

interface RangeOptions extends CommonOptions {
  min?: number;
  max?: number;
  unit?: string;
}

/** A whole number between `min` (0) and `max` (a million), both included. */
export function integer(label: string, options: RangeOptions = {}): Required<IntegerField> {
  const { min = 0, max = 1_000_000, unit = null } = options;
  return { kind: 'integer', ...common(label, options), min, max, unit };
}

/** A number between `min` (0) and `max` (a million), both included. */
export function number(
  label: string,
  options: RangeOptions & { maxLabel?: string } = {},
): Required<NumberField> {
  const { min = 0, max = 1_000_000, unit = null, maxLabel = null } = options;
  return { kind: 'number', ...common(label, options), min, max, unit, maxLabel };
}

/** An amount of money in whole cents. */
export function cents(label: string, options: CommonOptions = {}): Required<CentsField> {
  return { kind: 'cents', ...common(label, options) };
}

/** Yes or no. */
export function boolean(label: string, options: { help?: string } = {}): Required<BooleanField> {
  return { kind: 'boolean', ...common(label, options) };
}

/** A calendar day, `YYYY-MM-DD`. */
export function date(label: string, options: CommonOptions = {}): Required<DateField> {
  return { kind: 'date', ...common(label, options) };
}

/** One of a closed list; the record maps each stored value to its label. */
export function choice<const C extends string>(
  label: string,
  choices: Readonly<Record<C, string>>,
  options: CommonOptions = {},
): Required<ChoiceField<C>> {
  return { kind: 'choice', ...common(label, options), choices };
}

/** The id of a row of another table. */
export function ref(label: string, table: string, options: CommonOptions = {}): Required<RefField> {
  return { kind: 'ref', ...common(label, options), table };
}

/** A value with an inner shape that is read and written whole. */
export function json<T>(
  label: string,
  accepts: (value: unknown) => value is T,
): Required<JsonField<T>> {
  return { kind: 'json', ...common(label, {}), accepts };
}

/** The content of a file; `arrival` names the field that tells when the server has it. */
export function blob(
  label: string,
  options: { arrival: string; isEager?: boolean },
): Required<BlobField> {
  const { arrival, isEager = false } = options;
  return { kind: 'blob', ...common(label, { indexed: true }), isEager, arrival };
}

/** A moment, milliseconds since 1970. */
export function instant(label: string): Required<IntegerField> {
  return integer(label, { max: Number.MAX_SAFE_INTEGER });
}

/** The same field, allowed to be empty. */
export function optional<F extends Field>(field: F): Optional<F> {
  return { ...field, optional: true };
}

/** Identifiers made on the device: time-ordered for rows, derived from the key for natural keys. */
import { v5, v7, validate } from 'uuid';

/** Namespace of the ids that are derived from a natural key; never changes. */
const KEY_NAMESPACE = '6f0d3a5e-94c1-4f0c-8d35-3a9a1f7c2b10';

/** A new row id (UUIDv7, 36 characters): sorts by creation time, needs no server. */
export function newId(): string {
  return v7();
}

/** The id of the row of `table` with this natural key (UUIDv5): the same on every device. */
export function idOfKey(table: string, key: readonly (string | number)[]): string {
  return v5(JSON.stringify([table, ...key]), KEY_NAMESPACE);
}

/** Whether `text` is a UUID in its canonical lower-case form. */
export function isId(text: unknown): text is string {
  return typeof text === 'string' && validate(text) && text === text.toLowerCase();
}

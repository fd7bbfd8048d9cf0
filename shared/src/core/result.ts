/** An expected failure is a value: callers must look at `ok` before they can use `value`. */

export interface Ok<T> {
  readonly ok: true;
  readonly value: T;
}

export interface Err<E> {
  readonly ok: false;
  readonly error: E;
}

export type Result<T, E> = Ok<T> | Err<E>;

/** Wraps a success. */
export function ok<T>(value: T): Ok<T> {
  return { ok: true, value };
}

/** Wraps an expected failure, usually `{ code, … }`. */
export function err<const E>(error: E): Err<E> {
  return { ok: false, error };
}

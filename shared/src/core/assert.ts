/** A bug stops here: only we can be wrong where these throw. */

/** Throws when `condition` is false; the message says what the code took for granted. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`assertion: ${message}`);
}

/** Ends a `switch` over a closed union: a new member becomes a compile error at every such place. */
export function assertNever(value: never): never {
  throw new Error(`assertion: unexpected ${JSON.stringify(value)}`);
}

/** The value, or a bug where it is missing. */
export function must<T>(value: T | null | undefined, message: string): T {
  assert(value !== null && value !== undefined, message);
  return value;
}

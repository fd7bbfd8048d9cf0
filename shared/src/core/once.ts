/** Makes something when it is first asked for, then keeps it. */

/** For what is costly to make (a formatter, a table) and not needed by every screen. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

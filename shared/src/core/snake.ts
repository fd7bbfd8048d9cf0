/** Names as SQL and addresses write them, derived from field names: `debutPrevu` → `debut_prevu`. */

/** snake_case of a camelCase name. */
export function toSnake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

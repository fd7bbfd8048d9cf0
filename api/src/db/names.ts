/** SQL names, derived from field names: `debutPrevu` → `debut_prevu`. */

/** snake_case of a camelCase name. */
export function toSnake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** A name as SQL writes it; only names of the registry ever come here. */
export function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

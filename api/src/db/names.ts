/** Names as SQL writes them. */

/** A name between quotes; only names of the registry ever come here. */
export function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

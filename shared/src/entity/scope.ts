/** Visibility labels of rows, and the patterns by which a person holds them. */

/** Label of one row: who receives it. */
export type Scope =
  | 'firm'
  | 'office'
  | 'money'
  | 'gerant'
  | `chantier:${string}`
  | `planning:${string}`
  | `salarie:${string}`
  | `user:${string}`;

/** What a person is granted: a label, or all labels of a family. */
export type Grant = Scope | 'chantier:*' | 'planning:*' | 'salarie:*';

/** The label of what stands inside a row: whoever works there holds it. */
export function insideOf(rowId: string): Scope {
  return `chantier:${rowId}`;
}

/** Whether `grant` covers `scope`. */
export function covers(grant: string, scope: string): boolean {
  return grant.endsWith(':*') ? scope.startsWith(grant.slice(0, -1)) : grant === scope;
}

/** Whether one of the grants covers `scope`. */
export function isGranted(grants: Iterable<string>, scope: string): boolean {
  for (const grant of grants) if (covers(grant, scope)) return true;
  return false;
}

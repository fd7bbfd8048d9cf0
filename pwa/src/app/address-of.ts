/** The screen on which a change can be corrected. */
import type { AnyRow } from '#shared/entity/entity.ts';
import { MODULES } from '../modules.ts';
import type { Entry } from '../sync/store.ts';

/** The address of the row that an entry changes, where a module shows such rows. */
export function addressOf(entry: Entry, rows: ReadonlyMap<string, AnyRow>): string | null {
  for (const op of entry.ops) {
    if (op.t === 'cmd') continue;
    const row = rows.get(`${op.e}/${op.id}`) ?? (op.t === 'create' ? op.f : undefined);
    for (const { addressOf: of } of MODULES) {
      const address = of?.(op.e, { id: op.id, ...row });
      if (address) return address;
    }
  }
  return null;
}

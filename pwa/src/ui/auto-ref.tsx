/** Chooses the row that a ref points to, by its name; saved at once. */
import { useLiveQuery } from 'dexie-react-hooks';
import { useId } from 'react';
import { must } from '#shared/core/assert.ts';
import type { AnyRow, Entity } from '#shared/entity/entity.ts';
import type { ViewRow } from '../sync/store.ts';
import { useMay, usePhone } from './phone-context.tsx';
import { useGesture } from './use-gesture.ts';

interface AutoRefProps {
  readonly entity: Entity;
  readonly row: AnyRow;
  readonly name: string;
}

export function AutoRef({ entity, row, name }: AutoRefProps) {
  const { db, registry } = usePhone();
  const field = must(entity.fields[name], `${entity.table}.${name} is declared`);
  const table = field.kind === 'ref' ? field.table : '';
  const target = must(registry.byTable.get(table), `${table} is an entity`);
  const id = useId();
  const act = useGesture();
  const isReadOnly = !useMay(entity, 'set', row) || (entity.key?.includes(name) ?? false);
  const options = useLiveQuery(async () => {
    const rows = await db.table<ViewRow>(table).toArray();
    const named = rows
      .filter((one) => one.deleted === 0)
      .map((one) => [one.id, target.titleOf(one)] as const);
    return named.sort(([, a], [, b]) => a.localeCompare(b, 'fr'));
  }, [db, table, target]);
  const value = String(row[name] ?? '');
  const set = (next: string | null) => [
    { t: 'set' as const, e: entity.table, id: row.id, f: { [name]: next } },
  ];
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {field.label}
      </label>
      <div className="field__box">
        <select
          id={id}
          value={value}
          disabled={isReadOnly}
          onChange={(event) =>
            void act({
              ops: set(event.target.value || null),
              says: `${field.label} changé.`,
              undo: set(value || null),
            })
          }
        >
          <option value="">—</option>
          {options?.map(([optionId, title]) => (
            <option key={optionId} value={optionId}>
              {title}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}

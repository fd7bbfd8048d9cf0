/** The row that belongs to another one (its access, its amounts, its pay), made by its first field. */
import { type Entity, keyedId } from '#shared/entity/entity.ts';
import type { Values } from '#shared/sync/wire.ts';
import { AutoField } from './auto-field.tsx';
import { useRow } from './phone-context.tsx';

interface KeyedCardProps {
  readonly entity: Entity;
  readonly title: string;
  /** The natural key. */
  readonly owner: Values;
}

/** Its fields alone, to stand in a card with others. */
export function KeyedFields({ entity, owner }: Omit<KeyedCardProps, 'title'>) {
  const row = useRow(entity, keyedId(entity, owner));
  if (row === undefined) return null;
  return (
    <div className="fields">
      {entity.fieldNames
        .filter((name) => !entity.key?.includes(name))
        .map((name) => (
          <AutoField key={name} entity={entity} row={row} name={name} createWith={owner} />
        ))}
    </div>
  );
}

export function KeyedCard({ entity, title, owner }: KeyedCardProps) {
  return (
    <section className="card card--pad stack stack--loose">
      <h2 className="section-title">{title}</h2>
      <KeyedFields entity={entity} owner={owner} />
    </section>
  );
}

/** The inputs of a row from its declaration: each saves by itself; a ref is chosen by name. */
import type { AnyRow, Entity } from '#shared/entity/entity.ts';
import { AutoCommune } from './auto-commune.tsx';
import { AutoField } from './auto-field.tsx';
import { AutoRef } from './auto-ref.tsx';
import { hasPlace } from './place-fields.ts';

interface RowFieldsProps {
  readonly entity: Entity;
  readonly row: AnyRow;
  /** Which fields, in which order: all that are typed unless told. */
  readonly names?: readonly string[];
}

/** What the commune writes beside its name. */
const OF_COMMUNE = ['codePostal', 'communeInsee'];

export function RowFields({ entity, row, names = entity.typed }: RowFieldsProps) {
  const isPlace = hasPlace(entity);
  return (
    <div className="fields">
      {names.map((name) => {
        if (isPlace && OF_COMMUNE.includes(name)) return null;
        if (isPlace && name === 'ville') {
          return <AutoCommune key={name} entity={entity} row={row} />;
        }
        if (entity.fields[name]?.kind === 'ref') {
          return <AutoRef key={name} entity={entity} row={row} name={name} />;
        }
        return <AutoField key={name} entity={entity} row={row} name={name} />;
      })}
    </div>
  );
}

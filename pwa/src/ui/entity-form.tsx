/** A form from a declaration: every field saves by itself; a ref is chosen by name. */
import type { AnyRow, Entity } from '#shared/entity/entity.ts';
import { RowFields } from './row-fields.tsx';
import { RowFoot } from './row-foot.tsx';

interface EntityFormProps {
  readonly entity: Entity;
  readonly row: AnyRow;
  /** Where one goes once it is deleted. */
  readonly listHref: string;
}

export function EntityForm({ entity, row, listHref }: EntityFormProps) {
  return (
    <div className="stack">
      <div className="card card--pad">
        <RowFields entity={entity} row={row} />
      </div>
      <RowFoot entity={entity} row={row} listHref={listHref} />
    </div>
  );
}

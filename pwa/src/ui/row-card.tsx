/** A whole row in one card: read, then opened by « Modifier », with its deletion among the fields. */
import type { AnyRow, Entity } from '#shared/entity/entity.ts';
import { useMay } from './phone-context.tsx';
import { ReadOrEdit } from './read-or-edit.tsx';
import { RowFacts } from './row-facts.tsx';
import { RowFields } from './row-fields.tsx';
import { RemoveRow } from './row-foot.tsx';

interface RowCardProps {
  readonly entity: Entity;
  readonly row: AnyRow;
  readonly title: string;
  /** Which fields, in which order: all that are typed unless told. */
  readonly names?: readonly string[];
  /** Where one goes once it is deleted; it is not deleted from here where absent. */
  readonly listHref?: string;
}

export function RowCard({ entity, row, title, names = entity.typed, listHref }: RowCardProps) {
  const mayEdit = useMay(entity, 'set', row);
  return (
    <ReadOrEdit
      title={title}
      mayEdit={mayEdit}
      read={<RowFacts entity={entity} row={row} names={names} />}
      edit={
        <>
          <RowFields entity={entity} row={row} names={names} />
          {listHref !== undefined && <RemoveRow entity={entity} row={row} listHref={listHref} />}
        </>
      }
    />
  );
}

/** What stands under any row: its history, and deleting it, undone with one tap. */
import { History, Trash2 } from 'lucide-react';
import { Link, useLocation } from 'wouter';
import type { AnyRow, Entity } from '#shared/entity/entity.ts';
import { useMay } from './phone-context.tsx';
import { useGesture } from './use-gesture.ts';

interface RowFootProps {
  readonly entity: Entity;
  readonly row: AnyRow;
  /** Where one goes once it is deleted. */
  readonly listHref: string;
}

export function RowFoot({ entity, row, listHref }: RowFootProps) {
  const act = useGesture();
  const [, navigate] = useLocation();
  const mayDelete = useMay(entity, 'delete', row);
  const { id } = row;
  return (
    <div className="row row--wrap">
      <Link href={`/historique/${entity.table}/${id}`} className="button">
        <History aria-hidden />
        Historique
      </Link>
      {mayDelete && (
        <button
          type="button"
          className="button button--danger"
          onClick={() => {
            void act({
              ops: [{ t: 'delete', e: entity.table, id }],
              says: `« ${entity.titleOf(row)} » supprimé.`,
              undo: [{ t: 'restore', e: entity.table, id }],
            });
            navigate(listHref);
          }}
        >
          <Trash2 aria-hidden />
          Supprimer
        </button>
      )}
    </div>
  );
}

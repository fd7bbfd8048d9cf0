/** What stands under any row: its history, and deleting it, undone with one tap; first said where much hangs on it. */
import { History, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { AnyRow, Entity } from '#shared/entity/entity.ts';
import { useMay } from './phone-context.tsx';
import { Sheet } from './sheet.tsx';
import { useGesture } from './use-gesture.ts';
import { useReferring } from './use-referring.ts';

interface RowFootProps {
  readonly entity: Entity;
  readonly row: AnyRow;
  /** Where one goes once it is deleted. */
  readonly listHref: string;
}

/** Deletes a row, having said what hangs on it; nothing where this person may not. */
export function RemoveRow({ entity, row, listHref }: RowFootProps) {
  const act = useGesture();
  const [, navigate] = useLocation();
  const mayDelete = useMay(entity, 'delete', row);
  const referringTo = useReferring();
  const [referring, setReferring] = useState<readonly string[]>();
  const { id } = row;
  const name = `«\u00a0${entity.titleOf(row)}\u00a0»`;

  function remove() {
    void act({
      ops: [{ t: 'delete', e: entity.table, id }],
      says: `${name} supprimé.`,
      undo: [{ t: 'restore', e: entity.table, id }],
    });
    navigate(listHref);
  }

  async function askToRemove() {
    const found = await referringTo(entity, row);
    if (found.length === 0) remove();
    else setReferring(found);
  }

  if (!mayDelete) return null;
  return (
    <div>
      <button type="button" className="button button--danger" onClick={() => void askToRemove()}>
        <Trash2 aria-hidden />
        Supprimer
      </button>
      {referring && (
        <Sheet title={`Supprimer ${name} ?`} onClose={() => setReferring(undefined)}>
          <div className="stack">
            <p>
              Cette fiche porte <b>{new Intl.ListFormat('fr').format(referring)}</b>.
            </p>
            <p className="muted">
              Rien de cela n’est supprimé avec elle, mais n’aura plus de fiche où paraître. Elle
              reste dans la corbeille (écran Plus) et peut en revenir.
            </p>
            <button type="button" className="button button--danger button--block" onClick={remove}>
              <Trash2 aria-hidden />
              Supprimer quand même
            </button>
            <button
              type="button"
              className="button button--block"
              onClick={() => setReferring(undefined)}
            >
              Garder
            </button>
          </div>
        </Sheet>
      )}
    </div>
  );
}

/** The way to who changed what, and when. */
export function HistoryLink({ entity, row }: Pick<RowFootProps, 'entity' | 'row'>) {
  return (
    <Link href={`/historique/${entity.table}/${row.id}`} className="button">
      <History aria-hidden />
      Historique
    </Link>
  );
}

export function RowFoot(props: RowFootProps) {
  return (
    <div className="row row--wrap">
      <HistoryLink {...props} />
      <RemoveRow {...props} />
    </div>
  );
}

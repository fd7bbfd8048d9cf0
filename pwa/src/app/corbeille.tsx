/** Corbeille: what was deleted, by whom and when; each row comes back in one tap. */
import { useLiveQuery } from 'dexie-react-hooks';
import { CloudOff, Trash2, Undo2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { AnyRow } from '#shared/entity/entity.ts';
import { callApi } from '../core/api.ts';
import { Empty } from '../ui/empty.tsx';
import { formatInstant } from '../ui/format.ts';
import { readNames } from '../ui/known.ts';
import { Page } from '../ui/page.tsx';
import { usePhone } from '../ui/phone-context.tsx';
import { subjectOf } from '../ui/sentences.ts';
import { useGesture } from '../ui/use-gesture.ts';

interface Deleted {
  readonly table: string;
  readonly row: AnyRow;
  readonly at: number;
  readonly name: string;
}

/** The deleted rows as the office tells them; null without network, undefined until it answered. */
function useDeleted() {
  const [deleted, setDeleted] = useState<readonly Deleted[] | null>();
  useEffect(() => {
    void callApi<Deleted[]>('/corbeille').then((read) => setDeleted(read.ok ? read.value : null));
  }, []);
  const leave = (id: string) => setDeleted((all) => all?.filter(({ row }) => row.id !== id));
  return { deleted, leave };
}

export default function Corbeille() {
  const phone = usePhone();
  const act = useGesture();
  const { deleted, leave } = useDeleted();
  const subjects = useLiveQuery(async () => {
    const shown = (deleted ?? []).flatMap(({ table, row }) => {
      const entity = phone.registry.byTable.get(table);
      return entity ? [{ entity, row }] : [];
    });
    const nameOf = await readNames(
      phone,
      shown.map(({ entity, row }) => [entity, row] as const),
    );
    return new Map(shown.map(({ entity, row }) => [row.id, subjectOf(entity, row, nameOf)]));
  }, [phone, deleted]);

  async function putBack({ table, row }: Deleted) {
    const of = { e: table, id: row.id };
    const isWritten = await act({
      ops: [{ t: 'restore', ...of }],
      says: `${subjects?.get(row.id) ?? 'Fiche'} : remis en place.`,
      undo: [{ t: 'delete', ...of }],
    });
    if (isWritten) leave(row.id);
  }

  return (
    <Page
      title="Corbeille"
      back="/plus"
      subtitle="Rien ne s’efface : ce qui a été supprimé revient"
    >
      <div className="stack narrow">
        {deleted === null && (
          <Empty icon={CloudOff} title="La corbeille se lit avec du réseau">
            <p>Elle est au bureau : réessayez dès que la pastille dit « À jour ».</p>
          </Empty>
        )}
        {deleted?.length === 0 && (
          <Empty icon={Trash2} title="La corbeille est vide">
            <p>Ce que vous supprimez paraîtra ici, avec de quoi le remettre.</p>
          </Empty>
        )}
        {deleted && deleted.length > 0 && subjects && (
          <ul className="card">
            {deleted.map((one) => (
              <li key={one.row.id} className="step row row--wide row--wrap">
                <span>
                  <b>{subjects.get(one.row.id)}</b>
                  <span className="list-row__sub">
                    Supprimé par {one.name}, {formatInstant(one.at)}
                  </span>
                </span>
                <button type="button" className="button" onClick={() => void putBack(one)}>
                  <Undo2 aria-hidden />
                  Remettre
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Page>
  );
}

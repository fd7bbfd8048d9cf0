/** A client with those that were merged into him: what points to one of them belongs to him. */
import { useLiveQuery } from 'dexie-react-hooks';
import { type Client, client } from '#shared/modules/clients/client.entity.ts';
import { usePhone } from '../../ui/phone-context.tsx';

/** The ids under which rows of this client may stand, his own first; undefined until read. */
export function useClientIds(id: string): string[] | undefined {
  const { db } = usePhone();
  return useLiveQuery(async () => {
    const all = await db.table<Client>(client.table).toArray();
    const ids = [id];
    for (const one of ids) {
      const merged = all.filter(({ fusionneId }) => fusionneId === one);
      ids.push(...merged.map((row) => row.id).filter((known) => !ids.includes(known)));
    }
    return ids;
  }, [db, id]);
}

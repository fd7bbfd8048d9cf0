/** The files of the centre d'envoi: what is on its way with its share, what the office does not take. */
import { useLiveQuery } from 'dexie-react-hooks';
import { CloudUpload, TriangleAlert } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import type { BlobEntry, ViewRow } from '../sync/store.ts';
import { formatBytes } from '../ui/format.ts';
import { usePhone } from '../ui/phone-context.tsx';

/** A file with the row that names it, if that row is on this device. */
interface NamedFile {
  readonly entry: BlobEntry;
  readonly title: string;
}

/** Files that are not at the office, the heavy ones; previews travel with them. */
export function useUnsentFiles(): NamedFile[] | undefined {
  const { db, registry } = usePhone();
  return useLiveQuery(async () => {
    const unsent = await db.table<BlobEntry>('blob').where('state').notEqual('verified').toArray();
    if (unsent.length === 0) return [];
    const titles = new Map<string, string>();
    for (const entity of registry.entities.filter(({ blobs }) => blobs.length > 0)) {
      for (const row of await db.table<ViewRow>(entity.table).toArray()) {
        for (const name of entity.blobs) titles.set(String(row[name]), entity.titleOf(row));
      }
    }
    return unsent
      .filter(({ isEager, state }) => !isEager || state === 'refused')
      .map((entry) => ({ entry, title: titles.get(entry.sha) ?? 'Fichier' }));
  }, [db, registry]);
}

/** One file on its way. */
export function UnsentFile({ file: { entry, title } }: { file: NamedFile }) {
  const { files } = usePhone();
  const received = useSyncExternalStore(files.watchProgress, () => files.received(entry.sha));
  const isRefused = entry.state === 'refused';
  return (
    <li className="list-row list-row--line">
      {isRefused ? <TriangleAlert className="tone-bad" aria-hidden /> : <CloudUpload aria-hidden />}
      <div className="grow">
        <p className="strong">{title}</p>
        <p className="small muted">
          {isRefused
            ? `${entry.reason} Il reste sur cet appareil.`
            : `${formatBytes(received)} sur ${formatBytes(entry.size)}`}
        </p>
        {!isRefused && received > 0 && (
          <progress className="progress-line" value={received} max={entry.size} />
        )}
      </div>
    </li>
  );
}

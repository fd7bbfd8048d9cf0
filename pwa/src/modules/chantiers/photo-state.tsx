/** Where a photo is: on this phone, on its way, at the office, or still on somebody else's phone. */
import { useLiveQuery } from 'dexie-react-hooks';
import { CloudUpload, Smartphone, TriangleAlert } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import type { ChantierDocument } from '#shared/modules/chantiers/chantier-document.entity.ts';
import type { BlobEntry } from '../../sync/store.ts';
import { usePhone } from '../../ui/phone-context.tsx';

/** The files of these documents that are on this device, by hash. */
export function useLocalFiles(): ReadonlyMap<string, BlobEntry> {
  const { db } = usePhone();
  const entries = useLiveQuery(() => db.table<BlobEntry>('blob').toArray(), [db]);
  return new Map(entries?.map((entry) => [entry.sha, entry]));
}

/** The state of a photo as a badge; nothing once the office has it. */
export function PhotoState({
  document,
  entry,
}: {
  document: ChantierDocument;
  entry: BlobEntry | undefined;
}) {
  const { files } = usePhone();
  const received = useSyncExternalStore(files.watchProgress, () =>
    files.received(document.fichier),
  );
  if (entry?.state === 'refused') {
    return (
      <span className="badge badge--bad">
        <TriangleAlert aria-hidden />
        {entry.reason}
      </span>
    );
  }
  if (entry?.state === 'queued') {
    const percent = Math.floor((100 * received) / entry.size);
    return (
      <span className="badge badge--warm">
        <CloudUpload aria-hidden />
        {received > 0 ? `envoi ${percent} %` : 'à envoyer'}
      </span>
    );
  }
  if (document.fichierRecuA === null) {
    return (
      <span className="badge">
        <Smartphone aria-hidden />
        encore chez {document.auteur}
      </span>
    );
  }
  return null;
}

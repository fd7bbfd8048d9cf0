/** The photo that goes with a measure: one tap shows or takes it, the row remembers which. */
import { Camera } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { AnyRow, Entity } from '#shared/entity/entity.ts';
import { chantierDocument } from '#shared/modules/chantiers/chantier-document.entity.ts';
import { useRows } from '../../ui/phone-context.tsx';
import { useFileUrl } from '../../ui/use-file-url.ts';
import { useGesture } from '../../ui/use-gesture.ts';
import { PhotoPicker } from './photo-picker.tsx';

interface PhotoButtonProps {
  readonly entity: Entity;
  readonly row: AnyRow & { readonly chantierId: string; readonly documentId: string | null };
  /** What the photo shows, said to those who do not see it. */
  readonly of: string;
  /** What is there stays: the button opens it; where there is none one may still be added. */
  readonly isFixed?: boolean;
}

export function PhotoButton({ entity, row, of, isFixed = false }: PhotoButtonProps) {
  const documents =
    useRows(chantierDocument, { field: 'chantierId', equals: row.chantierId }) ?? [];
  const chosen = documents.find(({ id }) => id === row.documentId);
  const { url } = useFileUrl(chosen?.vignette ?? null, {
    mime: 'image/jpeg',
    isEager: true,
    stamp: chosen?.vignetteRecueA,
  });
  const act = useGesture();
  const [isPicking, setIsPicking] = useState(false);
  const set = (documentId: string | null) => [
    { t: 'set' as const, e: entity.table, id: row.id, f: { documentId } },
  ];
  if (isFixed && row.documentId !== null) {
    return (
      <Link
        href={`/chantiers/${row.chantierId}/photos/${row.documentId}`}
        className="photo-tile photo-tile--small"
        aria-label={`Photo de ${of} : voir`}
      >
        {url ? <img src={url} alt="" /> : <Camera />}
      </Link>
    );
  }
  return (
    <>
      <button
        type="button"
        className={chosen ? 'photo-tile photo-tile--small' : 'button button--quiet button--icon'}
        aria-label={chosen ? `Photo de ${of} : changer` : `Photographier ${of}`}
        onClick={() => setIsPicking(true)}
      >
        {chosen && url ? <img src={url} alt="" /> : <Camera />}
      </button>
      {isPicking && (
        <PhotoPicker
          chantierId={row.chantierId}
          title={`Photo de ${of}`}
          documents={documents}
          chosenId={row.documentId}
          onClose={() => setIsPicking(false)}
          onPick={(documentId) => {
            setIsPicking(false);
            void act({ ops: set(documentId), says: 'Photo jointe.', undo: set(row.documentId) });
          }}
        />
      )}
    </>
  );
}

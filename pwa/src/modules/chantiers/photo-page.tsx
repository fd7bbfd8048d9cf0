/** One photo or document, as large as the screen: leaf, draw over it, say what it shows, take it away. */
import { ChevronLeft, ChevronRight, ExternalLink, Pencil, Trash2, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import {
  type ChantierDocument,
  chantierDocument,
} from '#shared/modules/chantiers/chantier-document.entity.ts';
import { documentDessin } from '#shared/modules/chantiers/document-dessin.entity.ts';
import type { BlobEntry } from '../../sync/store.ts';
import { AutoField } from '../../ui/auto-field.tsx';
import { useBackCloses } from '../../ui/back-closes.ts';
import { formatInstant } from '../../ui/format.ts';
import { useMay, useRows } from '../../ui/phone-context.tsx';
import { useFileUrl } from '../../ui/use-file-url.ts';
import { useGesture } from '../../ui/use-gesture.ts';
import { DrawingBoard, Layer } from './photo-drawing.tsx';
import { PhotoState } from './photo-state.tsx';

interface PhotoViewerProps {
  readonly document: ChantierDocument;
  readonly entry: BlobEntry | undefined;
  /** « 3 sur 12 » */
  readonly place: string;
  readonly onClose: () => void;
  readonly onBefore: (() => void) | null;
  readonly onAfter: (() => void) | null;
}

/** Opens a file of this document in a tab of its own. */
function OpenFile({ document, url }: { document: ChantierDocument; url: string | null }) {
  if (!url) return <p className="muted">Ce fichier n’est pas encore là.</p>;
  const isPdf = document.mime === 'application/pdf';
  return (
    <a
      className="button button--primary button--main"
      href={url}
      {...(isPdf ? { target: '_blank', rel: 'noreferrer' } : { download: document.nom })}
    >
      <ExternalLink aria-hidden />
      {isPdf ? 'Ouvrir le PDF' : 'Enregistrer le fichier'}
    </a>
  );
}

function Picture({ document, isDrawing, onDrawn }: PictureProps) {
  const { fichier, vignette, mime, fichierRecuA } = document;
  const full = useFileUrl(fichier, { mime, stamp: fichierRecuA });
  const small = useFileUrl(full.url ? null : vignette, { mime: 'image/jpeg', isEager: true });
  const layers = useRows(documentDessin, { field: 'documentId', equals: document.id });
  const url = full.url ?? small.url;
  const ratio = (document.largeurPx ?? 4) / (document.hauteurPx ?? 3);
  return (
    <div className="photo-view__frame">
      <div
        className="photo-view__picture"
        style={{ aspectRatio: ratio, maxWidth: `min(100%, calc(62vh * ${ratio}))` }}
      >
        {url && <img src={url} alt={document.legende ?? document.nom} />}
        {!isDrawing && layers?.map(({ id, traits }) => <Layer key={id} traits={traits} />)}
        {isDrawing && <DrawingBoard document={document} layers={layers ?? []} onDone={onDrawn} />}
      </div>
      {full.isMissing && (
        <p className="muted">La photo entière n’est pas encore arrivée au bureau.</p>
      )}
    </div>
  );
}

interface PictureProps {
  readonly document: ChantierDocument;
  readonly isDrawing: boolean;
  readonly onDrawn: () => void;
}

function Content({ document, isDrawing, onDrawn }: PictureProps) {
  const { url } = useFileUrl(document.nature === 'document' ? document.fichier : null, {
    mime: document.mime,
    stamp: document.fichierRecuA,
  });
  if (document.nature === 'document') return <OpenFile document={document} url={url} />;
  return <Picture document={document} isDrawing={isDrawing} onDrawn={onDrawn} />;
}

export function PhotoViewer(props: PhotoViewerProps) {
  const { document, entry, place, onClose, onBefore, onAfter } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const [isDrawing, setIsDrawing] = useState(false);
  const act = useGesture();
  const mayDelete = useMay(chantierDocument, 'delete', document);
  const mayDraw = useMay(documentDessin, 'create');
  const isPhoto = document.nature === 'photo';
  useBackCloses(onClose);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const { id } = document;
  return (
    <dialog
      ref={dialog}
      className="photo-view"
      aria-label={document.legende ?? document.nom}
      onClose={onClose}
      onKeyDown={(event) => {
        if (event.target instanceof HTMLTextAreaElement) return;
        if (event.key === 'ArrowLeft') onBefore?.();
        if (event.key === 'ArrowRight') onAfter?.();
      }}
    >
      <header className="photo-view__bar">
        <button
          type="button"
          className="button button--quiet button--icon"
          onClick={onClose}
          aria-label="Fermer"
        >
          <X />
        </button>
        <p className="grow">
          <span className="strong">{document.auteur}</span> ·{' '}
          {formatInstant(document.priseA ?? document.createdAt)}
        </p>
        <span className="small muted nowrap">{place}</span>
      </header>
      <div className="photo-view__body stack">
        <Content document={document} isDrawing={isDrawing} onDrawn={() => setIsDrawing(false)} />
        {!isDrawing && (
          <>
            <PhotoState document={document} entry={entry} />
            <AutoField entity={chantierDocument} row={document} name="legende" />
            <div className="row row--wrap">
              <button
                type="button"
                className="button button--icon"
                disabled={!onBefore}
                onClick={() => onBefore?.()}
                aria-label="Précédente"
              >
                <ChevronLeft />
              </button>
              <button
                type="button"
                className="button button--icon"
                disabled={!onAfter}
                onClick={() => onAfter?.()}
                aria-label="Suivante"
              >
                <ChevronRight />
              </button>
              {isPhoto && mayDraw && (
                <button type="button" className="button" onClick={() => setIsDrawing(true)}>
                  <Pencil aria-hidden />
                  Dessiner
                </button>
              )}
              {mayDelete && (
                <button
                  type="button"
                  className="button button--quiet"
                  onClick={() => {
                    onClose();
                    void act({
                      ops: [{ t: 'delete', e: chantierDocument.table, id }],
                      says: isPhoto ? 'Photo supprimée.' : 'Document supprimé.',
                      undo: [{ t: 'restore', e: chantierDocument.table, id }],
                    });
                  }}
                >
                  <Trash2 aria-hidden />
                  Supprimer
                </button>
              )}
            </div>
          </>
        )}
      </div>
    </dialog>
  );
}

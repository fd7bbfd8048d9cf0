/** The photos and documents of a chantier: taken or picked here, shown at once, sent behind the text. */
import { useLiveQuery } from 'dexie-react-hooks';
import { Camera, FileText, ImageOff, Images, Paperclip } from 'lucide-react';
import { type ChangeEvent, useState } from 'react';
import {
  type ChantierDocument,
  chantierDocument,
} from '#shared/modules/chantiers/chantier-document.entity.ts';
import type { BlobEntry } from '../../sync/store.ts';
import { Empty } from '../../ui/empty.tsx';
import { count, formatBytes, formatInstant } from '../../ui/format.ts';
import { useMay, usePhone, useRows } from '../../ui/phone-context.tsx';
import { useFileUrl } from '../../ui/use-file-url.ts';
import { type Adding, useAddFiles } from './add-files.ts';
import { PhotoViewer } from './photo-page.tsx';
import { PhotoState, useLocalFiles } from './photo-state.tsx';

function Thumb({ document }: { document: ChantierDocument }) {
  const { url, isMissing } = useFileUrl(document.vignette, {
    mime: 'image/jpeg',
    isEager: true,
    stamp: document.vignetteRecueA,
  });
  if (url) return <img src={url} alt="" />;
  return isMissing ? <ImageOff aria-label="Aperçu pas encore arrivé" /> : null;
}

interface TileProps {
  readonly document: ChantierDocument;
  readonly entry: BlobEntry | undefined;
  readonly onOpen: () => void;
}

function PhotoTile({ document, entry, onOpen }: TileProps) {
  const name = document.legende ?? document.nom;
  return (
    <li>
      <button type="button" className="photo-tile" onClick={onOpen} aria-label={`Voir ${name}`}>
        <Thumb document={document} />
        <PhotoState document={document} entry={entry} />
      </button>
    </li>
  );
}

function DocumentRow({ document, entry, onOpen }: TileProps) {
  return (
    <li>
      <button type="button" className="list-row list-row--line" onClick={onOpen}>
        <FileText aria-hidden />
        <span className="grow">
          <span className="list-row__title">{document.legende ?? document.nom}</span>
          <span className="list-row__sub">
            {formatBytes(document.tailleOctets)} · {document.auteur} ·{' '}
            {formatInstant(document.createdAt)}
          </span>
        </span>
        <PhotoState document={document} entry={entry} />
      </button>
    </li>
  );
}

function AddingCard({ adding, onDismiss }: { adding: Adding; onDismiss: () => void }) {
  const { done, total, failures } = adding;
  return (
    <div className="card card--pad stack" role="status">
      {done < total && (
        <>
          <p>
            Préparation : {done} sur {total}
          </p>
          <progress className="progress-line" value={done} max={total} />
        </>
      )}
      {failures.map(({ nom, text }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: failures only grow.
        <p key={i} className="field__error">
          {nom} : {text}
        </p>
      ))}
      {done === total && (
        <button type="button" className="button" onClick={onDismiss}>
          Compris
        </button>
      )}
    </div>
  );
}

function KeepOffline({ chantierId }: { chantierId: string }) {
  const { files } = usePhone();
  const scope = `chantier:${chantierId}`;
  const isKept = useLiveQuery(() => files.isScopeKept(scope), [files, scope]);
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={isKept ?? false}
        onChange={(event) => void files.keepScope(scope, event.target.checked)}
      />
      <span>
        Rendre ce chantier disponible hors ligne
        <span className="field__hint"> Toutes ses photos et ses plans sur cet appareil.</span>
      </span>
    </label>
  );
}

function AddButtons({ onPick }: { onPick: (files: File[]) => void }) {
  const pick = (event: ChangeEvent<HTMLInputElement>) => {
    onPick([...(event.target.files ?? [])]);
    event.target.value = '';
  };
  return (
    <div className="pair">
      <label className="button button--primary button--main">
        <Camera aria-hidden />
        Photo
        <input
          type="file"
          accept="image/*"
          capture="environment"
          className="visually-hidden"
          onChange={pick}
        />
      </label>
      <label className="button button--main">
        <Paperclip aria-hidden />
        Joindre
        <input type="file" multiple className="visually-hidden" onChange={pick} />
      </label>
    </div>
  );
}

export default function ChantierPhotos({ chantierId }: { chantierId: string }) {
  const rows = useRows(chantierDocument, { field: 'chantierId', equals: chantierId });
  const local = useLocalFiles();
  const { adding, add, dismiss } = useAddFiles();
  const mayAdd = useMay(chantierDocument, 'create');
  const [openId, setOpenId] = useState<string | null>(null);
  const documents = [...(rows ?? [])].sort((a, b) => b.createdAt - a.createdAt);
  const photos = documents.filter(({ nature }) => nature === 'photo');
  const others = documents.filter(({ nature }) => nature === 'document');
  const at = documents.findIndex(({ id }) => id === openId);
  const open = documents[at];
  const entryOf = ({ fichier }: ChantierDocument) => local.get(fichier);
  return (
    <div className="stack narrow">
      {mayAdd && <AddButtons onPick={(files) => void add(chantierId, files)} />}
      {adding && <AddingCard adding={adding} onDismiss={dismiss} />}
      {rows?.length === 0 && (
        <Empty icon={Images} title="Pas encore de photo">
          <p>Une photo reste sur le téléphone jusqu’à ce que le bureau l’ait, octet pour octet.</p>
        </Empty>
      )}
      {photos.length > 0 && (
        <section className="stack stack--tight">
          <h2 className="section-title">{count(photos.length, 'photo')}</h2>
          <ul className="photo-grid">
            {photos.map((document) => (
              <PhotoTile
                key={document.id}
                document={document}
                entry={entryOf(document)}
                onOpen={() => setOpenId(document.id)}
              />
            ))}
          </ul>
        </section>
      )}
      {others.length > 0 && (
        <section className="stack stack--tight">
          <h2 className="section-title">{count(others.length, 'document')}</h2>
          <ul className="card">
            {others.map((document) => (
              <DocumentRow
                key={document.id}
                document={document}
                entry={entryOf(document)}
                onOpen={() => setOpenId(document.id)}
              />
            ))}
          </ul>
        </section>
      )}
      {documents.length > 0 && <KeepOffline chantierId={chantierId} />}
      {open && (
        <PhotoViewer
          key={open.id}
          document={open}
          entry={entryOf(open)}
          place={`${at + 1} sur ${documents.length}`}
          onClose={() => setOpenId(null)}
          onBefore={at > 0 ? () => setOpenId(documents[at - 1]?.id ?? null) : null}
          onAfter={
            at < documents.length - 1 ? () => setOpenId(documents[at + 1]?.id ?? null) : null
          }
        />
      )}
    </div>
  );
}

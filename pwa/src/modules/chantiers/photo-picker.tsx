/** Chooses one of the photos of a chantier, or takes a new one, which then stands among them. */
import { Camera } from 'lucide-react';
import type { ChantierDocument } from '#shared/modules/chantiers/chantier-document.entity.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { useFileUrl } from '../../ui/use-file-url.ts';
import { useAddFiles } from './add-files.ts';

function Choice({
  document,
  isChosen,
  onPick,
}: {
  document: ChantierDocument;
  isChosen: boolean;
  onPick: () => void;
}) {
  const { url } = useFileUrl(document.vignette, {
    mime: 'image/jpeg',
    isEager: true,
    stamp: document.vignetteRecueA,
  });
  return (
    <li>
      <button
        type="button"
        className="photo-tile"
        aria-pressed={isChosen}
        aria-label={`Choisir ${document.legende ?? document.nom}`}
        onClick={onPick}
      >
        {url && <img src={url} alt="" />}
      </button>
    </li>
  );
}

interface PhotoPickerProps {
  readonly chantierId: string;
  readonly title: string;
  readonly documents: readonly ChantierDocument[];
  readonly chosenId: string | null;
  readonly onPick: (documentId: string) => void;
  readonly onClose: () => void;
}

export function PhotoPicker(props: PhotoPickerProps) {
  const { chantierId, title, documents, chosenId, onPick, onClose } = props;
  const { adding, add } = useAddFiles();
  const photos = documents
    .filter(({ nature, vignette }) => nature === 'photo' && vignette !== null)
    .sort((a, b) => b.createdAt - a.createdAt);
  return (
    <Sheet title={title} onClose={onClose}>
      <label className="button button--primary button--main">
        <Camera aria-hidden />
        Prendre la photo
        <input
          type="file"
          accept="image/*"
          capture="environment"
          className="visually-hidden"
          onChange={(event) => void add(chantierId, [...(event.target.files ?? [])])}
        />
      </label>
      {adding?.failures.map(({ nom, text }) => (
        <p key={nom} className="field__error" role="alert">
          {nom} : {text}
        </p>
      ))}
      {photos.length > 0 && <p className="muted">Touchez la photo qui le montre.</p>}
      <ul className="photo-grid">
        {photos.map((document) => (
          <Choice
            key={document.id}
            document={document}
            isChosen={document.id === chosenId}
            onPick={() => onPick(document.id)}
          />
        ))}
      </ul>
    </Sheet>
  );
}

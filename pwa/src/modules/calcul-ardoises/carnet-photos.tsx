/** The photos of one plane of the carnet: shown, and chosen among those of the chantier. */
import { Link } from 'wouter';
import { type CarnetToit, carnetToit } from '#shared/modules/calcul-ardoises/carnet-toit.entity.ts';
import {
  type ChantierDocument,
  chantierDocument,
} from '#shared/modules/chantiers/chantier-document.entity.ts';
import { useRows } from '../../ui/phone-context.tsx';
import { useFileUrl } from '../../ui/use-file-url.ts';
import { useGesture } from '../../ui/use-gesture.ts';

function Thumb({ document }: { document: ChantierDocument }) {
  const { url } = useFileUrl(document.vignette, {
    mime: 'image/jpeg',
    isEager: true,
    stamp: document.vignetteRecueA,
  });
  return url ? <img src={url} alt={document.legende ?? document.nom} /> : null;
}

function usePhotos(chantierId: string): ChantierDocument[] | undefined {
  const rows = useRows(chantierDocument, { field: 'chantierId', equals: chantierId });
  return rows
    ?.filter(({ nature, vignette }) => nature === 'photo' && vignette !== null)
    .sort((a, b) => b.createdAt - a.createdAt);
}

/** The photos of a plane, in the order in which they were chosen. */
export function CarnetPhotos({ pan }: { pan: CarnetToit }) {
  const photos = usePhotos(pan.chantierId);
  const chosen = (pan.photos ?? []).flatMap(
    (id) => photos?.filter((photo) => photo.id === id) ?? [],
  );
  if (chosen.length === 0) return null;
  return (
    <ul className="photo-grid">
      {chosen.map((photo) => (
        <li key={photo.id} className="photo-tile">
          <Thumb document={photo} />
        </li>
      ))}
    </ul>
  );
}

/** Ticks the photos of the chantier that show this plane. */
export function CarnetPhotoPicker({ pan }: { pan: CarnetToit }) {
  const photos = usePhotos(pan.chantierId);
  const act = useGesture();
  const chosen = pan.photos ?? [];
  const set = (next: readonly string[]) => [
    { t: 'set' as const, e: carnetToit.table, id: pan.id, f: { photos: next } },
  ];
  function toggle(id: string) {
    const next = chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id];
    void act({ ops: set(next) });
  }
  if (!photos) return null;
  return (
    <fieldset className="plain-set stack stack--tight">
      <legend className="field__label">Photos de ce pan</legend>
      {photos.length === 0 && (
        <p className="field__hint">
          Le chantier n’a pas encore de photo :{' '}
          <Link href={`/chantiers/${pan.chantierId}/photos`} className="link">
            en prendre une
          </Link>
          .
        </p>
      )}
      <ul className="photo-grid">
        {photos.map((photo) => (
          <li key={photo.id}>
            <button
              type="button"
              className="photo-tile"
              aria-pressed={chosen.includes(photo.id)}
              aria-label={`Photo ${photo.legende ?? photo.nom}`}
              onClick={() => toggle(photo.id)}
            >
              <Thumb document={photo} />
            </button>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

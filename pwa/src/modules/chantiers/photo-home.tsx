/** The verb « Photo » of the home screen: the camera at once where the chantier is plain, else once it is chosen. */
import { Camera } from 'lucide-react';
import { type ChangeEvent, useState } from 'react';
import { type Chantier, chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import { chantierDocument } from '#shared/modules/chantiers/chantier-document.entity.ts';
import { usePhone, useRow } from '../../ui/phone-context.tsx';
import { say, sayFailure } from '../../ui/say.ts';
import { useAddFiles } from './add-files.ts';
import { PhotoChoice } from './photo-choice.tsx';

interface PhotoHomeProps {
  /** Where one is now; null where several may be meant. */
  readonly chantierId: string | null;
  /** The chantiers of the day, offered first. */
  readonly today: readonly string[];
}

export default function PhotoHome({ chantierId, today }: PhotoHomeProps) {
  const phone = usePhone();
  const here = useRow(chantier, chantierId);
  const { adding, add } = useAddFiles();
  const [isChoosing, setIsChoosing] = useState(false);
  const isBusy = adding !== null && adding.done < adding.total;

  async function take({ id, libelle }: Chantier, files: readonly File[]) {
    setIsChoosing(false);
    const { made, failures } = await add(id, files);
    for (const { text } of failures) void sayFailure(`La photo n’est pas gardée : ${text}`);
    if (made.length === 0) return;
    const remove = made.map((one) => ({
      t: 'delete' as const,
      e: chantierDocument.table,
      id: one,
    }));
    void say(`Photo gardée sur « ${libelle} ».`, { undo: () => void phone.write(remove) });
  }

  const look = 'verb verb--primary';
  const face = (
    <>
      <Camera aria-hidden />
      {isBusy ? 'Un instant…' : 'Photo'}
    </>
  );
  // The file input itself is tapped: a browser opens the camera on a gesture only.
  if (here && here.deleted === 0) {
    return (
      <label className={look} aria-busy={isBusy}>
        {face}
        <input
          type="file"
          accept="image/*"
          capture="environment"
          className="visually-hidden"
          onChange={(event: ChangeEvent<HTMLInputElement>) => {
            const files = [...(event.target.files ?? [])];
            event.target.value = '';
            void take(here, files);
          }}
        />
      </label>
    );
  }
  return (
    <>
      <button type="button" className={look} aria-busy={isBusy} onClick={() => setIsChoosing(true)}>
        {face}
      </button>
      {isChoosing && (
        <PhotoChoice
          first={today}
          onClose={() => setIsChoosing(false)}
          onTake={(site, files) => void take(site, files)}
        />
      )}
    </>
  );
}

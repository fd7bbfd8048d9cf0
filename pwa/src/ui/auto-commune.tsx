/** The commune of a row, saved by itself: name, postal code and INSEE code go together. */
import { useRef, useState } from 'react';
import type { AnyRow, Entity } from '#shared/entity/entity.ts';
import { CommuneInput, type Place } from './commune-input.tsx';
import { type Save, usePending } from './pending.ts';
import { useMay } from './phone-context.tsx';
import { useGesture } from './use-gesture.ts';

/** For entities whose rows hold `ville`, `codePostal` and `communeInsee`. */
export function AutoCommune({ entity, row }: { entity: Entity; row: AnyRow }) {
  const [typed, setTyped] = useState<Place | null>(null);
  const act = useGesture();
  const isReadOnly = !useMay(entity, 'set', row);
  const stored: Place = {
    ville: String(row['ville'] ?? ''),
    codePostal: row['codePostal'] as string | null,
    communeInsee: row['communeInsee'] as string | null,
  };

  async function write(place: Place): Promise<boolean> {
    if (place.ville.trim() === '') {
      setTyped(null);
      return true;
    }
    const ops = [{ t: 'set' as const, e: entity.table, id: row.id, f: { ...place } }];
    const isWritten = await act({ ops });
    if (isWritten) setTyped((now) => (now === place ? null : now));
    return isWritten;
  }

  const save = useRef<Save>(async () => true);
  save.current = async () => typed === null || write(typed);
  usePending(save);

  return (
    <CommuneInput
      label="Commune"
      value={typed ?? stored}
      isReadOnly={isReadOnly}
      onChange={(place) => {
        setTyped(place);
        if (place.communeInsee) void write(place);
      }}
      onBlur={() => void save.current()}
    />
  );
}

/** The commune of a row, saved by itself: name, postal code and INSEE code go together. */
import { useState } from 'react';
import type { AnyRow, Entity } from '#shared/entity/entity.ts';
import { CommuneInput, type Place } from './commune-input.tsx';
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

  function save(place: Place) {
    if (place.ville.trim() === '') return setTyped(null);
    const ops = [{ t: 'set' as const, e: entity.table, id: row.id, f: { ...place } }];
    void act({ ops }).then((isWritten) => isWritten && setTyped(null));
  }

  return (
    <CommuneInput
      label="Commune"
      value={typed ?? stored}
      isReadOnly={isReadOnly}
      onChange={(place) => {
        setTyped(place);
        if (place.communeInsee) save(place);
      }}
      onBlur={() => typed && save(typed)}
    />
  );
}

/** Moving the selected block to another day, over what stands there or pushing it on. */
import { useState } from 'react';
import { type Day, isDay, plusDays } from '#shared/core/dates.ts';
import { formatLongDay } from '../../ui/format.ts';
import { Sheet } from '../../ui/sheet.tsx';

interface DeplacerSheetProps {
  readonly debut: Day;
  readonly fin: Day;
  readonly onMove: (vers: Day, pousser: boolean) => void;
  readonly onClose: () => void;
}

export function DeplacerSheet({ debut, fin, onMove, onClose }: DeplacerSheetProps) {
  const [vers, setVers] = useState(plusDays(debut, 7));
  return (
    <Sheet title="Décaler" onClose={onClose}>
      <p className="muted">
        Ce qui est choisi, du {formatLongDay(debut)} au {formatLongDay(fin)}, commencera :
      </p>
      <label className="field">
        <span className="field__label">Le</span>
        <span className="field__box">
          <input
            type="date"
            value={vers}
            onChange={(event) => isDay(event.target.value) && setVers(event.target.value)}
          />
        </span>
        <span className="field__hint">{formatLongDay(vers)}</span>
      </label>
      <button
        type="button"
        className="button button--primary button--main"
        onClick={() => onMove(vers, true)}
      >
        Décaler en poussant la suite
      </button>
      <button type="button" className="button button--block" onClick={() => onMove(vers, false)}>
        Décaler par-dessus ce qui y est
      </button>
      <p className="small muted">
        Absences, fériés et jours verrouillés restent où ils sont : le travail passe autour.
      </p>
    </Sheet>
  );
}

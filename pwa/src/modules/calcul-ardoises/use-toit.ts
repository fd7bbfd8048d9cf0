/** The drawing being made: changed, undone, redone; each step kept with the draft. */
import { useCallback, useRef, useState } from 'react';
import type { Toit } from '#shared/modules/calcul-ardoises/toit.ts';

/** Steps one may take back. */
const PAS_MAX = 50;

export interface Drawing {
  readonly toit: Toit;
  /** A step of its own. */
  readonly change: (next: Toit) => void;
  /** Follows the finger: the whole drag is one step, begun by the first. */
  readonly follow: (next: Toit) => void;
  readonly release: () => void;
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
}

export function useToit(toit: Toit, keep: (next: Toit) => void): Drawing {
  const [past, setPast] = useState<readonly Toit[]>([]);
  const [future, setFuture] = useState<readonly Toit[]>([]);
  const isDragging = useRef(false);
  const remember = useCallback((before: Toit) => {
    setPast((steps) => [...steps.slice(1 - PAS_MAX), before]);
    setFuture([]);
  }, []);
  const previous = past.at(-1);
  const [following] = future;
  return {
    toit,
    change: (next) => {
      remember(toit);
      keep(next);
    },
    follow: (next) => {
      if (!isDragging.current) remember(toit);
      isDragging.current = true;
      keep(next);
    },
    release: () => {
      isDragging.current = false;
    },
    undo: previous
      ? () => {
          setPast((steps) => steps.slice(0, -1));
          setFuture((steps) => [toit, ...steps]);
          keep(previous);
        }
      : null,
    redo: following
      ? () => {
          setFuture((steps) => steps.slice(1));
          setPast((steps) => [...steps, toit]);
          keep(following);
        }
      : null,
  };
}

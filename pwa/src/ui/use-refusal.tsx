/** What a form was refused: beside the field it speaks of, or in the form where it speaks of none. */
import { type ReactNode, useState } from 'react';

export interface Refusal {
  /** The field's name; empty where no field is meant. */
  readonly path: string;
  readonly text: string;
}

export interface Refused {
  readonly refuse: (refusal: Refusal | null) => void;
  readonly errorOf: (field: string) => string | undefined;
  /** What no field shown can say. */
  readonly rest: ReactNode;
}

/** The refusal of a form that shows these fields. */
export function useRefusal(shown: readonly string[], first: Refusal | null = null): Refused {
  const [refusal, refuse] = useState(first);
  const isRest = refusal !== null && !shown.includes(refusal.path);
  return {
    refuse,
    errorOf: (field) => (refusal?.path === field ? refusal.text : undefined),
    rest: isRest && (
      <p className="field__error" role="alert">
        {refusal.text}
      </p>
    ),
  };
}

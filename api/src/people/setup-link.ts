/** The one-time link that opens the first firm: printed at start, good until it was used. */
import { hashSecret, isSameHash, newSecret } from './secrets.ts';

export interface SetupLink {
  /** The secret of the link while it may be used. */
  readonly token: string;
  /** Whether this is the link, still unused. */
  isValid(token: string): boolean;
  /** Consumes it; false where it is another, or was used. */
  use(token: string): boolean;
}

/** A link for this run of the server; `isOpen` says whether a first firm is still wanted. */
export function makeSetupLink(isOpen: () => boolean): SetupLink {
  const token = newSecret();
  const expected = hashSecret(token);
  let isUsed = false;
  const isValid = (given: string) => !isUsed && isOpen() && isSameHash(hashSecret(given), expected);
  return {
    token,
    isValid,
    use(given) {
      if (!isValid(given)) return false;
      isUsed = true;
      return true;
    },
  };
}

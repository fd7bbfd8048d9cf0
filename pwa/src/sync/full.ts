/** A device that is full: how it shows, and what is said. */

export const FULL = 'QuotaExceededError';

export const FULL_FOR_FILES =
  'Cet appareil est presque plein : supprimez des photos du téléphone, puis reprenez. Vos textes passent toujours.';

/** The name of what is behind a failure of the local database: a full device ends a transaction, which then says only that. */
export function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'UnknownError';
  const { inner } = error as { inner?: unknown };
  return inner instanceof Error || inner instanceof DOMException ? causeOf(inner) : error.name;
}

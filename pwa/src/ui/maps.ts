/** Opens the phone's map on the way to a place. */

interface Address {
  readonly adresse: string | null;
  readonly codePostal: string | null;
  readonly ville: string;
}

/** A link that the phone's map application takes over, else a map in the browser. */
export function routeTo({ adresse, codePostal, ville }: Address): string {
  const place = [adresse, codePostal, ville].filter(Boolean).join(' ');
  return `https://www.google.com/maps/dir/?api=1&destination=${encodeURIComponent(place)}`;
}

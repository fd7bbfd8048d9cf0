/** Links that a phone takes over: calling, writing. */

/** The link that calls a number, however it was typed. */
export function callTo(telephone: string): string {
  return `tel:${telephone.replace(/[^\d+]/g, '')}`;
}

/** Rows in 256 buckets by their ids: what two sides compare, and what is read again where they differ. */

/** Ids end in randomness: their last byte spreads them evenly. */
export const DIGEST_BUCKETS = 256;

/** Per bucket: count, and the two halves of a 64-bit hash. */
export type Digest = readonly (readonly [count: number, high: number, low: number])[];

/** The bucket of a row. */
export function bucketOf(id: string): number {
  return Number.parseInt(id.slice(-2), 16);
}

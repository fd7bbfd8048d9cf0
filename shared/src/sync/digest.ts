/** A short proof that two sides hold the same rows: per bucket of ids, how many, and a hash of their tables, ids and seqs. */
import murmurhash from 'murmurhash';
import { bucketOf, DIGEST_BUCKETS, type Digest } from './bucket.ts';

/** A row as the digest sees it. */
export interface DigestedRow {
  readonly table: string;
  readonly id: string;
  readonly seq: number;
}

/** The digest of rows, in any order. */
export function digestOf(rows: Iterable<DigestedRow>): Digest {
  const buckets = Array.from({ length: DIGEST_BUCKETS }, (): [number, number, number] => [0, 0, 0]);
  for (const { table, id, seq } of rows) {
    const bucket = buckets[bucketOf(id)];
    if (!bucket) continue;
    const name = `${table}/${id}/${seq}`;
    bucket[0]++;
    bucket[1] = (bucket[1] ^ murmurhash.v3(name, 1)) >>> 0;
    bucket[2] = (bucket[2] ^ murmurhash.v3(name, 2)) >>> 0;
  }
  return buckets;
}

/** The buckets in which two digests differ. */
export function differingBuckets(a: Digest, b: Digest): number[] {
  const differing: number[] = [];
  for (let i = 0; i < DIGEST_BUCKETS; i++) {
    const [here, there] = [a[i], b[i]];
    if (here?.some((figure, n) => figure !== there?.[n])) differing.push(i);
  }
  return differing;
}

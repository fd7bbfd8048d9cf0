/** The shapes of what travels, strict: what has another one is not read at all. */
import * as z from 'zod/mini';
import { isId } from '../core/ids.ts';
import {
  FAREWELL_MAX_ITEMS,
  OPS_MAX,
  PAGE_MAX_BYTES,
  PAGE_MIN_BYTES,
  PUSH_MAX_ITEMS,
  SCOPES_MAX,
} from '../core/limits.ts';
import { DIGEST_BUCKETS } from './bucket.ts';
import { PROTO } from './wire.ts';

const count = z.int().check(z.gte(0), z.lte(Number.MAX_SAFE_INTEGER));
const id = z.custom<string>(isId);
const name = z.string().check(z.minLength(1), z.maxLength(60));
const values = z.record(z.string(), z.unknown());

const op = z.discriminatedUnion('t', [
  z.strictObject({ t: z.literal('create'), e: name, id, f: values }),
  z.strictObject({ t: z.literal('set'), e: name, id, base: count, f: values }),
  z.strictObject({ t: z.literal('delete'), e: name, id, base: count }),
  z.strictObject({ t: z.literal('restore'), e: name, id, base: count }),
  z.strictObject({ t: z.literal('cmd'), name, args: z.unknown() }),
]);

/** The shape of ops; fields and rights are judged one mutation at a time. */
export const opsSchema = z.array(op).check(z.maxLength(OPS_MAX));

/** A mutation as it travels: its ops stay unread until its turn comes, so one bad op is one refusal. */
const wireMutation = z.strictObject({
  mid: count.check(z.gte(1)),
  v: count,
  wall: z.number(),
  ops: z.array(z.unknown()),
});

/** The shape of a request; strict. */
export const syncRequestSchema = z.strictObject({
  proto: z.literal(PROTO),
  schema: count,
  device: id,
  epoch: z.nullable(count),
  now: z.number(),
  acked: z.optional(count),
  boot: z.optional(id),
  unsent: z.optional(count),
  app: z.optional(z.string().check(z.maxLength(40))),
  digest: z.optional(z.array(z.tuple([count, count, count])).check(z.length(DIGEST_BUCKETS))),
  repair: z.optional(
    z.array(count.check(z.lt(DIGEST_BUCKETS))).check(z.minLength(1), z.maxLength(DIGEST_BUCKETS)),
  ),
  push: z.optional(
    z.strictObject({
      items: z.array(wireMutation).check(z.minLength(1), z.maxLength(PUSH_MAX_ITEMS)),
    }),
  ),
  pull: z.optional(
    z.strictObject({
      have: z
        .record(z.string().check(z.maxLength(80)), count)
        .check(z.refine((have) => Object.keys(have).length <= SCOPES_MAX)),
      maxBytes: z.int().check(z.gte(PAGE_MIN_BYTES), z.lte(PAGE_MAX_BYTES)),
    }),
  ),
});

/** What a revoked device still holds, handed over once. */
export const farewellSchema = z.strictObject({
  device: id,
  now: z.number(),
  items: z.array(wireMutation).check(z.maxLength(FAREWELL_MAX_ITEMS)),
});

/** Every answer of the API: `{success, data, message}`; errors carry a code and a French sentence. */
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** Error code → HTTP status: one table. */
const STATUS = {
  json: 400,
  invalid: 400,
  encoding: 415,
  'too-large': 413,
  auth: 401,
  revoked: 403,
  forbidden: 403,
  'not-found': 404,
  method: 405,
  conflict: 409,
  gap: 409,
  fork: 409,
  epoch: 409,
  gone: 410,
  state: 422,
  upgrade: 426,
  'too-many': 429,
  busy: 503,
  internal: 500,
} as const satisfies Record<string, ContentfulStatusCode>;

export type HttpCode = keyof typeof STATUS;

/** A success. */
export function answer(c: Context, data: unknown, message = '') {
  return c.json({ success: true, data, message });
}

/** An expected failure: `data` holds the code and whatever helps the caller. */
export function fail(
  c: Context,
  code: HttpCode,
  message: string,
  more: Record<string, unknown> = {},
) {
  return c.json({ success: false, data: { code, ...more }, message }, STATUS[code]);
}

/** Reads a JSON body, gzip or not, within its limit; a bomb stops at the limit, not in memory. */
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Context } from 'hono';
import { BODY_MAX_BYTES } from '#shared/core/limits.ts';
import { err, ok, type Result } from '#shared/core/result.ts';
import type { HttpCode } from './envelope.ts';

const unzip = promisify(gunzip);

export interface BodyFailure {
  readonly code: Extract<HttpCode, 'json' | 'encoding' | 'too-large'>;
  readonly text: string;
}

const TOO_LARGE: BodyFailure = {
  code: 'too-large',
  text: 'Envoi trop lourd : coupez-le en plusieurs.',
};

async function inflate(bytes: Buffer): Promise<Result<Buffer, BodyFailure>> {
  try {
    return ok(await unzip(bytes, { maxOutputLength: BODY_MAX_BYTES }));
  } catch (error) {
    const isBomb =
      error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return err(isBomb ? TOO_LARGE : { code: 'encoding', text: 'Envoi compressé illisible.' });
  }
}

/** The bytes of a body that is not compressed, `max` at most; what is longer is not read. */
export async function readBytes(c: Context, max: number): Promise<Result<Uint8Array, BodyFailure>> {
  if (Number(c.req.header('content-length') ?? 0) > max) return err(TOO_LARGE);
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = c.req.raw.body?.getReader();
  for (;;) {
    const read = await reader?.read();
    if (!read || read.done) return ok(Buffer.concat(chunks));
    size += read.value.length;
    if (size > max) {
      await reader?.cancel();
      return err(TOO_LARGE);
    }
    chunks.push(read.value);
  }
}

/** The parsed body of a request. */
export async function readJson(c: Context): Promise<Result<unknown, BodyFailure>> {
  const declared = Number(c.req.header('content-length') ?? 0);
  if (declared > BODY_MAX_BYTES) return err(TOO_LARGE);
  const raw = Buffer.from(await c.req.arrayBuffer());
  if (raw.length > BODY_MAX_BYTES) return err(TOO_LARGE);
  const encoding = c.req.header('content-encoding');
  if (encoding !== undefined && encoding !== 'gzip') {
    return err({ code: 'encoding', text: 'Seule la compression gzip est acceptée.' });
  }
  const bytes = encoding === 'gzip' ? await inflate(raw) : ok(raw);
  if (!bytes.ok) return bytes;
  try {
    return ok(JSON.parse(bytes.value.toString('utf8')));
  } catch {
    return err({ code: 'json', text: "Ce n'est pas du JSON complet." });
  }
}

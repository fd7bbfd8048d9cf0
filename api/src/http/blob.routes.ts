/** The route of files: how far a file has come, its next bytes, its content; only through a row one sees. */
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import { BLOB_CHUNK_BYTES, BLOB_MAX_BYTES } from '#shared/core/limits.ts';
import { isSha256, type UploadFailure } from '../blobs/blob-files.ts';
import { readBytes } from './body.ts';
import type { CallerEnv } from './caller.ts';
import { answer, fail, type HttpCode } from './envelope.ts';

const FAILURES: Readonly<Record<UploadFailure['code'], readonly [HttpCode, string]>> = {
  offset: ['conflict', 'La suite du fichier ne commence pas là.'],
  racing: ['conflict', 'Un autre appareil envoie ce fichier : réessayez dans un instant.'],
  'too-large': [
    'too-large',
    `Fichier trop lourd : ${BLOB_MAX_BYTES / 1024 / 1024} Mo au plus. Réduisez-le, ou coupez-le.`,
  ],
  empty: ['invalid', 'Ce fichier est vide : choisissez-en un autre.'],
  overrun: ['invalid', 'Le fichier est plus long qu’annoncé : renvoyez-le depuis le début.'],
  mismatch: ['invalid', 'Le fichier est arrivé abîmé : il sera renvoyé depuis le début.'],
  full: ['busy', 'Le serveur n’a plus de place : votre fichier est gardé sur l’appareil.'],
};

/** Lets only those through who see a row that names the file; to others it does not exist. */
const requireVisible = createMiddleware<CallerEnv>(async (c, next) => {
  const sha = c.req.param('sha') ?? '';
  const { blobs, actor } = c.var.caller;
  if (isSha256(sha) && blobs.isVisible(sha, actor)) return next();
  return fail(c, 'not-found', 'Ce fichier n’existe pas, ou ne vous est pas ouvert.');
});

function headerNumber(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,12}$/.test(text) ? Number(text) : null;
}

/** The blob routes; mounted behind `requireCaller`. */
export function blobRoutes() {
  return new Hono<CallerEnv>()
    .use('/:sha/*', requireVisible)
    .get('/:sha/standing', async (c) => {
      const { blobs, actor } = c.var.caller;
      return answer(c, await blobs.standing(c.req.param('sha'), actor));
    })
    .patch('/:sha', async (c) => {
      const offset = headerNumber(c.req.header('upload-offset'));
      const length = headerNumber(c.req.header('upload-length'));
      if (offset === null || length === null) {
        return fail(c, 'invalid', 'Il manque upload-offset ou upload-length.');
      }
      const bytes = await readBytes(c, BLOB_CHUNK_BYTES);
      if (!bytes.ok) return fail(c, bytes.error.code, bytes.error.text);
      const { blobs, actor } = c.var.caller;
      const piece = { offset, length, bytes: bytes.value };
      const appended = await blobs.append(c.req.param('sha'), piece, actor);
      if (appended.ok) return answer(c, appended.value);
      const { code: reason, ...more } = appended.error;
      const [code, text] = FAILURES[reason];
      return fail(c, code, text, { reason, ...more });
    })
    .get('/:sha', async (c) => {
      const found = await c.var.caller.blobs.find(c.req.param('sha'));
      if (!found) return fail(c, 'not-found', 'Ce fichier n’est pas encore arrivé au bureau.');
      // Bytes of people are never a page: the app knows from the row what they are.
      return c.body(Readable.toWeb(createReadStream(found.file)) as ReadableStream, 200, {
        'content-type': 'application/octet-stream',
        'content-length': String(found.size),
        'content-disposition': 'attachment',
      });
    });
}

/** Carries one request to the server and its answer back; anything odd counts as unreachable. */
import { REQUEST_TIMEOUT_MS } from '#shared/core/limits.ts';
import type { SyncRequest } from '#shared/sync/wire.ts';
import type { Answer } from './round.ts';

export type Fetch = (input: string, init: RequestInit) => Promise<Response>;

/** Smaller bodies are not worth the compression. */
const GZIP_FROM_CHARS = 1000;

const UNREACHABLE: Answer = { ok: false, error: { code: 'unreachable' } };

async function packed(text: string): Promise<{ body: BodyInit; encoding: HeadersInit }> {
  if (text.length < GZIP_FROM_CHARS || typeof CompressionStream === 'undefined') {
    return { body: text, encoding: {} };
  }
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  const body = await new Response(stream).arrayBuffer();
  return { body, encoding: { 'content-encoding': 'gzip' } };
}

const ERROR_CODES = ['auth', 'revoked', 'gap', 'fork', 'epoch', 'upgrade', 'busy'];

function isOurs(payload: unknown): payload is { success: boolean; data: { code: string } } {
  return (
    typeof payload === 'object' && payload !== null && 'success' in payload && 'data' in payload
  );
}

/** A sender of sync requests to the server at `baseUrl` ('' for the page's own). */
export function httpSender(baseUrl: string, fetch: Fetch) {
  return async (request: SyncRequest): Promise<Answer> => {
    try {
      const { body, encoding } = await packed(JSON.stringify(request));
      const response = await fetch(`${baseUrl}/api/v1/sync`, {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json', ...encoding },
        signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
      });
      const payload: unknown = await response.json();
      if (!isOurs(payload)) return UNREACHABLE;
      if (payload.success) return { ok: true, body: payload.data } as unknown as Answer;
      // Only a verdict of the server ends a mutation: an unknown error is no answer at all.
      if (!ERROR_CODES.includes(payload.data.code)) return UNREACHABLE;
      return { ok: false, error: payload.data } as unknown as Answer;
    } catch {
      return UNREACHABLE;
    }
  };
}

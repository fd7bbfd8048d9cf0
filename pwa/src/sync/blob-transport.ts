/** Carries bytes of files to the server and back; anything odd counts as unreachable. */
import { REQUEST_TIMEOUT_MS } from '#shared/core/limits.ts';
import type { Fetch } from './transport.ts';

/** What the server said of a file. `hidden`: no row that names it is there, or is visible, yet. */
export type BlobAnswer =
  | { kind: 'standing'; received: number; complete: boolean }
  | { kind: 'hidden' }
  | { kind: 'refused'; reason: string }
  | { kind: 'restart' }
  | { kind: 'later' }
  | { kind: 'auth' };

interface Payload {
  readonly success: boolean;
  readonly message: string;
  readonly data: {
    readonly received: number;
    readonly complete: boolean;
    readonly code?: string;
    readonly reason?: string;
  };
}

/** Refusals that sending the same bytes again will not change. */
const FINAL = ['too-large', 'empty'];

function readAnswer({ success, message, data }: Payload): BlobAnswer {
  if (success) return { kind: 'standing', received: data.received, complete: data.complete };
  if (data.code === 'auth') return { kind: 'auth' };
  if (data.code === 'not-found') return { kind: 'hidden' };
  if (data.reason === 'offset')
    return { kind: 'standing', received: data.received, complete: false };
  if (data.reason === 'mismatch' || data.reason === 'overrun') return { kind: 'restart' };
  if (FINAL.includes(data.reason ?? '')) return { kind: 'refused', reason: message };
  return { kind: 'later' };
}

/** The blob calls of the server at `baseUrl`. */
export function blobTransport(baseUrl: string, fetch: Fetch) {
  const urlOf = (sha: string) => `${baseUrl}/api/v1/blobs/${sha}`;

  async function ask(url: string, init: RequestInit): Promise<BlobAnswer> {
    try {
      const signal = AbortSignal.timeout(REQUEST_TIMEOUT_MS);
      const response = await fetch(url, { ...init, signal });
      return readAnswer((await response.json()) as Payload);
    } catch {
      return { kind: 'later' };
    }
  }

  return {
    standing: (sha: string) => ask(`${urlOf(sha)}/standing`, {}),
    send: (sha: string, { offset, length, bytes }: SentPiece) =>
      ask(urlOf(sha), {
        method: 'PATCH',
        body: bytes,
        headers: {
          'content-type': 'application/octet-stream',
          'upload-offset': String(offset),
          'upload-length': String(length),
        },
      }),
    /** The bytes of a file; null where they cannot be had now. A slow line may take its time, a silent one not. */
    async fetch(sha: string): Promise<ArrayBuffer | null> {
      const line = new AbortController();
      const giveUp = () => line.abort();
      let timer = setTimeout(giveUp, REQUEST_TIMEOUT_MS);
      try {
        const response = await fetch(urlOf(sha), { signal: line.signal });
        if (!response.ok || !response.body) return null;
        const heard = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
          transform(piece, out) {
            clearTimeout(timer);
            timer = setTimeout(giveUp, REQUEST_TIMEOUT_MS);
            out.enqueue(piece);
          },
        });
        const body = response.body.pipeThrough(heard, { signal: line.signal });
        return await new Response(body).arrayBuffer();
      } catch {
        return null;
      } finally {
        clearTimeout(timer);
      }
    },
  };
}

export interface SentPiece {
  readonly offset: number;
  readonly length: number;
  readonly bytes: ArrayBuffer;
}

export type BlobTransport = ReturnType<typeof blobTransport>;

/** A file on its way from the office: a slow line brings it whole, a silent one is given up. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { blobTransport } from '#pwa/sync/blob-transport.ts';
import { REQUEST_TIMEOUT_MS } from '#shared/core/limits.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('an office that does not answer is given up after the time of a request', async () => {
  const { fetch } = blobTransport('', (_url, { signal }) => {
    return new Promise((_answer, fail) => {
      signal?.addEventListener('abort', () => fail(new Error('given up')));
    });
  });
  const fetched = fetch('a'.repeat(64));
  await vi.advanceTimersByTimeAsync(REQUEST_TIMEOUT_MS);
  expect(await fetched).toBeNull();
});

/** Answers with `count` pieces, one each 20 seconds; then ends, or falls silent. */
function slowOffice(count: number, isSilent: boolean) {
  return blobTransport('', async () => {
    let given = 0;
    const body = new ReadableStream<Uint8Array>({
      start(out) {
        const timer = setInterval(() => {
          out.enqueue(new Uint8Array([given++]));
          if (given < count) return;
          clearInterval(timer);
          if (!isSilent) out.close();
        }, 20_000);
      },
    });
    return new Response(body);
  });
}

test('a line that keeps bringing bytes may take longer than a request; one that stops may not', async () => {
  const whole = slowOffice(4, false).fetch('a'.repeat(64));
  const broken = slowOffice(2, true).fetch('a'.repeat(64));
  await vi.advanceTimersByTimeAsync(80_000);
  expect(new Uint8Array((await whole) ?? new ArrayBuffer())).toEqual(new Uint8Array([0, 1, 2, 3]));
  expect(await broken).toBeNull();
});

test('what the office does not give is not had', async () => {
  const { fetch } = blobTransport('', async () => new Response('no', { status: 404 }));
  expect(await fetch('a'.repeat(64))).toBeNull();
});

/** A push service on a port of its own, and browsers that read what it was sent as a real one would. */
import { createECDH, createPublicKey, verify } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import ece from 'http_ece';

/** A request as the service got it. */
export interface Pushed {
  readonly path: string;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: Buffer;
}

export type PushService = Awaited<ReturnType<typeof pushService>>;

/** Starts the service: `statusOf` says what it answers to an address, null to never answer. */
export async function pushService(statusOf: (path: string) => number | null = () => 201) {
  const pushed: Pushed[] = [];
  let onPushed = () => {};
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const path = request.url ?? '';
      pushed.push({ path, headers: request.headers, body: Buffer.concat(chunks) });
      onPushed();
      const status = statusOf(path);
      if (status !== null) response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;

  /** A browser that subscribed under `name`. */
  function browser(name: string) {
    const keys = createECDH('prime256v1');
    keys.generateKeys();
    const auth = Buffer.from(name.padEnd(16, '.').slice(0, 16)).toString('base64url');
    return {
      subscription: {
        endpoint: `${origin}/${name}`,
        p256dh: keys.getPublicKey().toString('base64url'),
        auth,
      },
      /** What it was sent, decrypted with keys that never left it. */
      read: () =>
        pushed
          .filter(({ path }) => path === `/${name}`)
          .map(({ body }) => {
            const text = ece.decrypt(body, {
              version: 'aes128gcm',
              privateKey: keys,
              authSecret: auth,
            });
            return JSON.parse(text.toString());
          }),
    };
  }

  return {
    origin,
    pushed,
    browser,
    /** Waits until so many have come in all. */
    async until(count: number): Promise<void> {
      while (pushed.length < count) await new Promise<void>((resolve) => (onPushed = resolve));
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** The claims of a VAPID header that its own key signed (RFC 8292); null where the signature is wrong. */
export function vapidClaims(
  header: string,
): { key: string; claims: Record<string, unknown> } | null {
  const [, token = '', key = ''] = /^vapid t=([\w.-]+), k=([\w-]+)$/.exec(header) ?? [];
  const [head = '', claims = '', signature = ''] = token.split('.');
  const point = Buffer.from(key, 'base64url');
  const jwk = {
    kty: 'EC',
    crv: 'P-256',
    x: point.subarray(1, 33).toString('base64url'),
    y: point.subarray(33).toString('base64url'),
  };
  const isGood = verify(
    'sha256',
    Buffer.from(`${head}.${claims}`),
    { key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
  return isGood ? { key, claims: JSON.parse(Buffer.from(claims, 'base64url').toString()) } : null;
}

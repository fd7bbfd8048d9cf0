/** The keys by which push services know this server: made once, kept beside the firms, never told. */
import fs from 'node:fs';
import path from 'node:path';
import webPush from 'web-push';
import { assert } from '#shared/core/assert.ts';

/** A pair of P-256 keys as base64url (RFC 8292). */
export interface VapidKeys {
  readonly publicKey: string;
  readonly privateKey: string;
}

function read(file: string): VapidKeys {
  const { publicKey, privateKey } = JSON.parse(fs.readFileSync(file, 'utf8'));
  assert(typeof publicKey === 'string' && typeof privateKey === 'string', `${file} holds two keys`);
  return { publicKey, privateKey };
}

/** The keys under `dataDir`, readable by the server's own user alone; made when first asked for. */
export function vapidIn(dataDir: string): () => VapidKeys {
  const file = path.join(dataDir, 'vapid.json');
  let known: VapidKeys | null = null;
  return () => {
    if (!known && !fs.existsSync(file)) {
      const made = `${JSON.stringify(webPush.generateVAPIDKeys())}\n`;
      fs.writeFileSync(file, made, { mode: 0o600, flag: 'wx' });
    }
    known ??= read(file);
    return known;
  };
}

/** One notice to one device: encrypted for it alone, signed by this server, given up after a while. */
import webPush from 'web-push';
import { NOTICE_KEPT_S, NOTICE_TIMEOUT_MS } from '#shared/core/limits.ts';
import type { PushTarget } from '../people/push-subscriptions.ts';
import type { Notice } from '../sync/announcer.ts';
import type { VapidKeys } from './vapid.ts';

/** `gone`: the browser no longer has this address, nothing will ever reach it. */
export type Sent = 'sent' | 'gone' | 'failed';

/** What the service worker is given. */
export type NoticePayload = Pick<Notice, 'titre' | 'texte' | 'chemin' | 'sujet'>;

/** Sends it; never throws for what the network or the push service does. */
export async function sendNotice(
  { endpoint, p256dh, auth, origin }: PushTarget,
  { titre, texte, chemin, sujet }: Notice,
  keys: VapidKeys,
): Promise<Sent> {
  const payload: NoticePayload = { titre, texte, chemin, sujet };
  const { headers, body } = webPush.generateRequestDetails(
    { endpoint, keys: { p256dh, auth } },
    JSON.stringify(payload),
    { vapidDetails: { subject: origin, ...keys }, TTL: NOTICE_KEPT_S, topic: sujet },
  );
  // The length is the fetch's own to say.
  const { 'Content-Length': _, ...rest } = headers;
  const told = Object.entries(rest).map(([name, value]): [string, string] => [name, String(value)]);
  try {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: told,
      body: new Uint8Array(body),
      redirect: 'error',
      signal: AbortSignal.timeout(NOTICE_TIMEOUT_MS),
    });
    await response.body?.cancel();
    if (response.ok) return 'sent';
    return response.status === 404 || response.status === 410 ? 'gone' : 'failed';
  } catch {
    return 'failed';
  }
}

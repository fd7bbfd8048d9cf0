/** GET /events: says "there is something new", never what; each connection only for its own scopes. */
import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { EVENTS_HEARTBEAT_MS, EVENTS_MIN_GAP_MS } from '#shared/core/limits.ts';
import { HEARTBEAT } from '#shared/sync/wire.ts';
import type { Firms } from '../firms/firms.ts';
import { findSignedIn, type HttpEnv } from './session.ts';

/** The event stream; mounted behind `requireSession`. */
export function eventRoutes(firms: Firms) {
  return new Hono<HttpEnv>().get('/', (c) => {
    const { firm, actor } = c.var.signedIn;
    return streamSSE(c, async (stream) => {
      let touched = new Set<string>();
      let wake = () => {};
      const stop = firm.listen((news) => {
        for (const scope of news.touched) touched.add(scope);
        wake();
      });
      stream.onAbort(() => {
        stop();
        wake();
      });
      const tell = () =>
        stream.writeSSE({
          data: JSON.stringify({ epoch: firm.standing.epoch(), seq: firm.standing.seq() }),
        });
      await tell();
      while (!stream.aborted) {
        if (touched.size === 0) {
          await new Promise<void>((resolve) => {
            wake = resolve;
            const timer = setTimeout(resolve, EVENTS_HEARTBEAT_MS);
            timer.unref();
          });
        }
        // Sign-out, revocation and a changed role end the stream: it opens again with new rights.
        const now = findSignedIn(c, firms);
        if (!now || now.actor.role !== actor.role || now.actor.money !== actor.money) break;
        const scopes = touched;
        touched = new Set();
        if (scopes.size === 0) await stream.writeSSE({ event: HEARTBEAT, data: HEARTBEAT });
        else if (firm.concerns(now.actor, scopes)) {
          await tell();
          await stream.sleep(EVENTS_MIN_GAP_MS);
        }
      }
      stop();
    });
  });
}

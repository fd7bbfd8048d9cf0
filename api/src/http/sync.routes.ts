/** POST /sync: one round trip for what goes up and what comes down. */
import { Hono } from 'hono';
import * as z from 'zod/mini';
import { assertNever } from '#shared/core/assert.ts';
import type { SyncError, SyncRequest, WireMutation } from '#shared/sync/wire.ts';
import { farewellSchema, syncRequestSchema } from '#shared/sync/wire-shape.ts';
import type { Firms } from '../firms/firms.ts';
import { readJson } from './body.ts';
import { answer, fail } from './envelope.ts';
import { findLeaving, type HttpEnv } from './session.ts';

function sentence(error: SyncError): string {
  switch (error.code) {
    case 'auth':
      return 'Reconnectez-vous : vos saisies sont gardées.';
    case 'revoked':
      return "Cet appareil n'a plus accès.";
    case 'gap':
      return `Il manque la modification ${error.expected}.`;
    case 'fork':
      return 'Un autre appareil utilise les mêmes numéros.';
    case 'epoch':
      return "L'historique du serveur a changé.";
    case 'upgrade':
      return "L'application doit être mise à jour.";
    case 'busy':
      return 'Le serveur est occupé, vos saisies sont gardées.';
    default:
      return assertNever(error);
  }
}

/** What a revoked device still holds, before it wipes itself. Not behind `requireSession`: it has none any more. */
export function farewellRoutes(firms: Firms) {
  return new Hono<HttpEnv>().post('/', async (c) => {
    const leaving = findLeaving(c, firms);
    if (!leaving) return fail(c, 'auth', 'Cet appareil n’est pas retiré.');
    const body = await readJson(c);
    if (!body.ok) return fail(c, body.error.code, body.error.text);
    const parsed = z.safeParse(farewellSchema, body.value);
    if (!parsed.success || parsed.data.device !== leaving.session.deviceId) {
      return fail(c, 'invalid', "Cette demande n'a pas la forme attendue.");
    }
    const { device, items, now } = parsed.data;
    const kept = leaving.deviceList.farewell(device, items as WireMutation[], now);
    return kept.ok ? answer(c, { held: kept.value }) : fail(c, 'state', kept.error);
  });
}

/** The sync route; mounted behind `requireSession`. */
export function syncRoutes() {
  return new Hono<HttpEnv>().post('/', async (c) => {
    const body = await readJson(c);
    if (!body.ok) return fail(c, body.error.code, body.error.text);
    const request = z.safeParse(syncRequestSchema, body.value);
    if (!request.success) {
      const path = request.error.issues[0]?.path.join('.') ?? '';
      return fail(c, 'invalid', "Cette demande n'a pas la forme attendue.", { path });
    }
    const { firm, people, actor, tokenHash } = c.var.signedIn;
    const answered = firm.sync(actor.userId, request.data as SyncRequest);
    if (!answered.ok) {
      const { code, ...more } = answered.error;
      return fail(c, code, sentence(answered.error), more);
    }
    people.bindSession(tokenHash, request.data.device);
    return answer(c, answered.body);
  });
}

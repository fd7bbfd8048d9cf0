/** The weather of a commune, for whoever is signed in; null where this server asks nobody for it. */
import { Hono } from 'hono';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Previsions } from '../meteo/previsions.ts';
import { answer, fail } from './envelope.ts';
import type { HttpEnv } from './session.ts';

/** Two digits or 2A, 2B, then three digits. */
const INSEE = /^(?:\d{2}|2[AB])\d{3}$/;

/** The routes of /meteo; mounted behind `requireSession`. */
export function meteoRoutes(previsions: Previsions | null) {
  // A device asks once in three hours; a firm has a handful of communes.
  const asked = new RateLimiterMemory({ points: 60, duration: 3600 });
  return new Hono<HttpEnv>().get('/', async (c) => {
    const insee = c.req.query('commune_insee') ?? '';
    if (!INSEE.test(insee)) {
      return fail(c, 'invalid', 'commune_insee : le code INSEE de la commune, cinq caractères.', {
        path: 'commune_insee',
      });
    }
    if (!previsions) return answer(c, null, 'Ce serveur ne demande pas la météo.');
    const isAllowed = await asked.consume(c.var.signedIn.actor.userId).catch(() => null);
    if (!isAllowed) return fail(c, 'too-many', 'Trop de demandes : attendez une heure.');
    const prevision = await previsions.of(insee);
    if (prevision.ok) return answer(c, prevision.value);
    return answer(c, null, 'La météo ne répond pas pour le moment.');
  });
}

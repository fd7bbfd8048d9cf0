/** Mounts the routes over the firms; one place for errors, logs and headers. */
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { requestId } from 'hono/request-id';
import { secureHeaders } from 'hono/secure-headers';
import type { Logger } from 'pino';
import { registry } from '#shared/registry.ts';
import { syncedEntities } from '#shared/sync/registry-type.ts';
import type { Backups } from './backup/backups.ts';
import type { Firms } from './firms/firms.ts';
import { ardoisesPaths, ardoisesRoutes } from './http/ardoises.routes.ts';
import { authRoutes } from './http/auth.routes.ts';
import { backupRoutes } from './http/backup.routes.ts';
import { blobRoutes } from './http/blob.routes.ts';
import { calendarRoutes, icalRoutes } from './http/calendar.routes.ts';
import { requireCaller } from './http/caller.ts';
import { corbeilleRoutes } from './http/corbeille.routes.ts';
import { deviceRoutes } from './http/device.routes.ts';
import { enrolRoutes } from './http/enrol.routes.ts';
import { answer, fail } from './http/envelope.ts';
import { eventRoutes } from './http/events.routes.ts';
import { historyRoutes } from './http/history.routes.ts';
import { meteoRoutes } from './http/meteo.routes.ts';
import { notificationRoutes } from './http/notification.routes.ts';
import { openApiOf, openApiPage } from './http/openapi.ts';
import { peopleRoutes } from './http/people.routes.ts';
import { commandRoutes, pathOf, restRoutes } from './http/rest.routes.ts';
import { type HttpEnv, requireSession } from './http/session.ts';
import { staticRoutes } from './http/static.ts';
import { farewellRoutes, syncRoutes } from './http/sync.routes.ts';
import { tokenRoutes } from './http/token.routes.ts';
import type { Previsions } from './meteo/previsions.ts';
import type { SetupLink } from './people/setup-link.ts';

export interface AppDeps {
  readonly firms: Firms;
  readonly setupLink: SetupLink;
  readonly backups: Backups;
  readonly log: Logger;
  /** Forecasts; null where this server asks nobody. */
  readonly previsions: Previsions | null;
  /** Folder of the built PWA; null where only the API is served. */
  readonly pwaDir: string | null;
}

const CSP = {
  defaultSrc: ["'self'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  // Styles set by scripts (a bar's width, a list's height) count as inline.
  styleSrc: ["'self'", "'unsafe-inline'"],
  workerSrc: ["'self'"],
  connectSrc: ["'self'"],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
  formAction: ["'self'"],
};

/** The whole HTTP face of the server. */
export function createApp({ firms, setupLink, backups, log, previsions, pwaDir }: AppDeps) {
  const app = new Hono<HttpEnv>();
  app.use(requestId());
  app.use(async (c, next) => {
    const startedAt = performance.now();
    await next();
    const ms = Math.round(performance.now() - startedAt);
    // Method, route and outcome only: no name, no body, no address of a person.
    log.info({
      id: c.var.requestId,
      method: c.req.method,
      // The address of a calendar is its secret.
      path: c.req.path.replace(/^(\/api\/v1\/ical\/).*/, '$1…'),
      status: c.res.status,
      ms,
    });
  });
  app.use(secureHeaders({ contentSecurityPolicy: CSP, referrerPolicy: 'no-referrer' }));
  app.onError((error, c) => {
    log.error({ id: c.var.requestId, err: error }, 'unexpected');
    return fail(c, 'internal', `Un défaut du logiciel (n° ${c.var.requestId}).`);
  });

  const api = new Hono<HttpEnv>();
  api.use(compress());
  api.use(async (c, next) => {
    c.header('cache-control', 'no-store');
    await next();
  });
  api.get('/health', (c) => answer(c, { firms: firms.ids().length }, 'ok'));
  api.route('/auth', authRoutes(firms, setupLink));
  api.route('/auth/phone', enrolRoutes(firms));
  api.use('/history/*', requireSession(firms));
  api.route('/history', historyRoutes());
  api.use('/corbeille/*', requireSession(firms));
  api.route('/corbeille', corbeilleRoutes());
  api.use('/people/*', requireSession(firms));
  api.route('/people', peopleRoutes());
  api.route('/sync/farewell', farewellRoutes(firms));
  api.use('/devices/*', requireSession(firms));
  api.route('/devices', deviceRoutes());
  api.use('/sync', requireSession(firms));
  api.route('/sync', syncRoutes());
  api.use('/events', requireSession(firms));
  api.route('/events', eventRoutes(firms));
  api.use('/calendar/*', requireSession(firms));
  api.route('/calendar', calendarRoutes());
  api.route('/ical', icalRoutes(firms));
  api.use('/notifications/*', requireSession(firms));
  api.route('/notifications', notificationRoutes());
  api.use('/meteo/*', requireSession(firms));
  api.route('/meteo', meteoRoutes(previsions));
  api.use('/tokens/*', requireSession(firms));
  api.route('/tokens', tokenRoutes());
  api.use('/backups/*', requireSession(firms));
  api.route('/backups', backupRoutes(backups));
  api.get('/openapi.json', (c) => c.json(openApiOf(registry, ardoisesPaths())));
  api.get('/docs', (c) => c.html(openApiPage(registry)));
  api.use('/blobs/*', requireCaller(firms));
  api.route('/blobs', blobRoutes());
  api.use('/commands/*', requireCaller(firms));
  api.route('/commands', commandRoutes());
  for (const entity of syncedEntities(registry))
    api.use(`/${pathOf(entity)}/*`, requireCaller(firms));
  api.route('/calculs-ardoises', ardoisesRoutes());
  api.route('/', restRoutes(registry));
  api.all('*', (c) => fail(c, 'not-found', "Cette adresse n'existe pas."));
  app.route('/api/v1', api);
  if (pwaDir) app.route('/', staticRoutes(pwaDir));
  return app;
}

/** Being told by the phone itself: allowed by a tap, shown by the service worker, taken back. */
import { type BrowserContext, type CDPSession, expect, type Page } from '@playwright/test';
import {
  addSalarie,
  enterByLink,
  openAccess,
  openFirm,
  PHONE,
  waitForServiceWorker,
} from './actions.ts';
import { judge } from './judge.ts';
import { type RunningServer, startServer } from './server.ts';
import { test } from './test.ts';

const SWITCH = 'Me prévenir quand ma semaine est prête ou change';

let server: RunningServer;
let phone: BrowserContext;
let roof: Page;

test.beforeEach(async ({ browser }, info) => {
  info.setTimeout(120_000);
  server = await startServer();
  const desk = await (await browser.newContext()).newPage();
  await openFirm(desk, server.setupUrl);
  await addSalarie(desk, server.url, 'Malo', 'Le Bihan');
  const link = await openAccess(desk, 'Compagnon');
  phone = await browser.newContext(PHONE);
  roof = await enterByLink(phone, link, 'Malo');
  await waitForServiceWorker(roof);
});
test.afterEach(() => server.stop());

/** The browser's own part, which needs the internet: an address at a push service, with real keys. */
async function givePushService(page: Page): Promise<void> {
  await page.addInitScript(() => {
    let given: PushSubscription | null = null;
    PushManager.prototype.getSubscription = async () => given;
    PushManager.prototype.subscribe = async (options) => {
      const pair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, [
        'deriveBits',
      ]);
      const p256dh = await crypto.subtle.exportKey('raw', pair.publicKey);
      const key = String(options?.applicationServerKey).replaceAll('-', '+').replaceAll('_', '/');
      const bytes = Uint8Array.from(atob(key), (sign) => sign.charCodeAt(0));
      given = {
        endpoint: 'https://fcm.googleapis.com/fcm/send/essai',
        expirationTime: null,
        options: { userVisibleOnly: true, applicationServerKey: bytes.buffer },
        getKey: (name) => (name === 'auth' ? new Uint8Array(16).buffer : p256dh),
        unsubscribe: async () => {
          given = null;
          return true;
        },
        toJSON: () => ({}),
      };
      return given;
    };
  });
}

/** How to hand the service worker a message, as the browser does once it has decrypted it. */
async function pushes(session: CDPSession): Promise<(data: string) => Promise<unknown>> {
  const registered = new Promise<string>((resolve) =>
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [first] = registrations;
      if (first) resolve(first.registrationId);
    }),
  );
  await session.send('ServiceWorker.enable');
  const about = { origin: server.url, registrationId: await registered };
  return (data) => session.send('ServiceWorker.deliverPushMessage', { ...about, data });
}

function shown(page: Page): Promise<{ title: string; body: string; tag: string }[]> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const found = await registration.getNotifications();
    return found.map(({ title, body, tag }) => ({ title, body, tag }));
  });
}

test('turned on by a tap, known to the office, turned off again', async () => {
  await phone.grantPermissions(['notifications'], { origin: server.url });
  await givePushService(roof);
  await roof.goto(`${server.url}/plus`);
  const box = roof.getByRole('checkbox', { name: SWITCH });
  await expect(box).not.toBeChecked();
  await judge(roof, 'plus-avis');
  await box.click();
  await expect(box).toBeChecked();
  const kept = () => server.query('SELECT endpoint FROM push_subscription');
  await expect.poll(kept).toEqual([{ endpoint: 'https://fcm.googleapis.com/fcm/send/essai' }]);
  await box.click();
  await expect(box).not.toBeChecked();
  await expect.poll(kept).toEqual([]);
});

test('where the push service cannot be reached the screen says so, and nothing is on', async () => {
  await phone.grantPermissions(['notifications'], { origin: server.url });
  await roof.goto(`${server.url}/plus`);
  const box = roof.getByRole('checkbox', { name: SWITCH });
  await box.click();
  await expect(roof.getByRole('alert')).toContainText('réessayez plus tard');
  await expect(box).not.toBeChecked();
  expect(server.query('SELECT 1 FROM push_subscription')).toEqual([]);
});

test('where it is forbidden the screen says what to do, and offers no switch', async () => {
  const session = await phone.newCDPSession(roof);
  const { targetInfo } = await session.send('Target.getTargetInfo');
  await session.send('Browser.setPermission', {
    ...(targetInfo.browserContextId && { browserContextId: targetInfo.browserContextId }),
    permission: { name: 'notifications' },
    setting: 'denied',
    origin: server.url,
  });
  await roof.goto(`${server.url}/plus`);
  await expect(roof.getByText('Les avis sont bloqués sur cet appareil')).toBeVisible();
  await expect(roof.getByRole('checkbox', { name: SWITCH })).toHaveCount(0);
  await judge(roof, 'plus-avis-bloques');
});

test('the service worker shows what it is sent, the newest of a week once, and whatever cannot be read', async () => {
  await phone.grantPermissions(['notifications'], { origin: server.url });
  await roof.goto(`${server.url}/planning`);
  const deliver = await pushes(await phone.newCDPSession(roof));
  const notice = { texte: 'Touchez pour le voir.', chemin: '/', sujet: 'semaine-2026-11-30' };
  await deliver(JSON.stringify({ titre: 'Semaine 49 prête', ...notice }));
  await expect
    .poll(() => shown(roof))
    .toEqual([
      { title: 'Semaine 49 prête', body: 'Touchez pour le voir.', tag: 'semaine-2026-11-30' },
    ]);
  await deliver(JSON.stringify({ titre: 'Semaine 49 changée', ...notice }));
  await expect
    .poll(async () => (await shown(roof)).map(({ title }) => title))
    .toEqual(['Semaine 49 changée']);
  await deliver('illisible');
  await expect
    .poll(async () => (await shown(roof)).map(({ title }) => title).sort())
    .toEqual(['Du nouveau dans votre planning', 'Semaine 49 changée']);
});

test('a tap on a notice opens its screen in the window that is there, and takes the notice away', async () => {
  await phone.grantPermissions(['notifications'], { origin: server.url });
  await roof.goto(`${server.url}/chantiers`);
  const deliver = await pushes(await phone.newCDPSession(roof));
  const chemin = '/planning?vue=moi&semaine=2026-11-30';
  await deliver(JSON.stringify({ titre: 'Semaine 49 prête', texte: '', chemin, sujet: 'semaine' }));
  await expect.poll(async () => (await shown(roof)).length).toBe(1);
  const [worker] = phone.serviceWorkers();
  if (!worker) throw new Error('the service worker runs');
  // No tool taps on what the system shows: the worker is told as the browser would tell it.
  await worker.evaluate(async () => {
    const own = self as unknown as ServiceWorkerGlobalScope;
    const [notification] = await own.registration.getNotifications();
    if (!notification) throw new Error('the notice is shown');
    own.dispatchEvent(new NotificationEvent('notificationclick', { notification }));
  });
  await expect(roof).toHaveURL(`${server.url}${chemin}`);
  await expect(roof.getByRole('heading', { name: 'Planning', level: 1 })).toBeVisible();
  expect(await shown(roof)).toEqual([]);
});

/** The service worker: every file needed to boot and to migrate is on the phone, or it does not activate. */
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  precacheAndRoute,
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';

declare const self: ServiceWorkerGlobalScope;

precacheAndRoute(self.__WB_MANIFEST);
cleanupOutdatedCaches();
registerRoute(
  new NavigationRoute(createHandlerBoundToURL('index.html'), { denylist: [/^\/api\//] }),
);

// An update waits until the person lets it in: the words are those of workbox-window.
self.addEventListener('message', (event) => {
  if (event.data?.type === 'SKIP_WAITING') void self.skipWaiting();
});

// The very first install takes over at once, so that the first visit already works offline.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

interface Notice {
  readonly titre: string;
  readonly texte: string;
  readonly chemin: string;
  readonly sujet: string;
}

/** What a notice says, as the office sent it; a text of our own where it cannot be read. */
function noticeOf(data: PushMessageData | null): Notice {
  const known = { titre: 'Du nouveau dans votre planning', texte: '', chemin: '/', sujet: 'avis' };
  try {
    const told: Record<string, unknown> = data?.json() ?? {};
    const texts = Object.entries(told).filter(([, value]) => typeof value === 'string');
    return { ...known, ...Object.fromEntries(texts) };
  } catch {
    return known;
  }
}

// A browser that is sent something and shows nothing loses its permission: whatever comes is shown.
self.addEventListener('push', (event) => {
  const { titre, texte, chemin, sujet } = noticeOf(event.data);
  const shown = { body: texte, tag: sujet, icon: '/icon-192.png', lang: 'fr', data: { chemin } };
  event.waitUntil(self.registration.showNotification(titre, shown));
});

/** Shows the window that is open at that screen, or opens one. */
async function open(chemin: string): Promise<void> {
  const { href, origin } = new URL(chemin, self.location.origin);
  const address = origin === self.location.origin ? href : self.location.origin;
  const [window] = await self.clients.matchAll({ type: 'window' });
  if (!window) return void (await self.clients.openWindow(address));
  // A system that keeps the window behind still gets the screen ready.
  await window.focus().catch(() => undefined);
  if (window.url !== address) await window.navigate(address);
}

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(open(String(event.notification.data?.chemin ?? '/')));
});

/** The push services of the browsers: the server sends to no other address, whatever a browser tells it. */

/**
 * Hosts under which browsers hand out push addresses. Sources, read on 2026-11-23: Firebase and Android
 * (Chrome, Edge, Samsung, Brave), Mozilla's autopush, Windows Notification Service, « Sending web push
 * notifications in web apps and browsers » of Apple (*.push.apple.com).
 */
const HOSTS = [
  'fcm.googleapis.com',
  'push.services.mozilla.com',
  'notify.windows.com',
  'push.apple.com',
];

/** Whether an address belongs to a browser's push service, and is reached by https. */
export function isPushService(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, port, username } = new URL(address);
  if (protocol !== 'https:' || port !== '' || username !== '') return false;
  return HOSTS.some((host) => hostname === host || hostname.endsWith(`.${host}`));
}

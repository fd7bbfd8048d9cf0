/** Being told of news by the browser's push service: what the browser can, what the person allowed, what the office knows. */
import { err, ok, type Result } from '#shared/core/result.ts';
import { callApi } from './api.ts';

/** `denied`: the person, or a rule of the device, forbids it; only the browser's own settings undo that. */
export type PushState = 'on' | 'off' | 'denied';

interface Told {
  /** The office's public key, base64url. */
  readonly key: string;
  readonly isOn: boolean;
}

const UNREACHED = 'Ce navigateur ne joint pas son service de messages : réessayez plus tard.';

/** Whether this browser can be told of news at all; an iPhone can once the app is on its home screen. */
export function isPushPossible(): boolean {
  return 'PushManager' in window && 'Notification' in window && 'serviceWorker' in navigator;
}

async function find(): Promise<PushSubscription | null> {
  const registration = await navigator.serviceWorker.getRegistration();
  return (await registration?.pushManager.getSubscription()) ?? null;
}

function toText(bytes: ArrayBuffer | null): string {
  const binary = String.fromCharCode(...new Uint8Array(bytes ?? new ArrayBuffer(0)));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** How it stands on this device, without asking anybody. */
export async function readPushState(): Promise<PushState> {
  if (Notification.permission === 'denied') return 'denied';
  return (await find()) ? 'on' : 'off';
}

/** Says to the office where this device is reached. */
function tell(subscription: PushSubscription) {
  const { endpoint } = subscription;
  const p256dh = toText(subscription.getKey('p256dh'));
  const auth = toText(subscription.getKey('auth'));
  return callApi<Told>('/notifications', { body: { endpoint, p256dh, auth } });
}

/** Subscribes with the office's key; what was made with another one is made anew. */
async function subscribe(key: string): Promise<PushSubscription> {
  const { pushManager } = await navigator.serviceWorker.ready;
  const known = await pushManager.getSubscription();
  if (known && toText(known.options.applicationServerKey) === key) return known;
  await known?.unsubscribe();
  return pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
}

/** Asks the person, then the browser, then the office. To be called by a tap: browsers ask nobody otherwise. */
export async function turnPushOn(): Promise<Result<PushState, string>> {
  const permission = await Notification.requestPermission();
  if (permission !== 'granted') return ok(permission === 'denied' ? 'denied' : 'off');
  const told = await callApi<Told>('/notifications');
  if (!told.ok) return err(told.error.text);
  const subscription = await subscribe(told.value.key).catch(() => null);
  if (!subscription) return err(UNREACHED);
  const taken = await tell(subscription);
  if (taken.ok) return ok('on');
  await subscription.unsubscribe();
  return err(taken.error.text);
}

/** Takes it back on this device; the office hears it where there is network, else from the push service. */
export async function turnPushOff(): Promise<void> {
  await unsubscribe();
  await callApi('/notifications', { method: 'DELETE' });
}

/** Makes the browser forget its address: nothing reaches it there any more. */
export async function unsubscribe(): Promise<void> {
  if (!isPushPossible()) return;
  const subscription = await find().catch(() => null);
  await subscription?.unsubscribe().catch(() => false);
}

/** Browsers change addresses, and an office may have new keys: what the person allowed is made good, silently. */
export async function renewPush(): Promise<void> {
  if (!isPushPossible() || !(await find())) return;
  const told = await callApi<Told>('/notifications');
  if (!told.ok) return;
  const subscription = await subscribe(told.value.key).catch(() => null);
  if (subscription) await tell(subscription);
}

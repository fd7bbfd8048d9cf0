/** What proves this browser to the server, beside the PIN: an id and a secret, made here. */
import { isId, newId } from '#shared/core/ids.ts';

export interface DeviceKeys {
  readonly deviceId: string;
  readonly secret: string;
}

const KEY = 'atarys.appareil';

/** Keys for someone who comes in by a link: a new secret, for the device he already was here, if any. */
export function makeDeviceKeys(userId: string): DeviceKeys {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  const secret = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return { deviceId: readDeviceKeys(userId)?.deviceId ?? newId(), secret };
}

/** The keys of this browser for one person, or null where he signs in with a password. */
export function readDeviceKeys(userId: string): DeviceKeys | null {
  try {
    const keys = JSON.parse(localStorage.getItem(`${KEY}.${userId}`) ?? 'null');
    return isId(keys?.deviceId) ? keys : null;
  } catch {
    return null;
  }
}

/** Keeps the keys of a person; null forgets them. */
export function writeDeviceKeys(userId: string, keys: DeviceKeys | null): void {
  if (keys) localStorage.setItem(`${KEY}.${userId}`, JSON.stringify(keys));
  else localStorage.removeItem(`${KEY}.${userId}`);
}

/** What the next screen says once this device was revoked and emptied. */

import { writeDeviceKeys } from './device-keys.ts';

/** What was handed over before the device was wiped. */
export interface FarewellNote {
  readonly firmName: string;
  readonly changes: number;
  readonly filesLeft: number;
}

const KEY = 'atarys.adieu';

/** Forgets this person's keys and what was being typed, and says so on the next screen; another's keys stay. */
export function leaveFarewellNote(userId: string, note: FarewellNote): void {
  writeDeviceKeys(userId, null);
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith('atarys.brouillon.')) localStorage.removeItem(key);
  }
  localStorage.setItem(KEY, JSON.stringify(note));
}

/** The note, while nobody has signed in since. */
export function readFarewellNote(): FarewellNote | null {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? 'null');
  } catch {
    return null;
  }
}

/** Somebody works here again. */
export function dropFarewellNote(): void {
  localStorage.removeItem(KEY);
}

/** Opens the local database of the person who uses this browser, as early as the page allows. */
import { useEffect, useState } from 'react';
import type { Role } from '#shared/entity/permissions.ts';
import { registry } from '#shared/registry.ts';
import { readDeviceKeys } from '../core/device-keys.ts';
import { databaseName, type Profile, readProfile } from '../core/profile.ts';
import { whenIdle } from '../core/when-idle.ts';
import { openPhone, type Phone } from '../sync/phone.ts';

/** Not open yet, open, or why it does not open. */
export type Opening = { phone: Phone } | { failure: string } | null;

interface Opened {
  readonly name: string;
  readonly phone: Phone;
  readonly done: Promise<Opening>;
}

/** The line to the office can wait this long: what is on the device is shown first. */
const START_WITHIN_MS = 500;

/** Called with each profile that the server's answers change; set by the app. */
let onProfile: (profile: Profile) => void = () => {};

/** Called when the open database fails; set by the screen that uses it. */
let onTrouble: (reason: string) => void = () => {};

function onAnswered({ role, money }: { role: string; money: boolean }): void {
  const known = readProfile();
  if (!known || (known.role === role && known.money === money)) return;
  onProfile({ ...known, role: role as Role, money });
}

function open(profile: Profile): Opened {
  const name = databaseName(profile);
  const device = readDeviceKeys(profile.id)?.deviceId;
  const phone = openPhone({
    name,
    userId: profile.id,
    registry,
    baseUrl: '',
    onAnswered,
    onTrouble: (reason) => onTrouble(reason),
    device,
  });
  const done = phone.db.open().then(
    (): Opening => ({ phone }),
    (error: Error): Opening => ({ failure: error.name }),
  );
  return { name, phone, done };
}

const known = readProfile();
/** Opened while the page is still being built, for the first screen that asks. */
let early: Opened | null = known && open(known);

function take(profile: Profile): Opened {
  const ready = early;
  early = null;
  if (ready && ready.name === databaseName(profile)) return ready;
  ready?.phone.close();
  return open(profile);
}

/** The phone half of this person: opened once, closed when another person comes. */
export function useOpening(profile: Profile, onChange: (profile: Profile) => void): Opening {
  const [opening, setOpening] = useState<Opening>(null);
  const name = databaseName(profile);
  useEffect(() => {
    onProfile = onChange;
  }, [onChange]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new name is a new person; his role is not.
  useEffect(() => {
    const { phone, done } = take(profile);
    let isGone = false;
    onTrouble = (reason) => setOpening({ failure: reason });
    void done.then((result) => {
      if (isGone) return;
      setOpening(result);
      if (!result || 'failure' in result) return;
      whenIdle(() => {
        if (isGone) return;
        phone.start();
        void phone.prune();
      }, START_WITHIN_MS);
    });
    return () => {
      isGone = true;
      phone.close();
    };
  }, [name]);
  return opening;
}

/** Opens the local database of the person who uses this browser, as early as the page allows. */
import { useEffect, useState } from 'react';
import type { Role } from '#shared/entity/permissions.ts';
import { registry } from '#shared/registry.ts';
import { checkRelease } from '../core/check-release.ts';
import { readDeviceKeys } from '../core/device-keys.ts';
import { leaveFarewellNote } from '../core/farewell-note.ts';
import { databaseName, type Profile, readProfile } from '../core/profile.ts';
import { whenIdle } from '../core/when-idle.ts';
import { openPhone, type Phone } from '../sync/phone.ts';

/** The phone half, at once: what reads from it waits by itself until it is open. `failure` is why it does not open. */
export interface Opening {
  readonly phone: Phone;
  readonly failure: string | null;
}

interface Opened {
  readonly name: string;
  readonly phone: Phone;
  /** Why it does not open; null once it is open. */
  readonly done: Promise<string | null>;
}

/** The line to the office can wait this long: what is on the device is shown first. */
const START_WITHIN_MS = 500;

/** Called with each profile that the server's answers change, null once it is gone; set by the app. */
let onProfile: (profile: Profile | null) => void = () => {};

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
    onFarewell: (handed) => {
      void import('../core/push-subscription.ts').then(({ unsubscribe }) => unsubscribe());
      leaveFarewellNote(profile.id, { firmName: profile.firmName, ...handed });
      onProfile(null);
    },
    app: import.meta.env['RELEASE'],
    device,
  });
  const done = phone.db.open().then(
    () => null,
    (error: Error) => error.name,
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

/** The phone half of this person, for as long as the component lives: another person is another component. */
export function useOpening(profile: Profile, onChange: (profile: Profile | null) => void): Opening {
  const [opened] = useState(() => take(profile));
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    onProfile = onChange;
  }, [onChange]);
  useEffect(() => {
    const { phone, done } = opened;
    let isGone = false;
    onTrouble = setFailure;
    void done.then((reason) => {
      if (isGone) return;
      if (reason !== null) return setFailure(reason);
      whenIdle(() => {
        if (isGone) return;
        phone.start();
        void phone.prune();
        void import('../core/push-subscription.ts').then(({ renewPush }) => renewPush());
        phone.watchLine(() => {
          if (phone.line().kind === 'upgrade') void checkRelease();
        });
      }, START_WITHIN_MS);
    });
    return () => {
      isGone = true;
      phone.close();
    };
  }, [opened]);
  return { phone: opened.phone, failure };
}

/** The firms of this server: one SQLite file each, opened when first asked for. */
import fs from 'node:fs';
import path from 'node:path';
import { assert } from '#shared/core/assert.ts';
import { isId, newId } from '#shared/core/ids.ts';
import { type Blobs, blobsOf } from '../blobs/blobs.ts';
import { type Notifier, type NotifierDeps, notifierOf } from '../notifications/notifier.ts';
import { vapidIn } from '../notifications/vapid.ts';
import { type DeviceList, deviceListOf } from '../people/device-list.ts';
import { type Invitations, invitationsOf } from '../people/invitations.ts';
import { type People, peopleOf } from '../people/people.ts';
import { type Tokens, tokensOf } from '../people/tokens.ts';
import { type Firm, type FirmDeps, openFirm } from '../sync/firm.ts';

export interface OpenFirm {
  readonly id: string;
  readonly firm: Firm;
  readonly people: People;
  readonly invitations: Invitations;
  readonly tokens: Tokens;
  readonly blobs: Blobs;
  readonly deviceList: DeviceList;
  readonly notifier: Notifier;
}

export interface FirmsDeps extends FirmDeps {
  /** What is told to people's devices, and how; nothing where it is left out. */
  readonly notify?: Partial<Omit<NotifierDeps, 'keys' | 'alert'>>;
}

/** Id of the example firm: a file of its own, removed as a whole. */
export const EXAMPLE_ID = 'exemple';

export type Firms = ReturnType<typeof firmsIn>;

/** The firms whose files lie in `dataDir`/firms. */
export function firmsIn(dataDir: string, deps: FirmsDeps) {
  const folder = path.join(dataDir, 'firms');
  fs.mkdirSync(folder, { recursive: true });
  const open = new Map<string, OpenFirm>();
  const fileOf = (id: string) => path.join(folder, `${id}.db`);
  const blobFolderOf = (id: string) => path.join(dataDir, 'blobs', id);
  const keys = vapidIn(dataDir);
  const isFirmId = (id: string) => id === EXAMPLE_ID || isId(id);

  function load(id: string): OpenFirm {
    const firm = openFirm(fileOf(id), deps);
    const notifier = notifierOf(firm, { announcers: [], ...deps.notify, keys, alert: deps.alert });
    const opened = {
      id,
      firm,
      people: peopleOf(firm),
      invitations: invitationsOf(firm),
      tokens: tokensOf(firm),
      deviceList: deviceListOf(firm),
      notifier,
      blobs: blobsOf(firm, blobFolderOf(id)),
    };
    open.set(id, opened);
    firm.retryParked();
    return opened;
  }

  const ids = (): string[] =>
    fs
      .readdirSync(folder)
      .filter((name) => name.endsWith('.db'))
      .map((name) => name.slice(0, -3))
      .filter(isFirmId);

  return {
    ids,
    /** Whether a firm of someone's own exists: the example does not count. */
    hasOwn: () => ids().some((id) => id !== EXAMPLE_ID),
    /** The firm of this id, or null where there is none; the id may come from anyone. */
    find(id: string): OpenFirm | null {
      const known = open.get(id);
      if (known) return known;
      return isFirmId(id) && fs.existsSync(fileOf(id)) ? load(id) : null;
    },
    /** Makes a new, empty firm. */
    create(id: string = newId()): OpenFirm {
      assert(isFirmId(id) && !fs.existsSync(fileOf(id)), 'a new firm has a new id');
      return load(id);
    },
    /** Removes a firm's files. */
    remove(id: string): void {
      assert(isFirmId(id), 'only a firm is removed');
      open.get(id)?.notifier.stop();
      open.get(id)?.firm.close();
      open.delete(id);
      for (const suffix of ['', '-wal', '-shm']) fs.rmSync(fileOf(id) + suffix, { force: true });
      fs.rmSync(blobFolderOf(id), { recursive: true, force: true });
    },
    all: (): OpenFirm[] => ids().map((id) => open.get(id) ?? load(id)),
    close(): void {
      for (const { firm, notifier } of open.values()) {
        notifier.stop();
        firm.close();
      }
      open.clear();
    },
  };
}

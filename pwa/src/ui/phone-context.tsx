/** Gives every screen the phone half of sync and the person who uses it. */
import { useLiveQuery } from 'dexie-react-hooks';
import { createContext, useContext, useSyncExternalStore } from 'react';
import { must } from '#shared/core/assert.ts';
import type { AnyRow, Entity, RowOf } from '#shared/entity/entity.ts';
import { singletonId } from '#shared/entity/entity.ts';
import type { Actor } from '#shared/entity/permissions.ts';
import { type Act, mayWrite } from '#shared/entity/permissions.ts';
import { insideOf, isGranted } from '#shared/entity/scope.ts';
import type { Profile } from '../core/profile.ts';
import type { LineState } from '../sync/loop.ts';
import type { Phone } from '../sync/phone.ts';
import type { ViewRow } from '../sync/store.ts';

export interface PhoneContextValue {
  readonly phone: Phone;
  readonly profile: Profile;
}

const PhoneContext = createContext<PhoneContextValue | null>(null);

export const PhoneProvider = PhoneContext.Provider;

/** The phone half of sync; only under the frame of a signed-in person. */
export function usePhone(): Phone {
  return must(useContext(PhoneContext), 'a screen stands under PhoneProvider').phone;
}

/** Who uses this phone. */
export function useProfile(): Profile {
  return must(useContext(PhoneContext), 'a screen stands under PhoneProvider').profile;
}

/** A row as its declaration types it, with our own columns. */
export type Live<E> = RowOf<E> & Pick<ViewRow, '_seq' | '_s'>;

/** Rows of an entity that are not deleted, kept up to date; undefined until first read. */
export function useRows<E extends Entity>(
  entity: E,
  where?: { readonly field: string; readonly equals: string | readonly string[] },
): Live<E>[] | undefined {
  const { db } = usePhone();
  const key = where ? JSON.stringify(where.equals) : '';
  return useLiveQuery(async () => {
    const table = db.table(entity.table);
    const rows: ViewRow[] = where
      ? await table
          .where(where.field)
          .anyOf(...[where.equals].flat())
          .toArray()
      : await table.toArray();
    return rows.filter((row) => row.deleted === 0) as unknown as Live<E>[];
  }, [db, entity, where?.field, key]);
}

/** One row, kept up to date: undefined until read, null where there is none. */
export function useRow<E extends Entity>(entity: E, id: string | null): Live<E> | null | undefined {
  const { db } = usePhone();
  return useLiveQuery(async () => {
    const row = id === null ? undefined : await db.table(entity.table).get(id);
    return (row ?? null) as Live<E> | null;
  }, [db, entity, id]);
}

/** The only row of a singleton entity. */
export function useSingleton<E extends Entity>(entity: E): Live<E> | null | undefined {
  return useRow(entity, singletonId(entity));
}

/** The state of the line to the office. */
export function useLine(): LineState {
  const phone = usePhone();
  return useSyncExternalStore(phone.watchLine, phone.line);
}

/** The person as the rules see him, with the firm's switches; the server judges again. */
export function useActor(): Actor {
  const { db, registry } = usePhone();
  const { id, role, money } = useProfile();
  const switches = useLiveQuery(async () => {
    const singletons = registry.entities.filter((entity) => entity.singleton);
    const rows = await Promise.all(singletons.map((e) => db.table(e.table).get(singletonId(e))));
    return rows.flatMap((row) => Object.keys(row ?? {}).filter((name) => row[name] === true));
  }, [db, registry]);
  return { userId: id, role, money, switches: new Set(switches) };
}

/** Whether this person may do this; the same answer as the server's, to hide what it would refuse. */
export function useMay(entity: Entity, act: Act, row?: Pick<AnyRow, 'createdBy'> | null): boolean {
  const actor = useActor();
  return mayWrite(entity.permissions, act, { actor, authorId: row?.createdBy ?? null });
}

/** Whether the server opened to this person what stands inside a row: he works there, or made it. */
export function useIsInside({ id, createdBy }: Pick<AnyRow, 'id' | 'createdBy'>): boolean {
  const phone = usePhone();
  const profile = useProfile();
  const isGrantedHere = useLiveQuery(async () => {
    const meta = await phone.meta();
    // The server told which insides are open: the phone has a cursor for each.
    return isGranted(Object.keys(meta?.have ?? {}), insideOf(id));
  }, [phone, id]);
  return isGrantedHere || createdBy === profile.id;
}

/** Whether this person may set one field of a row: as `useMay`, and what those who work there may. */
export function useMaySet(entity: Entity, row: AnyRow, field: string): boolean {
  const actor = useActor();
  const isInside = useIsInside(row);
  return mayWrite(entity.permissions, 'set', {
    actor,
    authorId: row.createdBy,
    fields: [field],
    isInside,
  });
}

/** A phone that has not reached the office for 30 days locks until its person proves himself. */
import { useLiveQuery } from 'dexie-react-hooks';
import type { ReactNode } from 'react';
import { LEASE_MS } from '#shared/core/limits.ts';
import { lazy } from '../ui/lazy.tsx';
import { usePhone } from '../ui/phone-context.tsx';

const Reconnexion = lazy(() => import('./reconnexion.tsx'));

/** Whether the lease has run out; a phone that never reached anyone has none. */
export function isLeaseOver(contactAt: number | null, now: number): boolean {
  return contactAt !== null && now - contactAt > LEASE_MS;
}

export function LeaseGate({ children }: { children: ReactNode }) {
  const phone = usePhone();
  const contactAt = useLiveQuery(async () => (await phone.meta())?.contactAt ?? null, [phone]);
  if (contactAt === undefined || !isLeaseOver(contactAt, Date.now())) return children;
  return <Reconnexion isLocked />;
}

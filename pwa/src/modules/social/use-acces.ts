/** Who has access to the app: asked of the server, for people and devices are its own; offline it is unknown. */
import { useCallback, useEffect, useState } from 'react';
import { OFFICE } from '#shared/entity/permissions.ts';
import { type ApiFailure, callApi } from '../../core/api.ts';
import { useProfile } from '../../ui/phone-context.tsx';
import type { Appareil, Utilisateur } from './acces-text.ts';

export interface AccesConnus {
  readonly people: readonly Utilisateur[];
  readonly devices: readonly Appareil[];
}

export interface AccesLus {
  /** Undefined until told, and for whoever may not see it. */
  readonly known?: AccesConnus;
  /** Why it is not told. */
  readonly failure?: ApiFailure;
}

/** Reads the accesses for the office, again when the network comes back. */
export function useAcces(): AccesLus {
  const isOffice = OFFICE.includes(useProfile().role);
  const [read, setRead] = useState<AccesLus>({});
  const load = useCallback(async () => {
    const [people, devices] = await Promise.all([
      callApi<Utilisateur[]>('/people'),
      callApi<Appareil[]>('/devices'),
    ]);
    if (!people.ok) return setRead({ failure: people.error });
    if (!devices.ok) return setRead({ failure: devices.error });
    setRead({ known: { people: people.value, devices: devices.value } });
  }, []);
  useEffect(() => {
    if (!isOffice) return;
    const again = () => void load();
    again();
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [isOffice, load]);
  return read;
}

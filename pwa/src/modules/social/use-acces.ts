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

/** Asked again so often while it cannot be told: not every browser says when its network is back. */
const AGAIN_MS = 3_000;

/** Reads the accesses for the office, again until they are told. */
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
  const { known } = read;
  useEffect(() => {
    if (!isOffice || known) return;
    void load();
    const timer = setInterval(() => void load(), AGAIN_MS);
    return () => clearInterval(timer);
  }, [isOffice, known, load]);
  return read;
}

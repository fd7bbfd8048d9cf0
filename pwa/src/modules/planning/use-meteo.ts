/** The weather of the firm's town: what was read last is shown at once, and asked anew when it is old. */
import { useEffect, useMemo, useState } from 'react';
import { entreprise } from '#shared/modules/administration/entreprise.entity.ts';
import { METEO_FRESH_MS, type Prevision } from '#shared/modules/planning/meteo.ts';
import { callApi } from '../../core/api.ts';
import { useSingleton } from '../../ui/phone-context.tsx';

const KEY = 'atarys.meteo';

/** What this device was told last; no forecast where the server asks for none. */
interface Kept {
  readonly communeInsee: string;
  readonly askedAt: number;
  readonly prevision: Prevision | null;
}

function readKept(communeInsee: string): Kept | null {
  try {
    const kept: Kept | null = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    return kept?.communeInsee === communeInsee ? kept : null;
  } catch {
    // A note that cannot be read is asked for again.
    return null;
  }
}

async function ask(communeInsee: string): Promise<Kept | null> {
  const answer = await callApi<Prevision | null>(`/meteo?commune_insee=${communeInsee}`);
  if (!answer.ok) return null;
  const known = readKept(communeInsee)?.prevision ?? null;
  const kept = { communeInsee, askedAt: Date.now(), prevision: answer.value ?? known };
  localStorage.setItem(KEY, JSON.stringify(kept));
  return kept;
}

export interface Meteo {
  readonly prevision: Prevision;
  readonly ville: string;
}

/** The forecast of the firm's town; null where there is none on this device. */
export function useMeteo(): Meteo | null {
  const firm = useSingleton(entreprise);
  const insee = firm?.communeInsee ?? null;
  const [kept, setKept] = useState<Kept | null>(null);
  useEffect(() => {
    if (insee === null) return;
    const before = readKept(insee);
    setKept(before);
    if (before && Date.now() - before.askedAt < METEO_FRESH_MS) return;
    let isHere = true;
    void ask(insee).then((now) => {
      if (isHere && now) setKept(now);
    });
    return () => {
      isHere = false;
    };
  }, [insee]);
  const prevision = kept?.communeInsee === insee ? (kept?.prevision ?? null) : null;
  const ville = firm?.ville ?? '';
  return useMemo(() => (prevision ? { prevision, ville } : null), [prevision, ville]);
}

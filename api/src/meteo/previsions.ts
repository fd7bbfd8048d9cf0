/** Forecasts for communes, asked of an outer service at most once in three hours each. */
import * as z from 'zod/mini';
import { err, ok, type Result } from '#shared/core/result.ts';
import { METEO_FRESH_MS, type Prevision } from '#shared/modules/planning/meteo.ts';

/** Where the server asks; both answer without telling them who asks for whom. */
export interface MeteoSources {
  /** A forecast service that speaks as Open-Meteo does, with its key where it has one. */
  readonly previsionsUrl: string;
  /** The commune register of the State: position of a commune by its INSEE code. */
  readonly communesUrl: string;
}

interface PrevisionsDeps extends MeteoSources {
  readonly clock: () => number;
  readonly alert: (what: string, error: unknown) => void;
}

const TIMEOUT_MS = 8000;
/** A forecast that could not be renewed is handed out for a day, with its age. */
const STALE_MS = 24 * 3_600_000;
/** After a failure the service is left alone for a while. */
const PAUSE_MS = 10 * 60_000;
const DAYS = 16;

const position = z.object({ centre: z.object({ coordinates: z.tuple([z.number(), z.number()]) }) });
const figures = z.array(z.nullable(z.number()));
const forecast = z.object({
  daily: z.object({
    time: z.array(z.iso.date()),
    precipitation_sum: figures,
    wind_gusts_10m_max: figures,
    temperature_2m_min: figures,
    temperature_2m_max: figures,
  }),
});

async function read<T>(url: URL, schema: z.ZodMiniType<T>): Promise<T> {
  const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
  if (!response.ok) throw new Error(`${url.host} answered ${response.status}`);
  return schema.parse(await response.json());
}

export type Previsions = ReturnType<typeof previsionsFrom>;

/** Forecasts of these sources, kept in memory. */
export function previsionsFrom({ previsionsUrl, communesUrl, clock, alert }: PrevisionsDeps) {
  const positions = new Map<string, readonly [lon: number, lat: number]>();
  const known = new Map<string, Prevision>();
  const asking = new Map<string, Promise<Prevision | null>>();
  const restUntil = new Map<string, number>();

  async function positionOf(insee: string): Promise<readonly [number, number]> {
    const kept = positions.get(insee);
    if (kept) return kept;
    const url = new URL(`${communesUrl.replace(/\/$/, '')}/communes/${insee}?fields=centre`);
    const { coordinates } = (await read(url, position)).centre;
    positions.set(insee, coordinates);
    return coordinates;
  }

  async function ask(insee: string): Promise<Prevision | null> {
    try {
      const [longitude, latitude] = await positionOf(insee);
      const url = new URL(previsionsUrl);
      const daily = [
        'precipitation_sum',
        'wind_gusts_10m_max',
        'temperature_2m_min',
        'temperature_2m_max',
      ];
      const asked = {
        latitude: latitude.toFixed(2),
        longitude: longitude.toFixed(2),
        daily: daily.join(),
        timezone: 'Europe/Paris',
        forecast_days: String(DAYS),
      };
      for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value);
      const { daily: told } = await read(url, forecast);
      const jours = told.time.map((jour, i) => ({
        jour,
        pluieMm: told.precipitation_sum[i] ?? null,
        rafalesKmh: told.wind_gusts_10m_max[i] ?? null,
        minC: told.temperature_2m_min[i] ?? null,
        maxC: told.temperature_2m_max[i] ?? null,
      }));
      const made: Prevision = {
        communeInsee: insee,
        source: sourceOf(url.hostname),
        prisLe: clock(),
        jours,
      };
      known.set(insee, made);
      return made;
    } catch (error) {
      restUntil.set(insee, clock() + PAUSE_MS);
      alert('weather not read', error);
      return null;
    }
  }

  return {
    /**
     * The forecast of a commune by its INSEE code, the one of up to a day ago where the service does not
     * answer. Fails with `unavailable` where there is none.
     */
    async of(insee: string): Promise<Result<Prevision, 'unavailable'>> {
      const kept = known.get(insee);
      const age = kept ? clock() - kept.prisLe : Number.POSITIVE_INFINITY;
      if (kept && age < METEO_FRESH_MS) return ok(kept);
      let fresh: Prevision | null = null;
      if (clock() >= (restUntil.get(insee) ?? 0)) {
        const asked = asking.get(insee) ?? ask(insee).finally(() => asking.delete(insee));
        asking.set(insee, asked);
        fresh = await asked;
      }
      if (fresh) return ok(fresh);
      return kept && age < STALE_MS ? ok(kept) : err('unavailable');
    },
  };
}

/** The name people know a service by. */
function sourceOf(host: string): string {
  return host.endsWith('open-meteo.com') ? 'Open-Meteo' : host;
}

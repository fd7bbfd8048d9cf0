/** Loads of the grid: people over the month (or year) in sight, chantiers over the whole window. */
import { useDeferredValue, useMemo, useRef } from 'react';
import { type Day, dayAt, monthOf } from '#shared/core/dates.ts';
import {
  type Bilan,
  bilanDe,
  type ChargeSalarie,
  type Charges,
  chargesDe,
  heuresParDemi,
} from '#shared/modules/planning/charges.ts';
import { regleLe } from '#shared/modules/planning/regles.ts';
import type { GrilleStore } from './grille-store.ts';

interface Window {
  readonly from: number;
  readonly to: number;
}

/** Places of the days of a month `YYYY-MM` or a year `YYYY`. */
function windowOf(jours: readonly Day[], period: string): Window {
  const from = jours.findIndex((jour) => jour.startsWith(period));
  let to = from;
  while (jours[to + 1]?.startsWith(period)) to++;
  return { from: Math.max(0, from), to };
}

function disponibleOf({ grille, contexte }: GrilleStore, { from, to }: Window): Uint8Array {
  const days = grille.jours.length;
  const disponible = new Uint8Array(grille.salarieIds.length * days);
  for (const [person, id] of grille.salarieIds.entries()) {
    for (let day = from; day <= to; day++) {
      const jour = grille.jours[day];
      if (jour && contexte.reposDe(id, jour) === null) disponible[person * days + day] = 1;
    }
  }
  return disponible;
}

/** The overruns, the same object for a chantier whose hours have not changed. */
function oversOf(
  { chantiers, cadre }: GrilleStore,
  charges: Charges,
  before: ReadonlyMap<string, Bilan>,
): ReadonlyMap<string, Bilan> {
  const regle = regleLe(cadre.regles, dayAt(Date.now()));
  const found = new Map<string, Bilan>();
  for (const [id, charge] of charges.chantiers) {
    const vendues = chantiers.get(id)?.heuresVendues ?? null;
    if (vendues === null) continue;
    const bilan = bilanDe(vendues, charge, regle);
    const kept = before.get(id);
    const isSame = kept?.ecart === bilan.ecart && kept.depassement === bilan.depassement;
    if (bilan.depassement !== 'aucun') found.set(id, isSame ? kept : bilan);
  }
  return found;
}

const NOBODY = new Uint8Array(0);

/** Loads, with the month `YYYY-MM` or year `YYYY` over which those of people are counted; null before they are. */
interface Loads {
  readonly period: string | null;
  readonly salaries: ReadonlyMap<string, ChargeSalarie>;
  readonly charges: Charges;
  /** Chantiers that take more hours than were sold. */
  readonly overs: ReadonlyMap<string, Bilan>;
}

const NOTHING: Loads = {
  period: null,
  salaries: new Map(),
  charges: { salaries: new Map(), chantiers: new Map() },
  overs: new Map(),
};

interface Asked {
  readonly period: string;
  readonly version: number;
  readonly window: Window;
}

/**
 * Loads of everybody in a period, the same object for whoever has not changed. They come right
 * behind the cells: what was placed is seen first.
 */
export function useCharges(store: GrilleStore, jour: Day, isYear: boolean): Loads {
  const { grille, contexte, version } = store;
  const period = isYear ? jour.slice(0, 4) : monthOf(jour);
  const window = useMemo(() => windowOf(grille.jours, period), [grille.jours, period]);
  const asked = useMemo((): Asked => ({ period, version, window }), [period, version, window]);
  const due = useDeferredValue<Asked | null>(asked, null);
  const heures = useMemo(
    () => heuresParDemi(grille, store.cadre.regles),
    [grille, store.cadre.regles],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: people's days follow the context.
  const disponible = useMemo(
    () => (due ? disponibleOf(store, due.window) : NOBODY),
    [store, contexte, grille, due?.window],
  );
  const keptOvers = useRef<ReadonlyMap<string, Bilan>>(new Map());
  const kept = useRef(new Map<string, ChargeSalarie>());
  return useMemo(() => {
    if (!due) return NOTHING;
    const fresh = chargesDe(grille, { disponible, heures }, due.window).salaries;
    const stable = new Map<string, ChargeSalarie>();
    for (const [id, charge] of fresh) {
      const before = kept.current.get(id);
      const isSame =
        before?.chantier === charge.chantier &&
        before.absence === charge.absence &&
        before.disponibles === charge.disponibles;
      stable.set(id, isSame ? before : charge);
    }
    kept.current = stable;
    const charges = chargesDe(grille, { disponible: NOBODY, heures });
    const overs = oversOf(store, charges, keptOvers.current);
    keptOvers.current = overs;
    return { period: due.period, salaries: stable, charges, overs };
  }, [store, grille, disponible, heures, due]);
}

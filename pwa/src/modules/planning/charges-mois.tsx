/** Which month or year the loads are of. */
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { dayAt } from '#shared/core/dates.ts';
import { capitalize, formatMonth } from '../../ui/format.ts';

/** A month of the year as it is asked for, 1 to 12; null for the whole year. */
export type Mois = number | null;

/** « novembre 2026 », or « année 2026 »: of when a figure is. */
export function periodeDe(annee: number, mois: Mois): string {
  return mois === null
    ? `année ${annee}`
    : formatMonth(`${annee}-${String(mois).padStart(2, '0')}`);
}

interface PeriodProps {
  readonly annee: number;
  readonly mois: Mois;
  readonly onChange: (annee: number, mois: Mois) => void;
}

export function Period({ annee, mois, onChange }: PeriodProps) {
  const move = (by: 1 | -1) => {
    if (mois === null) return onChange(annee + by, null);
    const next = new Date(Date.UTC(annee, mois - 1 + by, 1));
    onChange(next.getUTCFullYear(), next.getUTCMonth() + 1);
  };
  const month = mois ?? Number(dayAt(Date.now()).slice(5, 7));
  return (
    <>
      <div className="segments" role="group" aria-label="Période">
        <button type="button" aria-pressed={mois !== null} onClick={() => onChange(annee, month)}>
          Un mois
        </button>
        <button type="button" aria-pressed={mois === null} onClick={() => onChange(annee, null)}>
          L’année
        </button>
      </div>
      <div className="week-bar">
        <button
          type="button"
          className="button button--icon"
          aria-label="Avant"
          onClick={() => move(-1)}
        >
          <ChevronLeft />
        </button>
        <p>
          <b>{mois === null ? annee : capitalize(periodeDe(annee, mois))}</b>
        </p>
        <button
          type="button"
          className="button button--icon"
          aria-label="Après"
          onClick={() => move(1)}
        >
          <ChevronRight />
        </button>
      </div>
    </>
  );
}

/** The top bar of the office planning: which days, which view, how close. */
import {
  CalendarHeart,
  ChartBar,
  ChevronLeft,
  ChevronRight,
  Clock,
  PanelRight,
  Printer,
} from 'lucide-react';
import { Link } from 'wouter';
import {
  type Day,
  isoWeekOf,
  mondayOf,
  monthOf,
  plusDays,
  plusMonths,
} from '#shared/core/dates.ts';
import { demandeConge } from '#shared/modules/social/demande-conge.entity.ts';
import type { Salarie } from '#shared/modules/social/salarie.entity.ts';
import { capitalize, formatMonth, formatShortDay } from '../../ui/format.ts';
import { useRows } from '../../ui/phone-context.tsx';
import { ZOOMS, type Zoom } from './grille-geometry.ts';
import { SemaineEnvoi } from './semaine-envoi.tsx';

export type Vue = 'salaries' | 'chantiers';

interface GrilleToolsProps {
  readonly zoom: Zoom;
  readonly vue: Vue;
  readonly today: Day;
  readonly from: Day;
  readonly to: Day;
  readonly isPanelOpen: boolean;
  readonly salaries: readonly Salarie[];
  readonly onZoom: (zoom: Zoom) => void;
  readonly onVue: (vue: Vue) => void;
  readonly onPanel: () => void;
  readonly onGo: (jour: Day) => void;
}

/** The day one step before or after, by the zoom. */
function stepped(jour: Day, zoom: Zoom, step: 1 | -1): Day {
  if (zoom === 'jour') return plusDays(jour, step);
  if (zoom === 'semaine') return plusDays(mondayOf(plusDays(jour, 1)), 7 * step);
  return `${plusMonths(monthOf(plusDays(jour, 10)), zoom === 'annee' ? step * 3 : step)}-01`;
}

/** « Semaine 48 · 23 nov. au 29 nov. », or the months in sight. */
function spanLabel(from: Day, to: Day, zoom: Zoom): string {
  if (zoom === 'jour' || zoom === 'semaine') {
    return `Semaine ${isoWeekOf(plusDays(from, 1)).week} · ${formatShortDay(from)} au ${formatShortDay(to)}`;
  }
  const [first, last] = [formatMonth(monthOf(from)), formatMonth(monthOf(to))];
  return first === last ? capitalize(first) : `${capitalize(first)} – ${last}`;
}

export function GrilleTools(props: GrilleToolsProps) {
  const { zoom, vue, today, from, to, isPanelOpen, salaries, onZoom, onVue, onPanel, onGo } = props;
  const asked = useRows(demandeConge, { field: 'etat', equals: 'demandee' });
  const waiting = asked?.length ?? 0;
  return (
    <header className="plan-tools no-print">
      <h1>Planning</h1>
      <button
        type="button"
        className="button button--icon"
        aria-label="Avant"
        onClick={() => onGo(stepped(from, zoom, -1))}
      >
        <ChevronLeft />
      </button>
      <button type="button" className="button" onClick={() => onGo(today)}>
        Aujourd’hui
      </button>
      <button
        type="button"
        className="button button--icon"
        aria-label="Après"
        onClick={() => onGo(stepped(from, zoom, 1))}
      >
        <ChevronRight />
      </button>
      <p className="strong nowrap">{spanLabel(from, to, zoom)}</p>
      <div className="segments" role="group" aria-label="Par">
        <button type="button" aria-pressed={vue === 'salaries'} onClick={() => onVue('salaries')}>
          Personnes
        </button>
        <button type="button" aria-pressed={vue === 'chantiers'} onClick={() => onVue('chantiers')}>
          Chantiers
        </button>
      </div>
      <div className="segments" role="group" aria-label="Échelle">
        {Object.entries(ZOOMS).map(([key, label]) => (
          <button
            key={key}
            type="button"
            aria-pressed={zoom === key}
            onClick={() => onZoom(key as Zoom)}
          >
            {label}
          </button>
        ))}
      </div>
      <span className="grow" />
      <Link href="/planning/heures" className="button">
        <Clock aria-hidden />
        Heures
      </Link>
      <Link href="/planning/charges" className="button">
        <ChartBar aria-hidden />
        Charges
      </Link>
      <Link href="/planning/conges" className="button">
        <CalendarHeart aria-hidden />
        Congés{waiting > 0 && ` · ${waiting}`}
      </Link>
      <Link
        href={`/planning/mural?du=${mondayOf(plusDays(from, 3))}`}
        className="button button--icon"
        aria-label="Planning mural à imprimer"
      >
        <Printer />
      </Link>
      <SemaineEnvoi salaries={salaries} today={today} />
      <button
        type="button"
        className="button button--icon"
        aria-label="Chantiers à placer"
        aria-pressed={isPanelOpen}
        onClick={onPanel}
      >
        <PanelRight />
      </button>
    </header>
  );
}

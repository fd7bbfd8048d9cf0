/** What the address of the office planning keeps: what is looked at, not what is chosen. */
import { useSearchParams } from 'wouter';
import { isDay } from '#shared/core/dates.ts';
import { ZOOMS, type Zoom } from './grille-geometry.ts';
import type { Vue } from './grille-tools.tsx';

/** The day, the zoom and the view of the address, and how to change one of them. */
export function usePlanningAddress() {
  const [params, setParams] = useSearchParams();
  const asked = params.get('du');
  const zoomAsked = params.get('zoom');
  const zoom: Zoom = zoomAsked !== null && zoomAsked in ZOOMS ? (zoomAsked as Zoom) : 'mois';
  const vue: Vue = params.get('par') === 'chantiers' ? 'chantiers' : 'salaries';
  const set = (name: string, value: string) =>
    setParams(
      (before) => {
        before.set(name, value);
        return before;
      },
      { replace: true },
    );
  return { du: asked !== null && isDay(asked) ? asked : null, zoom, vue, set };
}

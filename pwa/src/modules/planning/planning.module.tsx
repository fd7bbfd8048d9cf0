/** What the planning module says of itself. */
import { CalendarDays } from 'lucide-react';
import { dayAt } from '#shared/core/dates.ts';
import { EVERYONE } from '#shared/entity/permissions.ts';
import type { ModuleManifest } from '../../slots.tsx';
import { lazy } from '../../ui/lazy.tsx';

export const planningModule: ModuleManifest = {
  slug: 'planning',
  title: 'Planning',
  icon: CalendarDays,
  home: '/planning',
  roles: EVERYONE,
  isInBottomBar: true,
  routes: [
    { path: '/planning', screen: lazy(() => import('./planning-screen.tsx')) },
    { path: '/planning/heures', screen: lazy(() => import('./heures-screen.tsx')) },
    { path: '/planning/agenda', screen: lazy(() => import('./agenda-screen.tsx')) },
    { path: '/planning/charges', screen: lazy(() => import('./charges-screen.tsx')) },
    { path: '/planning/mural', screen: lazy(() => import('./mural-screen.tsx')) },
    { path: '/planning/reprise', screen: lazy(() => import('./reprise-screen.tsx')) },
    { path: '/planning/regles', screen: lazy(() => import('./regles-screen.tsx')) },
    { path: '/planning/conges', screen: lazy(() => import('./conges-screen.tsx')) },
  ],
  async prepare(phone) {
    const { grilleStoreOf } = await import('./grille-store.ts');
    grilleStoreOf(phone, dayAt(Date.now()));
    await Promise.all([import('./planning-screen.tsx'), import('./office-planning.tsx')]);
  },
  slots: {
    homeCards: [
      { slug: 'conges', screen: lazy(() => import('./conges-card.tsx')) },
      { slug: 'semaine', screen: lazy(() => import('./semaine-card.tsx')) },
      { slug: 'meteo', screen: lazy(() => import('./meteo-card.tsx')) },
    ],
    chantierTabs: [
      {
        slug: 'planning',
        title: 'Planning',
        rank: 2,
        group: 'barre',
        screen: lazy(() => import('./chantier-planning.tsx')),
      },
    ],
  },
};

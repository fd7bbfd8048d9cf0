/** What the planning module says of itself. */
import { CalendarDays } from 'lucide-react';
import { lazy } from 'react';
import { EVERYONE } from '#shared/entity/permissions.ts';
import type { ModuleManifest } from '../../slots.tsx';

export const planningModule: ModuleManifest = {
  slug: 'planning',
  title: 'Planning',
  icon: CalendarDays,
  home: '/planning',
  roles: EVERYONE,
  isInBottomBar: true,
  routes: [{ path: '/planning', screen: lazy(() => import('./planning-screen.tsx')) }],
  slots: {
    chantierTabs: [
      {
        slug: 'planning',
        title: 'Planning',
        rank: 2,
        screen: lazy(() => import('./chantier-planning.tsx')),
      },
    ],
  },
};

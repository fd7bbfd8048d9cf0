/** What the planning module says of itself. */
import { CalendarDays } from 'lucide-react';
import { lazy } from 'react';
import { EVERYONE } from '#shared/entity/permissions.ts';
import { affectation } from '#shared/modules/planning/affectation.entity.ts';
import type { ModuleManifest } from '../../slots.tsx';

const preload = () => import('./planning-screen.tsx');

export const planningModule: ModuleManifest = {
  slug: 'planning',
  title: 'Planning',
  icon: CalendarDays,
  home: '/planning',
  roles: EVERYONE,
  isInBottomBar: true,
  preload,
  routes: [{ path: '/planning', screen: lazy(preload) }],
  addressOf: (table, row) =>
    table === affectation.table ? `/planning?vue=equipe&semaine=${row['jour']}` : null,
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

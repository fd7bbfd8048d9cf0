/** What the tâches say of themselves. */
import { ListChecks } from 'lucide-react';
import { LEADS } from '#shared/entity/permissions.ts';
import { tache } from '#shared/modules/chantiers/tache.entity.ts';
import type { ModuleManifest } from '../../slots.tsx';
import { lazy } from '../../ui/lazy.tsx';

export const tachesModule: ModuleManifest = {
  slug: 'taches',
  title: 'Tâches',
  icon: ListChecks,
  home: '/taches',
  roles: LEADS,
  routes: [
    { path: '/taches', screen: lazy(() => import('./taches-screen.tsx')) },
    { path: '/taches/regles', screen: lazy(() => import('./regle-list.tsx')) },
    { path: '/taches/regles/:id', screen: lazy(() => import('./regle-page.tsx')) },
  ],
  searched: [
    {
      entity: tache,
      fields: ['description'],
      hrefOf: (row) => (row['chantierId'] ? `/chantiers/${row['chantierId']}/taches` : '/taches'),
    },
  ],
  slots: {
    homeCards: [{ slug: 'taches', screen: lazy(() => import('./resume-card.tsx')) }],
    chantierTabs: [
      {
        slug: 'taches',
        title: 'Tâches',
        rank: 3.5,
        group: 'bureau',
        screen: lazy(() => import('./chantier-taches.tsx')),
      },
    ],
    etatFollowing: [{ slug: 'taches', screen: lazy(() => import('./etat-taches.tsx')) }],
  },
};

/** What the base-de-données module says of itself: every table, from its declaration alone. */
import { Database } from 'lucide-react';
import { OFFICE } from '#shared/entity/permissions.ts';
import type { ModuleManifest } from '../../slots.tsx';
import { lazy } from '../../ui/lazy.tsx';

export const baseDeDonneesModule: ModuleManifest = {
  slug: 'base-de-donnees',
  title: 'Base de données',
  icon: Database,
  home: '/base',
  roles: OFFICE,
  routes: [
    { path: '/base', screen: lazy(() => import('./table-list.tsx')) },
    { path: '/base/dictionnaire', screen: lazy(() => import('./dictionnaire.tsx')) },
    { path: '/base/:table', screen: lazy(() => import('./table-screen.tsx')) },
    { path: '/base/:table/:id', screen: lazy(() => import('./row-screen.tsx')) },
  ],
};

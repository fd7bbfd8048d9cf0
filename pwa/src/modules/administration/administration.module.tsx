/** What the administration module says of itself: the firm and its settings. */
import { SlidersHorizontal } from 'lucide-react';
import { OFFICE } from '#shared/entity/permissions.ts';
import type { ModuleManifest } from '../../slots.tsx';
import { lazy } from '../../ui/lazy.tsx';

export const administrationModule: ModuleManifest = {
  slug: 'administration',
  title: 'Réglages',
  icon: SlidersHorizontal,
  home: '/reglages',
  roles: OFFICE,
  routes: [
    { path: '/reglages', screen: lazy(() => import('./reglages.tsx')) },
    { path: '/reglages/appareils', screen: lazy(() => import('./appareils.tsx')) },
  ],
};

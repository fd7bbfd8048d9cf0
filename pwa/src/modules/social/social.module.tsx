/** What the social module says of itself: the people of the firm. */
import { Users } from 'lucide-react';
import { LEADS } from '#shared/entity/permissions.ts';
import type { ModuleManifest } from '../../slots.tsx';
import { lazy } from '../../ui/lazy.tsx';

export const socialModule: ModuleManifest = {
  slug: 'social',
  title: 'Salariés',
  icon: Users,
  home: '/salaries',
  roles: LEADS,
  routes: [
    { path: '/salaries', screen: lazy(() => import('./salarie-list.tsx')) },
    { path: '/salaries/:id', screen: lazy(() => import('./salarie-page.tsx')) },
  ],
};

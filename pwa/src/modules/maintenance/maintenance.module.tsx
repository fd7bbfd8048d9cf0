/** What the maintenance module says of itself: the vehicles, and what lapses. */
import { Truck } from 'lucide-react';
import { LEADS } from '#shared/entity/permissions.ts';
import { vehicule } from '#shared/modules/maintenance/vehicule.entity.ts';
import type { ModuleManifest } from '../../slots.tsx';
import { lazy } from '../../ui/lazy.tsx';

export const maintenanceModule: ModuleManifest = {
  slug: 'maintenance',
  title: 'Véhicules',
  icon: Truck,
  home: '/vehicules',
  roles: LEADS,
  routes: [
    { path: '/vehicules', screen: lazy(() => import('./vehicule-list.tsx')) },
    { path: '/vehicules/:id', screen: lazy(() => import('./vehicule-page.tsx')) },
  ],
  searched: [
    {
      entity: vehicule,
      fields: ['immatriculation', 'equipe'],
      hrefOf: (row) => `/vehicules/${row.id}`,
    },
  ],
  slots: {
    homeCards: [{ slug: 'echeances', screen: lazy(() => import('./echeances-card.tsx')) }],
  },
};

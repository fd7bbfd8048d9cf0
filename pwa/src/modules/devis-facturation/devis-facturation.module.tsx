/** What the quotes module says of itself. */
import { FileText } from 'lucide-react';
import { LEADS } from '#shared/entity/permissions.ts';
import { devis } from '#shared/modules/devis-facturation/devis.entity.ts';
import type { ModuleManifest } from '../../slots.tsx';
import { lazy } from '../../ui/lazy.tsx';

export const devisFacturationModule: ModuleManifest = {
  slug: 'devis-facturation',
  title: 'Devis',
  icon: FileText,
  home: '/devis',
  roles: LEADS,
  isMoney: true,
  routes: [
    { path: '/devis', screen: lazy(() => import('./devis-list.tsx')) },
    { path: '/devis/importer', screen: lazy(() => import('./import-devis.tsx')) },
    { path: '/devis/:id', screen: lazy(() => import('./devis-page.tsx')) },
  ],
  searched: [
    {
      entity: devis,
      fields: ['facturation', 'adresseChantier', 'motsCles'],
      hrefOf: (row) => `/devis/${row.id}`,
    },
  ],
  slots: {
    chantierTabs: [
      {
        slug: 'devis',
        title: 'Devis',
        rank: 4,
        group: 'bureau',
        isMoney: true,
        screen: lazy(() => import('./chantier-devis.tsx')),
      },
    ],
    chantierSections: [{ slug: 'heures', screen: lazy(() => import('./chantier-heures.tsx')) }],
  },
};

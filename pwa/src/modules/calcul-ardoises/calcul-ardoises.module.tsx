/** What the slate calculator says of itself. */
import { Grid3x3 } from 'lucide-react';
import { EVERYONE } from '#shared/entity/permissions.ts';
import { carnetToit } from '#shared/modules/calcul-ardoises/carnet-toit.entity.ts';
import type { ModuleManifest } from '../../slots.tsx';
import { lazy } from '../../ui/lazy.tsx';

export const calculArdoisesModule: ModuleManifest = {
  slug: 'calcul-ardoises',
  title: 'Ardoises',
  icon: Grid3x3,
  home: '/ardoises',
  roles: EVERYONE,
  isInBottomBar: true,
  routes: [
    { path: '/ardoises', screen: lazy(() => import('./ardoises-screen.tsx')) },
    { path: '/ardoises/gardes', screen: lazy(() => import('./calculs-saved.tsx')) },
    { path: '/ardoises/autres', screen: lazy(() => import('./autres-poses.tsx')) },
    { path: '/ardoises/tables', screen: lazy(() => import('./tables.tsx')) },
    { path: '/ardoises/tables/:edition', screen: lazy(() => import('./table-edition.tsx')) },
    { path: '/ardoises/catalogue', screen: lazy(() => import('./catalogue.tsx')) },
    { path: '/ardoises/reglages', screen: lazy(() => import('./reglages-ardoises.tsx')) },
    { path: '/ardoises/carnet/:chantierId', screen: lazy(() => import('./carnet.tsx')) },
    { path: '/ardoises/:id', screen: lazy(() => import('./saved-calcul.tsx')) },
  ],
  searched: [
    {
      entity: carnetToit,
      fields: ['carriere', 'lot', 'equipe', 'remarque'],
      hrefOf: (row) => `/ardoises/carnet/${row['chantierId']}`,
    },
  ],
  slots: {
    etatFollowing: [{ slug: 'carnet', screen: lazy(() => import('./carnet-etat.tsx')) }],
    chantierSections: [{ slug: 'carnet', screen: lazy(() => import('./carnet-suivi.tsx')) }],
    clientSections: [{ slug: 'carnet', screen: lazy(() => import('./carnet-client.tsx')) }],
    chantierTabs: [
      {
        slug: 'ardoises',
        title: 'Ardoises',
        rank: 5,
        group: 'barre',
        screen: lazy(() => import('./chantier-ardoises.tsx')),
      },
    ],
  },
};

/** What the chantiers module says of itself. */
import { House } from 'lucide-react';
import { EVERYONE } from '#shared/entity/permissions.ts';
import { chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import { chantierDocument } from '#shared/modules/chantiers/chantier-document.entity.ts';
import { chantierNote } from '#shared/modules/chantiers/chantier-note.entity.ts';
import type { ModuleManifest } from '../../slots.tsx';
import { lazy } from '../../ui/lazy.tsx';

export const chantiersModule: ModuleManifest = {
  slug: 'chantiers',
  title: 'Chantiers',
  icon: House,
  home: '/chantiers',
  roles: EVERYONE,
  isInBottomBar: true,
  routes: [{ path: '/chantiers/:id?/:tab?', screen: lazy(() => import('./chantiers-screen.tsx')) }],
  searched: [
    {
      entity: chantier,
      fields: ['ville', 'reference', 'adresse', 'description'],
      hrefOf: (row) => `/chantiers/${row.id}`,
    },
    {
      entity: chantierNote,
      fields: ['texte', 'auteur'],
      hrefOf: (row) => `/chantiers/${row['chantierId']}/notes`,
    },
    {
      entity: chantierDocument,
      fields: ['nom', 'legende', 'auteur'],
      hrefOf: (row) => `/chantiers/${row['chantierId']}/photos`,
    },
  ],
  slots: {
    homeCards: [{ slug: 'hors-eau', screen: lazy(() => import('./hors-eau-card.tsx')) }],
    homeVerbs: [
      {
        slug: 'photo',
        screen: lazy(() => import('./photo-home.tsx'), { blank: <span className="verb" /> }),
      },
    ],
    chantierTabs: [
      {
        slug: 'suivi',
        title: 'Suivi',
        rank: 1,
        group: 'barre',
        screen: lazy(() => import('./chantier-suivi.tsx')),
      },
      {
        slug: 'notes',
        title: 'Notes',
        rank: 3,
        group: 'barre',
        screen: lazy(() => import('./chantier-notes.tsx')),
      },
      {
        slug: 'commandes',
        title: 'Commandes',
        rank: 4.1,
        group: 'toit',
        screen: lazy(() => import('./chantier-commandes.tsx')),
      },
      {
        slug: 'metres',
        title: 'Métrés',
        rank: 4.3,
        group: 'toit',
        screen: lazy(() => import('./chantier-metres.tsx')),
      },
      {
        slug: 'reception',
        title: 'Réception',
        rank: 4.4,
        group: 'toit',
        screen: lazy(() => import('./chantier-reception.tsx')),
      },
      {
        slug: 'controles',
        title: 'Contrôles',
        rank: 4.2,
        group: 'toit',
        screen: lazy(() => import('./chantier-controles.tsx')),
      },
      {
        slug: 'photos',
        title: 'Photos',
        rank: 4,
        group: 'barre',
        screen: lazy(() => import('./chantier-photos.tsx')),
      },
      {
        slug: 'finances',
        title: 'Finances',
        rank: 6,
        group: 'bureau',
        isMoney: true,
        screen: lazy(() => import('./chantier-finances.tsx')),
      },
    ],
  },
};

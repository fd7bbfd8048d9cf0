/** What the chantiers module says of itself. */
import { House } from 'lucide-react';
import { lazy } from 'react';
import { EVERYONE } from '#shared/entity/permissions.ts';
import { chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import { chantierFinances } from '#shared/modules/chantiers/chantier-finances.entity.ts';
import { chantierNote } from '#shared/modules/chantiers/chantier-note.entity.ts';
import type { ModuleManifest } from '../../slots.tsx';

/** Everything inside a chantier is corrected on its page. */
function addressOf(table: string, row: Readonly<Record<string, unknown>>): string | null {
  if (table === chantier.table) return `/chantiers/${row['id']}`;
  if (table === chantierNote.table) return `/chantiers/${row['chantierId']}/notes`;
  if (table === chantierFinances.table) return `/chantiers/${row['chantierId']}/finances`;
  return null;
}

const preload = () => import('./chantiers-screen.tsx');

export const chantiersModule: ModuleManifest = {
  slug: 'chantiers',
  title: 'Chantiers',
  icon: House,
  home: '/chantiers',
  roles: EVERYONE,
  isInBottomBar: true,
  preload,
  routes: [{ path: '/chantiers/:id?/:tab?', screen: lazy(preload) }],
  addressOf,
  slots: {
    chantierTabs: [
      {
        slug: 'suivi',
        title: 'Suivi',
        rank: 1,
        screen: lazy(() => import('./chantier-suivi.tsx')),
      },
      {
        slug: 'notes',
        title: 'Notes',
        rank: 3,
        screen: lazy(() => import('./chantier-notes.tsx')),
      },
      {
        slug: 'finances',
        title: 'Finances',
        rank: 5,
        isMoney: true,
        screen: lazy(() => import('./chantier-finances.tsx')),
      },
    ],
  },
};

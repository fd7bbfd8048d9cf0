/** What the clients module says of itself. */
import { UserRound } from 'lucide-react';
import { LEADS } from '#shared/entity/permissions.ts';
import { client } from '#shared/modules/clients/client.entity.ts';
import { contact } from '#shared/modules/clients/contact.entity.ts';
import type { ModuleManifest } from '../../slots.tsx';
import { lazy } from '../../ui/lazy.tsx';

export const clientsModule: ModuleManifest = {
  slug: 'clients',
  title: 'Clients',
  icon: UserRound,
  home: '/clients',
  roles: LEADS,
  routes: [
    { path: '/clients', screen: lazy(() => import('./client-list.tsx')) },
    { path: '/clients/importer', screen: lazy(() => import('./import-contacts.tsx')) },
    { path: '/clients/doublons', screen: lazy(() => import('./doublons.tsx')) },
    { path: '/clients/:id', screen: lazy(() => import('./client-page.tsx')) },
  ],
  searched: [
    {
      entity: client,
      fields: ['prenom', 'telephone', 'email', 'adresse', 'ville', 'note'],
      hrefOf: (row) => `/clients/${row.id}`,
    },
    {
      entity: contact,
      fields: ['fonction', 'telephone', 'email'],
      hrefOf: (row) =>
        row['clientId'] ? `/clients/${row['clientId']}` : `/chantiers/${row['chantierId']}`,
    },
  ],
  slots: {
    chantierSections: [{ slug: 'contacts', screen: lazy(() => import('./chantier-contacts.tsx')) }],
  },
};

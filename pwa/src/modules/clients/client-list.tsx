/** The clients, found as one types. */
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { client } from '#shared/modules/clients/client.entity.ts';
import { EntityList } from '../../ui/entity-list.tsx';
import { NewRow } from '../../ui/new-row.tsx';
import { Page } from '../../ui/page.tsx';

export default function ClientList() {
  const [isAdding, setIsAdding] = useState(false);
  const [, navigate] = useLocation();
  return (
    <Page
      title="Clients"
      thumb={
        <button
          type="button"
          className="button button--primary button--main"
          onClick={() => setIsAdding(true)}
        >
          <Plus aria-hidden />
          Nouveau client
        </button>
      }
    >
      <EntityList
        entity={client}
        hrefOf={(row) => `/clients/${row.id}`}
        emptyText={<p>Un nom suffit ; l’adresse et le téléphone viendront.</p>}
      />
      {isAdding && (
        <NewRow
          entity={client}
          title="Nouveau client"
          fields={['nature', 'nom', 'prenom', 'telephone', 'email']}
          given={{ nature: 'particulier' }}
          onClose={() => setIsAdding(false)}
          onMade={(id) => navigate(`/clients/${id}`)}
        />
      )}
    </Page>
  );
}

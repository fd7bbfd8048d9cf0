/** The clients, found as one types. */
import { ContactRound, CopyCheck, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { client } from '#shared/modules/clients/client.entity.ts';
import { findDoublons } from '#shared/modules/clients/doublons.ts';
import { EntityList } from '../../ui/entity-list.tsx';
import { count } from '../../ui/format.ts';
import { NewRow } from '../../ui/new-row.tsx';
import { Page } from '../../ui/page.tsx';
import { useRows } from '../../ui/phone-context.tsx';

export default function ClientList() {
  const [isAdding, setIsAdding] = useState(false);
  const [, navigate] = useLocation();
  const rows = useRows(client);
  const doublons = useMemo(() => findDoublons(rows ?? []).length, [rows]);
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
      <div className="row row--wrap" style={{ marginBottom: 'var(--space-3)' }}>
        <Link href="/clients/importer" className="button">
          <ContactRound aria-hidden />
          Importer des contacts
        </Link>
        {doublons > 0 && (
          <Link href="/clients/doublons" className="button">
            <CopyCheck aria-hidden />
            {count(doublons, 'doublon')} à voir
          </Link>
        )}
      </div>
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

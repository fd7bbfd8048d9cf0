/** One client: who he is, whom to call there, and the chantiers done for him. */
import { ChevronRight, Phone, UserX } from 'lucide-react';
import { Link } from 'wouter';
import { chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import { ETATS } from '#shared/modules/chantiers/etats.ts';
import { client } from '#shared/modules/clients/client.entity.ts';
import { useSlot } from '../../slots.tsx';
import { Empty } from '../../ui/empty.tsx';
import { EntityForm } from '../../ui/entity-form.tsx';
import { Page } from '../../ui/page.tsx';
import { useRow, useRows } from '../../ui/phone-context.tsx';
import { ClientAdresses } from './client-adresses.tsx';
import { Consentements } from './consentements.tsx';
import { Contacts } from './contacts.tsx';
import { DossierClient } from './dossier-client.tsx';
import { Historique } from './historique.tsx';
import { useClientIds } from './use-client-ids.ts';

function Sites({ ids }: { ids: readonly string[] }) {
  const rows = useRows(chantier, { field: 'clientId', equals: ids });
  if (!rows || rows.length === 0) return null;
  return (
    <section className="stack stack--tight">
      <h2 className="section-title">Chantiers</h2>
      <div className="card">
        {rows.map((row) => (
          <Link key={row.id} href={`/chantiers/${row.id}`} className="list-row">
            <span className="grow">
              <span className="list-row__title">{row.libelle}</span>
              <span className="list-row__sub">
                {ETATS[row.etat]} · {row.ville}
              </span>
            </span>
            <ChevronRight aria-hidden />
          </Link>
        ))}
      </div>
    </section>
  );
}

export default function ClientPage({ params }: { params: Record<string, string | undefined> }) {
  const id = params['id'] ?? '';
  const row = useRow(client, id);
  const ids = useClientIds(id);
  const sections = useSlot('clientSections');
  if (row === undefined || ids === undefined) return <div className="page" />;
  if (row === null || row.deleted === 1) {
    return (
      <Page title="Client" back="/clients">
        <Empty icon={UserX} title="Ce client n’est pas sur cet appareil" />
      </Page>
    );
  }
  return (
    <Page
      title={client.titleOf(row)}
      back="/clients"
      subtitle={row.ville ?? undefined}
      actions={
        row.telephone && (
          <a
            className="button button--icon"
            href={`tel:${row.telephone.replace(/[^\d+]/g, '')}`}
            aria-label={`Appeler ${client.titleOf(row)}`}
          >
            <Phone />
          </a>
        )
      }
    >
      <div className="stack stack--loose narrow">
        <Contacts owner={{ field: 'clientId', id: row.id }} />
        <ClientAdresses clientId={row.id} ids={ids} />
        <Sites ids={ids} />
        {sections.map(({ slug, screen: Section }) => (
          <Section key={slug} clientId={row.id} ids={ids} />
        ))}
        <EntityForm entity={client} row={row} listHref="/clients" />
        <Historique clientId={row.id} ids={ids} />
        <Consentements clientId={row.id} ids={ids} />
        <DossierClient row={row} ids={ids} />
      </div>
    </Page>
  );
}

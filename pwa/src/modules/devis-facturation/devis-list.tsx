/** All quotes of the firm, and the import of new ones. */
import { FileUp } from 'lucide-react';
import { Link } from 'wouter';
import { devis } from '#shared/modules/devis-facturation/devis.entity.ts';
import { EntityList } from '../../ui/entity-list.tsx';
import { Page } from '../../ui/page.tsx';

export default function DevisList() {
  return (
    <Page
      title="Devis"
      thumb={
        <Link href="/devis/importer" className="button button--primary button--main">
          <FileUp aria-hidden />
          Importer des devis
        </Link>
      }
    >
      <EntityList
        entity={devis}
        hrefOf={(row) => `/devis/${row.id}`}
        emptyText={<p>Importez un devis BATAPPLI : ses lots et ses heures iront au chantier.</p>}
      />
    </Page>
  );
}

/** One row of any table, in its default form. */
import { useLiveQuery } from 'dexie-react-hooks';
import { Database } from 'lucide-react';
import { Empty } from '../../ui/empty.tsx';
import { EntityForm } from '../../ui/entity-form.tsx';
import { Page } from '../../ui/page.tsx';
import { usePhone } from '../../ui/phone-context.tsx';

export default function RowScreen({ params }: { params: Record<string, string | undefined> }) {
  const phone = usePhone();
  const { table = '', id = '' } = params;
  const entity = phone.registry.byTable.get(table);
  const row = useLiveQuery(
    async () => (entity ? ((await phone.get(table, id)) ?? null) : null),
    [table, id],
  );
  if (row === undefined) return <div className="page" />;
  if (!row || !entity || row.deleted === 1) {
    return (
      <Page title="Fiche" back={`/base/${table}`}>
        <Empty icon={Database} title="Cette fiche n’est pas sur cet appareil" />
      </Page>
    );
  }
  return (
    <Page title={entity.titleOf(row)} subtitle={entity.label.one} back={`/base/${table}`}>
      <div className="narrow">
        <EntityForm entity={entity} row={row} listHref={`/base/${table}`} />
      </div>
    </Page>
  );
}

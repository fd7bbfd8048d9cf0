/** One table as its declaration shows it. */
import { Database, Plus } from 'lucide-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Entity } from '#shared/entity/entity.ts';
import { Empty } from '../../ui/empty.tsx';
import { EntityList } from '../../ui/entity-list.tsx';
import { NewRow } from '../../ui/new-row.tsx';
import { Page } from '../../ui/page.tsx';
import { useMay, usePhone } from '../../ui/phone-context.tsx';

/** Rows with a key, a ref or a shape of their own are made on their own screens. */
function isMadeHere(entity: Entity): boolean {
  const fields = entity.fieldNames.map((name) => entity.fields[name]);
  return (
    !entity.key &&
    !entity.singleton &&
    fields.every((f, i) => {
      const isTyped = entity.typed.includes(entity.fieldNames[i] ?? '') || f?.optional;
      return isTyped && (f?.kind !== 'ref' || f.optional);
    })
  );
}

function TableOf({ entity }: { entity: Entity }) {
  const [isAdding, setIsAdding] = useState(false);
  const [, navigate] = useLocation();
  const mayCreate = useMay(entity, 'create') && isMadeHere(entity);
  return (
    <Page
      title={entity.label.many}
      back="/base"
      thumb={
        mayCreate && (
          <button
            type="button"
            className="button button--primary button--main"
            onClick={() => setIsAdding(true)}
          >
            <Plus aria-hidden />
            Ajouter
          </button>
        )
      }
    >
      <EntityList entity={entity} hrefOf={(row) => `/base/${entity.table}/${row.id}`} />
      {isAdding && (
        <NewRow
          entity={entity}
          title={entity.label.one}
          fields={entity.fieldNames.filter((name) => entity.fields[name]?.kind !== 'ref')}
          onClose={() => setIsAdding(false)}
          onMade={(id) => navigate(`/base/${entity.table}/${id}`)}
        />
      )}
    </Page>
  );
}

export default function TableScreen({ params }: { params: Record<string, string | undefined> }) {
  const { registry } = usePhone();
  const entity = registry.byTable.get(params['table'] ?? '');
  if (entity) return <TableOf key={entity.table} entity={entity} />;
  return (
    <Page title="Base de données" back="/base">
      <Empty icon={Database} title="Cette table n’existe pas" />
    </Page>
  );
}

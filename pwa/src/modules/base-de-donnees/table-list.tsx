/** Every table of the firm, with how many rows this device holds. */
import { useLiveQuery } from 'dexie-react-hooks';
import { BookOpen, ChevronRight } from 'lucide-react';
import { Link } from 'wouter';
import { syncedEntities } from '#shared/sync/registry-type.ts';
import { formatNumber } from '../../ui/format.ts';
import { Page } from '../../ui/page.tsx';
import { usePhone } from '../../ui/phone-context.tsx';

export default function TableList() {
  const { db, registry } = usePhone();
  const entities = [...syncedEntities(registry)].sort((a, b) =>
    a.label.many.localeCompare(b.label.many, 'fr'),
  );
  const counts = useLiveQuery(
    () => Promise.all(entities.map((entity) => db.table(entity.table).count())),
    [db],
  );
  return (
    <Page title="Base de données">
      <div className="narrow stack">
        <Link href="/base/dictionnaire" className="button button--block">
          <BookOpen aria-hidden />
          Dictionnaire des données
        </Link>
      </div>
      <div className="card narrow" style={{ marginTop: 'var(--space-4)' }}>
        {entities.map((entity, i) => (
          <Link key={entity.table} href={`/base/${entity.table}`} className="list-row">
            <span className="grow strong">{entity.label.many}</span>
            <span className="muted">{formatNumber(counts?.[i] ?? 0)}</span>
            <ChevronRight aria-hidden />
          </Link>
        ))}
      </div>
    </Page>
  );
}

/** One rule: when it fires, what it makes, for whom and by when. */
import { ListX } from 'lucide-react';
import { regleTache } from '#shared/modules/chantiers/regle-tache.entity.ts';
import { Empty } from '../../ui/empty.tsx';
import { EntityForm } from '../../ui/entity-form.tsx';
import { Page } from '../../ui/page.tsx';
import { useRow } from '../../ui/phone-context.tsx';

export default function ReglePage({ params }: { params: Record<string, string | undefined> }) {
  const row = useRow(regleTache, params['id'] ?? '');
  if (row === undefined) return <div className="page" />;
  if (row === null || row.deleted === 1) {
    return (
      <Page title="Règle" back="/taches/regles">
        <Empty icon={ListX} title="Cette règle n’est pas sur cet appareil" />
      </Page>
    );
  }
  return (
    <Page title={row.nom} back="/taches/regles">
      <div className="stack narrow">
        <p className="muted">
          Une règle ne joue qu’une fois par évènement : changer un chantier d’état dans un sens puis
          dans l’autre ne recrée pas ses tâches.
        </p>
        <EntityForm entity={regleTache} row={row} listHref="/taches/regles" />
      </div>
    </Page>
  );
}

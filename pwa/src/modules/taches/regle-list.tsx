/** The rules that make tasks; each is data that the office edits. */
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { regleTache } from '#shared/modules/chantiers/regle-tache.entity.ts';
import { EntityList } from '../../ui/entity-list.tsx';
import { Page } from '../../ui/page.tsx';
import { useMay } from '../../ui/phone-context.tsx';
import { NewRegle } from './new-regle.tsx';

export default function RegleList() {
  const [isAdding, setIsAdding] = useState(false);
  const [, navigate] = useLocation();
  const mayAdd = useMay(regleTache, 'create');
  return (
    <Page
      title="Règles des tâches"
      back="/taches"
      thumb={
        mayAdd && (
          <button
            type="button"
            className="button button--primary button--main"
            onClick={() => setIsAdding(true)}
          >
            <Plus aria-hidden />
            Nouvelle règle
          </button>
        )
      }
    >
      <EntityList
        entity={regleTache}
        hrefOf={(row) => `/taches/regles/${row.id}`}
        emptyText={<p>Une règle crée une tâche quand un chantier change d’état, par exemple.</p>}
      />
      {isAdding && (
        <NewRegle
          onClose={() => setIsAdding(false)}
          onMade={(id) => navigate(`/taches/regles/${id}`)}
        />
      )}
    </Page>
  );
}

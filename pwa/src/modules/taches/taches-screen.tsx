/** The board of tasks: by stage, by person or by day; what is late and due today first. */
import { ListChecks, Plus, Settings2 } from 'lucide-react';
import { useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { dayAt } from '#shared/core/dates.ts';
import { chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import { tache } from '#shared/modules/chantiers/tache.entity.ts';
import { salarie } from '#shared/modules/social/salarie.entity.ts';
import { Empty } from '../../ui/empty.tsx';
import { count } from '../../ui/format.ts';
import { Page } from '../../ui/page.tsx';
import { useRows } from '../../ui/phone-context.tsx';
import { groupTaches, VUES, type Vue } from './group-taches.ts';
import { NewTache } from './new-tache.tsx';
import { TacheRow } from './tache-row.tsx';
import { TacheSheet } from './tache-sheet.tsx';
import './taches.css';

export default function TachesScreen() {
  const rows = useRows(tache);
  const sites = useRows(chantier);
  const people = useRows(salarie);
  const [params, setParams] = useSearchParams();
  const [isAdding, setIsAdding] = useState(false);
  const [openId, setOpenId] = useState<string | null>(null);
  const asked = params.get('vue') ?? '';
  const vue: Vue = asked in VUES ? (asked as Vue) : 'etape';
  const today = dayAt(Date.now());
  const open = rows?.filter(({ etat }) => etat === 'a-faire' || etat === 'en-cours') ?? [];
  const late = open.filter(({ echeance }) => echeance !== null && echeance < today).length;
  const due = open.filter(({ echeance }) => echeance === today).length;
  const siteOf = new Map((sites ?? []).map((row) => [row.id, row.libelle]));
  const nameOf = new Map((people ?? []).map((row) => [row.id, salarie.titleOf(row)]));
  const columns = groupTaches(open, { vue, today, nameOf: (id) => nameOf.get(id) });
  const opened = rows?.find(({ id }) => id === openId);
  return (
    <Page
      title="Tâches"
      subtitle={`${late} en retard · ${due} pour aujourd’hui · ${count(open.length, 'ouverte')}`}
      actions={
        <Link href="/taches/regles" className="button button--icon" aria-label="Règles des tâches">
          <Settings2 />
        </Link>
      }
      thumb={
        <button
          type="button"
          className="button button--primary button--main"
          onClick={() => setIsAdding(true)}
        >
          <Plus aria-hidden />
          Nouvelle tâche
        </button>
      }
    >
      <div className="stack stack--loose">
        <div className="chips" role="group" aria-label="Ranger les tâches">
          {(Object.keys(VUES) as Vue[]).map((id) => (
            <button
              key={id}
              type="button"
              className="chip"
              aria-pressed={vue === id}
              onClick={() => setParams({ vue: id }, { replace: true })}
            >
              {VUES[id]}
            </button>
          ))}
        </div>
        {rows && open.length === 0 && (
          <Empty icon={ListChecks} title="Rien à faire">
            <p>Les tâches viennent d’elles-mêmes quand un chantier avance, ou s’ajoutent ici.</p>
          </Empty>
        )}
        <div className="tache-board">
          {columns.map(({ id, titre, rows: own }) => (
            <section key={id} className="stack stack--tight">
              <h2 className="section-title">
                {titre} <span>{own.length}</span>
              </h2>
              <ul className="card">
                {own.map((row) => (
                  <TacheRow
                    key={row.id}
                    row={row}
                    today={today}
                    site={row.chantierId ? siteOf.get(row.chantierId) : undefined}
                    person={
                      vue === 'personne' || !row.salarieId ? undefined : nameOf.get(row.salarieId)
                    }
                    onOpen={() => setOpenId(row.id)}
                  />
                ))}
              </ul>
            </section>
          ))}
        </div>
      </div>
      {isAdding && <NewTache onClose={() => setIsAdding(false)} />}
      {opened && <TacheSheet row={opened} onClose={() => setOpenId(null)} />}
    </Page>
  );
}

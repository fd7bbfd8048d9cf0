/** The people of the firm: who is there, who left, who has an access. */
import { Plus, Users } from 'lucide-react';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { dayAt } from '#shared/core/dates.ts';
import { isPresent } from '#shared/modules/social/presence.ts';
import { type Salarie, salarie } from '#shared/modules/social/salarie.entity.ts';
import { Empty } from '../../ui/empty.tsx';
import { Face } from '../../ui/face.tsx';
import { count } from '../../ui/format.ts';
import { NewRow } from '../../ui/new-row.tsx';
import { Page } from '../../ui/page.tsx';
import { useMay, useRows } from '../../ui/phone-context.tsx';

function Row({ row }: { row: Salarie }) {
  const name = salarie.titleOf(row);
  return (
    <Link href={`/salaries/${row.id}`} className="list-row">
      <Face name={name} />
      <span className="grow">
        <span className="list-row__title">{name}</span>
        <span className="list-row__sub">
          {salarie.fields.metier.choices[row.metier]}
          {row.equipe && ` · ${row.equipe}`}
        </span>
      </span>
    </Link>
  );
}

export default function SalarieList() {
  const rows = useRows(salarie);
  const mayCreate = useMay(salarie, 'create');
  const [isAdding, setIsAdding] = useState(false);
  const [, navigate] = useLocation();
  const today = dayAt(Date.now());
  const sorted = [...(rows ?? [])].sort(
    (a, b) => (a.rang ?? 999) - (b.rang ?? 999) || a.nom.localeCompare(b.nom, 'fr'),
  );
  const present = sorted.filter((row) => isPresent(row, today));
  const others = sorted.filter((row) => !isPresent(row, today));
  return (
    <Page
      title="Salariés"
      subtitle={rows && count(present.length, 'personne')}
      thumb={
        mayCreate && (
          <button
            type="button"
            className="button button--primary button--main"
            onClick={() => setIsAdding(true)}
          >
            <Plus aria-hidden />
            Ajouter un salarié
          </button>
        )
      }
    >
      <div className="stack stack--loose narrow">
        {rows?.length === 0 && (
          <Empty icon={Users} title="Personne encore">
            <p>Ajoutez ceux qui travaillent ici : ils paraîtront dans le planning.</p>
          </Empty>
        )}
        {present.length > 0 && (
          <div className="card">
            {present.map((row) => (
              <Row key={row.id} row={row} />
            ))}
          </div>
        )}
        {others.length > 0 && (
          <section className="stack stack--tight">
            <h2 className="section-title">Partis ou à venir</h2>
            <div className="card">
              {others.map((row) => (
                <Row key={row.id} row={row} />
              ))}
            </div>
          </section>
        )}
      </div>
      {isAdding && (
        <NewRow
          entity={salarie}
          title="Nouveau salarié"
          fields={['prenom', 'nom', 'metier', 'rythme', 'dateEntree', 'telephone']}
          given={{ metier: 'couvreur', rythme: 'paire-5-impaire-4', dateEntree: today }}
          onClose={() => setIsAdding(false)}
          onMade={(id) => navigate(`/salaries/${id}`)}
        />
      )}
    </Page>
  );
}

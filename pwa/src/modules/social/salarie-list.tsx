/** The people of the firm: who is there, who left, who has an access. */
import { Plus, Users } from 'lucide-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { dayAt } from '#shared/core/dates.ts';
import { isPresent } from '#shared/modules/social/presence.ts';
import { type Salarie, salarie } from '#shared/modules/social/salarie.entity.ts';
import { Empty } from '../../ui/empty.tsx';
import { Face } from '../../ui/face.tsx';
import { count } from '../../ui/format.ts';
import { NewRow } from '../../ui/new-row.tsx';
import { Page } from '../../ui/page.tsx';
import { useMay, useRows } from '../../ui/phone-context.tsx';
import { accesVu } from './acces-text.ts';
import './salaries.css';
import { SalarieRow } from './salarie-row.tsx';
import { type AccesConnus, useAcces } from './use-acces.ts';

/** Those who may sign in though no salarié of the list is theirs: the gérant, an accountant. */
function SansFiche({ known, rows }: { known: AccesConnus; rows: readonly Salarie[] }) {
  const listed = new Set(rows.map(({ id }) => id));
  const others = known.people.filter(
    ({ active, salarieId }) => active && (salarieId === null || !listed.has(salarieId)),
  );
  if (others.length === 0) return null;
  return (
    <section className="stack stack--tight" aria-label="Accès sans fiche">
      <h2 className="section-title">Ont aussi un accès, sans fiche de salarié</h2>
      <ul className="card">
        {others.map((person) => (
          <li key={person.id} className="list-row">
            <Face name={`${person.prenom} ${person.nom}`} />
            <span className="grow">
              <span className="list-row__title">
                {person.prenom} {person.nom}
              </span>
              <span className="list-row__sub">
                {accesVu(person, known.devices, Date.now()).text}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export default function SalarieList() {
  const rows = useRows(salarie);
  const mayCreate = useMay(salarie, 'create');
  const { known, failure } = useAcces();
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
        {failure && (
          <p className="small muted" role="status">
            {failure.code === 'unreachable'
              ? 'Qui a un accès à l’application se lit avec du réseau.'
              : failure.text}
          </p>
        )}
        {present.length > 0 && (
          <div className="card">
            {present.map((row) => (
              <SalarieRow key={row.id} row={row} known={known} />
            ))}
          </div>
        )}
        {others.length > 0 && (
          <section className="stack stack--tight">
            <h2 className="section-title">Partis ou à venir</h2>
            <div className="card">
              {others.map((row) => (
                <SalarieRow key={row.id} row={row} known={known} />
              ))}
            </div>
          </section>
        )}
        {known && rows && <SansFiche known={known} rows={rows} />}
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

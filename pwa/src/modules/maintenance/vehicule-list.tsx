/** The vehicles of the firm: who drives them, and the days by which they must be looked at. */
import { Plus, Truck } from 'lucide-react';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { dayAt } from '#shared/core/dates.ts';
import { vehicule } from '#shared/modules/maintenance/vehicule.entity.ts';
import { Empty } from '../../ui/empty.tsx';
import { count } from '../../ui/format.ts';
import { NewRow } from '../../ui/new-row.tsx';
import { Page } from '../../ui/page.tsx';
import { useMay, useRows } from '../../ui/phone-context.tsx';
import { EcheanceBadge } from './echeance-badge.tsx';

export default function VehiculeList() {
  const rows = useRows(vehicule);
  const mayAdd = useMay(vehicule, 'create');
  const [isAdding, setIsAdding] = useState(false);
  const [, navigate] = useLocation();
  const today = dayAt(Date.now());
  const dueOf = (row: { controleAu: string | null; entretienAu: string | null }) =>
    [row.controleAu, row.entretienAu].filter((day) => day !== null).sort()[0] ?? '9999-12-31';
  const sorted = [...(rows ?? [])].sort(
    (a, b) => dueOf(a).localeCompare(dueOf(b)) || a.libelle.localeCompare(b.libelle, 'fr'),
  );
  return (
    <Page
      title="Véhicules"
      subtitle={rows && count(rows.length, 'véhicule')}
      thumb={
        mayAdd && (
          <button
            type="button"
            className="button button--primary button--main"
            onClick={() => setIsAdding(true)}
          >
            <Plus aria-hidden />
            Ajouter un véhicule
          </button>
        )
      }
    >
      <div className="stack stack--loose narrow">
        {rows?.length === 0 && (
          <Empty icon={Truck} title="Pas encore de véhicule">
            <p>
              Le contrôle technique et l’entretien qui approchent se disent sur l’accueil et dans le
              planning de l’équipe.
            </p>
          </Empty>
        )}
        {sorted.length > 0 && (
          <ul className="card">
            {sorted.map((row) => (
              <li key={row.id} className="list-row--line">
                <Link href={`/vehicules/${row.id}`} className="list-row">
                  <span className="grow">
                    <span className="list-row__title">{row.libelle}</span>
                    <span className="list-row__sub">
                      {[row.immatriculation, row.equipe].filter(Boolean).join(' · ')}
                    </span>
                    <span className="row row--wrap">
                      {row.controleAu && (
                        <span className="small">
                          Contrôle <EcheanceBadge jour={row.controleAu} today={today} />
                        </span>
                      )}
                      {row.entretienAu && (
                        <span className="small">
                          Entretien <EcheanceBadge jour={row.entretienAu} today={today} />
                        </span>
                      )}
                    </span>
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        )}
      </div>
      {isAdding && (
        <NewRow
          entity={vehicule}
          title="Nouveau véhicule"
          fields={['libelle', 'immatriculation', 'equipe', 'controleAu', 'entretienAu']}
          onClose={() => setIsAdding(false)}
          onMade={(id) => navigate(`/vehicules/${id}`)}
        />
      )}
    </Page>
  );
}

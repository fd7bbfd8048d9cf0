/** On the page of a client: his buildings, and what was laid on each. */
import { ChevronRight } from 'lucide-react';
import { Link } from 'wouter';
import { batiments } from '#shared/links/carnet-de-toit.ts';
import { carnetToit } from '#shared/modules/calcul-ardoises/carnet-toit.entity.ts';
import { formatTaille } from '#shared/modules/calcul-ardoises/format-nombre.ts';
import { chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import { count, formatFullDay } from '../../ui/format.ts';
import { useRows } from '../../ui/phone-context.tsx';

export default function CarnetClient({ ids }: { ids: readonly string[] }) {
  const sites = useRows(chantier, { field: 'clientId', equals: ids });
  const siteIds = (sites ?? []).map(({ id }) => id);
  const carnet = useRows(carnetToit, { field: 'chantierId', equals: siteIds });
  const kept = batiments(sites ?? [], carnet ?? []).filter(({ pans }) => pans.length > 0);
  if (kept.length === 0) return null;
  return (
    <section className="stack stack--tight">
      <h2 className="section-title">Carnets de toit</h2>
      <div className="card">
        {kept.map(({ lieu, pans }) => {
          const [first] = pans;
          if (!first) return null;
          const formats = [...new Set(pans.map(formatTaille))].join(', ');
          return (
            <Link
              key={first.chantierId}
              href={`/ardoises/carnet/${first.chantierId}`}
              className="list-row"
            >
              <span className="grow">
                <span className="list-row__title">{lieu}</span>
                <span className="list-row__sub">
                  {count(pans.length, 'pan')} en {formats}
                  {first.poseLe && ` · posé le ${formatFullDay(first.poseLe)}`}
                </span>
              </span>
              <ChevronRight aria-hidden />
            </Link>
          );
        })}
      </div>
    </section>
  );
}

/** The calculations of a chantier. */
import { ChevronRight, Grid3x3, Plus } from 'lucide-react';
import { Link } from 'wouter';
import { calculArdoises } from '#shared/modules/calcul-ardoises/calcul-ardoises.entity.ts';
import { laidOfGarde } from '#shared/modules/calcul-ardoises/compute-rangs.ts';
import { Empty } from '../../ui/empty.tsx';
import { formatNumber } from '../../ui/format.ts';
import { useRows } from '../../ui/phone-context.tsx';
import { CarnetLink } from './carnet-link.tsx';

export default function ChantierArdoises({ chantierId }: { chantierId: string }) {
  const rows = useRows(calculArdoises, { field: 'chantierId', equals: chantierId });
  const sorted = [...(rows ?? [])].sort((a, b) => b.createdAt - a.createdAt);
  return (
    <div className="stack narrow">
      <Link
        href={`/ardoises?chantier=${chantierId}`}
        className="button button--primary button--main"
      >
        <Plus aria-hidden />
        Calculer un pan
      </Link>
      {rows?.length === 0 && (
        <Empty icon={Grid3x3} title="Pas encore de calcul">
          <p>Pente, rampant, commune : le pureau et les quantités suivent, avec leur source.</p>
        </Empty>
      )}
      {sorted.length > 0 && (
        <ul className="card">
          {sorted.map((row) => (
            <li key={row.id} className="list-row--line">
              <Link href={`/ardoises/${row.id}`} className="list-row">
                <span className="grow">
                  <span className="list-row__title">{row.titre}</span>
                  <span className="list-row__sub">
                    pureau {formatNumber(laidOfGarde(row).pureauMm, 1)} mm ·{' '}
                    {formatNumber(row.ardoisesParM2, 1)} au m²
                    {row.ardoises !== null && ` · ${formatNumber(row.ardoises)} ardoises`}
                  </span>
                </span>
                <ChevronRight aria-hidden />
              </Link>
            </li>
          ))}
        </ul>
      )}
      <CarnetLink chantierId={chantierId} />
    </div>
  );
}

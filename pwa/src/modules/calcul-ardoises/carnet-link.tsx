/** The way from a chantier to its carnet de toit: what stands in it, or that it waits to be filled. */
import { BookOpen, ChevronRight } from 'lucide-react';
import { Link } from 'wouter';
import { count } from '../../ui/format.ts';
import { useCarnet } from './use-carnet.ts';

/** « 4 pans consignés », and what the calculations still bring. */
function stateOf(pans: number, proposes: number): string {
  const waits = `${count(proposes, 'calcul')} à consigner`;
  if (pans === 0) return proposes > 0 ? waits : 'Rien n’y est encore';
  const kept = `${count(pans, 'pan')} ${pans > 1 ? 'consignés' : 'consigné'}`;
  return proposes > 0 ? `${kept} · ${waits}` : kept;
}

export function CarnetLink({ chantierId }: { chantierId: string }) {
  const carnet = useCarnet(chantierId);
  if (!carnet) return null;
  return (
    <Link href={`/ardoises/carnet/${chantierId}`} className="card list-row">
      <BookOpen aria-hidden />
      <span className="grow">
        <span className="list-row__title">Carnet de toit</span>
        <span className="list-row__sub">{stateOf(carnet.pans.length, carnet.proposes.length)}</span>
      </span>
      <ChevronRight aria-hidden />
    </Link>
  );
}

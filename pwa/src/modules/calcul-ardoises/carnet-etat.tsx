/** Before a chantier ends: what its carnet de toit will ask for. */
import { BookOpen } from 'lucide-react';
import { ETATS_DU_CARNET } from '#shared/links/carnet-de-toit.ts';
import type { Etat } from '#shared/modules/chantiers/etats.ts';
import { count } from '../../ui/format.ts';
import { useCarnet } from './use-carnet.ts';

export default function CarnetEtat({ chantierId, to }: { chantierId: string; to: Etat }) {
  const carnet = useCarnet(chantierId);
  if (!carnet || carnet.proposes.length === 0 || !ETATS_DU_CARNET.includes(to)) return null;
  return (
    <p className="notice notice--accent">
      <BookOpen aria-hidden />
      Carnet de toit : {count(carnet.proposes.length, 'calcul')} à consigner avec la carrière et le
      lot. Il sera proposé dans le Suivi.
    </p>
  );
}

/** In the Suivi of a chantier that has ended: its carnet de toit. */
import { ETATS_DU_CARNET } from '#shared/links/carnet-de-toit.ts';
import { chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import { useRow } from '../../ui/phone-context.tsx';
import { CarnetLink } from './carnet-link.tsx';

export default function CarnetSuivi({ chantierId }: { chantierId: string }) {
  const site = useRow(chantier, chantierId);
  return site && ETATS_DU_CARNET.includes(site.etat) ? (
    <CarnetLink chantierId={chantierId} />
  ) : null;
}

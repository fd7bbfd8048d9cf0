/** The amounts of a chantier, for those who are granted the figures. */
import { chantierFinances } from '#shared/modules/chantiers/chantier-finances.entity.ts';
import { KeyedCard } from '../../ui/keyed-card.tsx';

export default function ChantierFinances({ chantierId }: { chantierId: string }) {
  return (
    <div className="narrow">
      <KeyedCard entity={chantierFinances} title="Montants" owner={{ chantierId }} />
    </div>
  );
}

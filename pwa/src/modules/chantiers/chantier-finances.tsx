/** The amounts of a chantier, for those who are granted the figures. */
import { keyedId } from '#shared/entity/entity.ts';
import { chantierFinances } from '#shared/modules/chantiers/chantier-finances.entity.ts';
import { devis } from '#shared/modules/devis-facturation/devis.entity.ts';
import { devisOption } from '#shared/modules/devis-facturation/devis-option.entity.ts';
import { sommeDesDevis } from '#shared/modules/devis-facturation/sum-devis.ts';
import { formatCents } from '../../ui/format.ts';
import { KeyedCard } from '../../ui/keyed-card.tsx';
import { useRow, useRows } from '../../ui/phone-context.tsx';
import { CompteChantier } from './compte-chantier.tsx';
import { CoutHoraireLine } from './cout-sheet.tsx';
import { useCompte } from './use-compte.ts';
import './comptes.css';
import './releves.css';

/** What the counted quotes say, and whether a typed amount stands in their place. */
function FromDevis({ chantierId }: { chantierId: string }) {
  const all = useRows(devis, { field: 'chantierId', equals: chantierId });
  const ids = (all ?? []).map(({ id }) => id);
  const options = useRows(devisOption, { field: 'devisId', equals: ids }) ?? [];
  const typed = useRow(chantierFinances, keyedId(chantierFinances, { chantierId }));
  const sum = sommeDesDevis(all ?? [], options);
  if (sum.nombre === 0) return null;
  const isOther =
    typed != null && typed.montantHtCents !== null && typed.montantHtCents !== sum.htCents;
  return (
    <div className={`notice ${isOther ? '' : 'notice--accent'}`}>
      <p>
        Les devis comptés font {formatCents(sum.htCents)} HT
        {sum.debourseCents !== null && ` et ${formatCents(sum.debourseCents)} de déboursé`}.{' '}
        {isOther
          ? 'Le montant saisi ci-dessous est autre : c’est lui qui vaut.'
          : 'Un montant saisi ci-dessous vaudrait à leur place.'}
      </p>
    </div>
  );
}

export default function ChantierFinances({ chantierId }: { chantierId: string }) {
  const compte = useCompte(chantierId);
  return (
    <div className="narrow stack">
      {compte && <CompteChantier compte={compte} />}
      {compte && <CoutHoraireLine cout={compte.cout} />}
      <FromDevis chantierId={chantierId} />
      <KeyedCard entity={chantierFinances} title="Montants" owner={{ chantierId }} />
    </div>
  );
}

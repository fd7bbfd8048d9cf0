/** One quote: its figures, options, lots and lines, and whether it counts in its chantier. */
import { FileX } from 'lucide-react';
import { Link } from 'wouter';
import { chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import { DEVIS_NATURES, devis } from '#shared/modules/devis-facturation/devis.entity.ts';
import { devisLigne } from '#shared/modules/devis-facturation/devis-ligne.entity.ts';
import { devisLot } from '#shared/modules/devis-facturation/devis-lot.entity.ts';
import { devisOption } from '#shared/modules/devis-facturation/devis-option.entity.ts';
import { Empty } from '../../ui/empty.tsx';
import { Page } from '../../ui/page.tsx';
import { useMay, useRow, useRows } from '../../ui/phone-context.tsx';
import { RowFoot } from '../../ui/row-foot.tsx';
import { DevisBadge } from './devis-badge.tsx';
import { DevisLignes } from './devis-lignes.tsx';
import { DevisAlertes, DevisLots, DevisTotals } from './devis-summary.tsx';
import { OptionList } from './option-list.tsx';
import { useDevisActs } from './use-devis.ts';

export default function DevisPage({ params }: { params: Record<string, string | undefined> }) {
  const id = params['id'] ?? '';
  const row = useRow(devis, id);
  const site = useRow(chantier, row?.chantierId ?? null);
  const lots = useRows(devisLot, { field: 'devisId', equals: id }) ?? [];
  const lignes = useRows(devisLigne, { field: 'devisId', equals: id }) ?? [];
  const options = useRows(devisOption, { field: 'devisId', equals: id }) ?? [];
  const { setEtat, setOption } = useDevisActs();
  const mayRule = useMay(devis, 'set', row);
  if (row === undefined) return <div className="page" />;
  if (row === null || row.deleted === 1) {
    return (
      <Page title="Devis" back="/devis">
        <Empty icon={FileX} title="Ce devis n’est pas sur cet appareil" />
      </Page>
    );
  }
  const sorted = [...lots].sort((a, b) => a.rang - b.rang);
  const isMissing = lignes.length < row.nombreLignes;
  return (
    <Page
      title={`${DEVIS_NATURES[row.nature]} ${row.numero}`}
      subtitle={[row.titre, site?.libelle].filter(Boolean).join(' · ')}
      back={`/chantiers/${row.chantierId}/devis`}
    >
      <div className="stack stack--loose narrow">
        <div className="row row--wrap row--wide">
          <DevisBadge etat={row.etat} />
          <Link href={`/chantiers/${row.chantierId}`} className="button button--soft">
            {site?.libelle ?? 'Le chantier'}
          </Link>
          {mayRule && row.etat !== 'compte' && (
            <button
              type="button"
              className="button"
              onClick={() => void setEtat(row, 'compte', options)}
            >
              Compter dans le chantier
            </button>
          )}
          {mayRule && row.etat === 'compte' && (
            <button
              type="button"
              className="button"
              onClick={() => void setEtat(row, 'ecarte', options)}
            >
              Ne plus compter
            </button>
          )}
        </div>
        {isMissing && (
          <div className="notice">
            <p>Des lignes manquent sur cet appareil : attendez la prochaine synchronisation.</p>
          </div>
        )}
        <DevisTotals {...row} />
        <DevisAlertes alertes={row.alertes} />
        <OptionList
          options={[...options].sort((a, b) => a.rang - b.rang)}
          actionOf={(option) =>
            mayRule && (
              <button
                type="button"
                className="button"
                onClick={() => void setOption(row, option, options)}
              >
                {option.dateAcceptation === null ? 'Acceptée par le client' : 'Reprendre'}
              </button>
            )
          }
        />
        <DevisLots lots={sorted} />
        {sorted.map((lot) => (
          <DevisLignes
            key={lot.id}
            title={devisLot.titleOf(lot)}
            lignes={lignes.filter((one) => one.lot === lot.rang && one.option === null)}
          />
        ))}
        {options.map((option) => (
          <DevisLignes
            key={option.id}
            title={option.libelle}
            lignes={lignes.filter((one) => one.option === option.rang)}
          />
        ))}
        <RowFoot entity={devis} row={row} listHref={`/chantiers/${row.chantierId}/devis`} />
      </div>
    </Page>
  );
}

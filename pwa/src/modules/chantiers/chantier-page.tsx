/** One chantier: where it is, how to go and call, and its tabs. */
import { MapPin, Navigation } from 'lucide-react';
import { useSearchParams } from 'wouter';
import { seesMoney } from '#shared/entity/permissions.ts';
import { chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import { useSlot } from '../../slots.tsx';
import { Empty } from '../../ui/empty.tsx';
import { routeTo } from '../../ui/maps.ts';
import { Page } from '../../ui/page.tsx';
import { useActor, useRow } from '../../ui/phone-context.tsx';
import { ChantierTabs } from './chantier-tabs.tsx';
import { EtatPicker } from './etat-picker.tsx';

export function ChantierPage({ id, tab }: { id: string; tab: string }) {
  const row = useRow(chantier, id);
  const actor = useActor();
  const tabs = useSlot('chantierTabs')
    .filter(({ isMoney }) => !isMoney || seesMoney(actor))
    .sort((a, b) => a.rank - b.rank);
  const [params] = useSearchParams();
  const search = params.size > 0 ? `?${params}` : '';
  if (row === undefined) return <div className="page" />;
  if (row === null || row.deleted === 1) {
    return (
      <Page title="Chantier" back={`/chantiers${search}`}>
        <Empty icon={MapPin} title="Ce chantier n’est pas sur cet appareil">
          <p>Il a été supprimé, archivé, ou n’est pas encore arrivé.</p>
        </Empty>
      </Page>
    );
  }
  const shown = tabs.find(({ slug }) => slug === tab) ?? tabs[0];
  return (
    <Page
      title={row.libelle}
      subtitle={[row.reference, row.ville].filter(Boolean).join(' · ')}
      back={`/chantiers${search}`}
    >
      <div className="stack">
        <div className="row row--wide row--wrap">
          <EtatPicker row={row} />
          <a className="button button--soft" href={routeTo(row)} target="_blank" rel="noreferrer">
            <Navigation aria-hidden />
            Itinéraire
          </a>
        </div>
        <ChantierTabs
          tabs={tabs}
          shown={shown}
          hrefOf={(slug) => `/chantiers/${id}/${slug}${search}`}
        />
        {shown && <shown.screen chantierId={id} />}
      </div>
    </Page>
  );
}

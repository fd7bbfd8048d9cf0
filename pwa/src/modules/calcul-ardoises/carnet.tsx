/** The carnet de toit of a building: what was laid on each plane, by which chantier, with which lot. */
import { BookOpen, Plus, Printer } from 'lucide-react';
import { useState } from 'react';
import { newId } from '#shared/core/ids.ts';
import { chantiersDuBatiment } from '#shared/links/carnet-de-toit.ts';
import { carnetToit } from '#shared/modules/calcul-ardoises/carnet-toit.entity.ts';
import { type Chantier, chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import { Empty } from '../../ui/empty.tsx';
import { NewRow } from '../../ui/new-row.tsx';
import { Page } from '../../ui/page.tsx';
import { useMay, useRow, useRows } from '../../ui/phone-context.tsx';
import { CarnetFill } from './carnet-fill.tsx';
import { CarnetPan, CarnetPanSheet } from './carnet-pan.tsx';
import { useCarnet } from './use-carnet.ts';
import './ardoises.css';

const ASKED = ['pan', 'nature', 'hauteurMm', 'largeurMm', 'pose', 'carriere', 'lot', 'poseLe'];

/** What earlier chantiers laid on the same building. */
function Autres({ site }: { site: Chantier }) {
  const all = useRows(chantier, { field: 'clientId', equals: site.clientId ?? '' });
  const others = chantiersDuBatiment(site, all ?? []).filter(({ id }) => id !== site.id);
  const rows = useRows(carnetToit, { field: 'chantierId', equals: others.map(({ id }) => id) });
  return others.map((other) => {
    const pans = (rows ?? []).filter(({ chantierId }) => chantierId === other.id);
    if (pans.length === 0) return null;
    return (
      <section key={other.id} className="stack">
        <h2 className="section-title">
          Même bâtiment <span>{other.libelle}</span>
        </h2>
        {pans.map((pan) => (
          <CarnetPan key={pan.id} pan={pan} onEdit={null} />
        ))}
      </section>
    );
  });
}

export default function CarnetScreen({ params }: { params: Record<string, string | undefined> }) {
  const chantierId = params['chantierId'] ?? '';
  const site = useRow(chantier, chantierId);
  const carnet = useCarnet(chantierId);
  const mayAdd = useMay(carnetToit, 'create');
  const [shown, setShown] = useState<'fill' | 'add' | null>(null);
  const [openId, setOpenId] = useState<string | null>(null);
  if (site === undefined) return <div className="page" />;
  if (site === null || site.deleted === 1) {
    return (
      <Page title="Carnet de toit" back="/ardoises">
        <Empty icon={BookOpen} title="Ce chantier n’est pas sur cet appareil" />
      </Page>
    );
  }
  const pans = [...(carnet?.pans ?? [])].sort((a, b) => a.createdAt - b.createdAt);
  const proposes = carnet?.proposes ?? [];
  const open = pans.find(({ id }) => id === openId);
  const lieu = [site.adresse, site.ville].filter(Boolean).join(', ');
  return (
    <Page
      title="Carnet de toit"
      subtitle={`${site.libelle} · ${lieu}`}
      back={`/chantiers/${chantierId}/ardoises`}
      actions={
        <button
          type="button"
          className="button button--icon no-print"
          aria-label="Imprimer"
          onClick={() => print()}
        >
          <Printer />
        </button>
      }
      thumb={
        mayAdd &&
        proposes.length > 0 && (
          <button
            type="button"
            className="button button--primary button--main"
            onClick={() => setShown('fill')}
          >
            <BookOpen aria-hidden />
            Remplir depuis les calculs
          </button>
        )
      }
    >
      <div className="stack stack--loose narrow">
        {carnet && pans.length === 0 && (
          <Empty icon={BookOpen} title="Rien n’y est encore">
            <p>
              Format, recouvrement, crochets, carrière, lot, date, équipe et photos de chaque pan :
              ce qu’il faudra savoir pour y revenir.
            </p>
          </Empty>
        )}
        {pans.map((pan) => (
          <CarnetPan key={pan.id} pan={pan} onEdit={() => setOpenId(pan.id)} />
        ))}
        {mayAdd && (
          <button type="button" className="button no-print" onClick={() => setShown('add')}>
            <Plus aria-hidden />
            Ajouter un pan à la main
          </button>
        )}
        {site.clientId && <Autres site={site} />}
      </div>
      {shown === 'fill' && (
        <CarnetFill chantierId={chantierId} proposes={proposes} onClose={() => setShown(null)} />
      )}
      {shown === 'add' && (
        <NewRow
          entity={carnetToit}
          title="Un pan du toit"
          fields={ASKED}
          given={{ chantierId, cle: newId(), nature: 'naturelle', pose: 'crochet' }}
          onClose={() => setShown(null)}
        />
      )}
      {open && <CarnetPanSheet pan={open} onClose={() => setOpenId(null)} />}
    </Page>
  );
}

/** Ardoises: one page, no wizard; the result is always in sight above the main gesture. */
import { ChevronRight, Ruler, Save } from 'lucide-react';
import { useEffect } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import type { CalculArdoisesResult } from '#shared/modules/calcul-ardoises/calcul.ts';
import { calculArdoises } from '#shared/modules/calcul-ardoises/calcul-ardoises.entity.ts';
import { calculToValues } from '#shared/modules/calcul-ardoises/calcul-values.ts';
import { laidOf } from '#shared/modules/calcul-ardoises/compute-rangs.ts';
import { formatTaille } from '#shared/modules/calcul-ardoises/format-nombre.ts';
import { chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import { Page } from '../../ui/page.tsx';
import { usePhone, useRow } from '../../ui/phone-context.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import { useGesture } from '../../ui/use-gesture.ts';
import { ArdoisesForm } from './ardoises-form.tsx';
import { Echelle, type EchellePan } from './echelle.tsx';
import { KeyFigures } from './key-figures.tsx';
import { Result } from './result.tsx';
import { SansCalcul } from './sans-calcul.tsx';
import { ToitEditor } from './toit-drawing.tsx';
import { useBack } from './use-back.ts';
import { NOTHING_TYPED, useCalcul } from './use-calcul.ts';
import './ardoises.css';

/** What the ladder mode reads: every plane of a drawing, or the one slope. */
function pansOf(calcul: CalculArdoisesResult): EchellePan[] {
  if (calcul.toit) return [...calcul.toit.pans];
  return calcul.rangs ? [{ id: 'versant', nom: 'Le versant', rangs: calcul.rangs }] : [];
}

const LINKS = [
  ['/ardoises/gardes', 'Calculs gardés'],
  ['/ardoises/autres', 'Autres poses : losangé, claire-voie…'],
  ['/ardoises/tables', 'Tables de recouvrement'],
  ['/ardoises/catalogue', 'Catalogue d’ardoises'],
  ['/ardoises/reglages', 'Réglages du calcul'],
] as const;

function MoreLinks() {
  return (
    <nav className="card" aria-label="Ce que lit le calcul">
      {LINKS.map(([href, title]) => (
        <Link key={href} href={href} className="list-row">
          <span className="grow strong">{title}</span>
          <ChevronRight aria-hidden />
        </Link>
      ))}
    </nav>
  );
}

export default function ArdoisesScreen() {
  const [params] = useSearchParams();
  const chantierId = params.get('chantier');
  const site = useRow(chantier, chantierId);
  const { draft, change, clear } = useDraft(`ardoises.${chantierId ?? ''}`, NOTHING_TYPED);
  const outcome = useCalcul(draft);
  const phone = usePhone();
  const act = useGesture();
  const [, navigate] = useLocation();
  const ladder = useBack('echelle');
  const calcul = outcome?.ok ? outcome.value : null;

  // The chantier knows its town: nobody types it twice.
  useEffect(() => {
    if (!site || draft.ville !== '') return;
    const { ville, codePostal, communeInsee } = site;
    change({ ville, codePostal, communeInsee });
  }, [site, draft.ville, change]);

  async function save() {
    if (!calcul) return;
    const id = phone.newId();
    const f = calculToValues(calcul, {
      titre: '',
      chantierId,
      dessin: draft.toit,
      entree: { ...draft },
    });
    const isWritten = await act({
      ops: [{ t: 'create', e: calculArdoises.table, id, f }],
      says: site ? `Calcul gardé dans « ${site.libelle} ».` : 'Calcul gardé.',
      undo: [{ t: 'delete', e: calculArdoises.table, id }],
    });
    if (!isWritten) return;
    clear();
    navigate(chantierId ? `/chantiers/${chantierId}/ardoises` : `/ardoises/${id}`);
  }

  return (
    <Page
      title="Ardoises"
      subtitle={site?.libelle}
      thumb={
        calcul ? (
          <div className="stack stack--tight">
            <KeyFigures laid={laidOf(calcul)} ardoisesParM2={calcul.ardoisesParM2} />
            <div className="row">
              {calcul.rangs && (
                <button
                  type="button"
                  className="button button--icon"
                  aria-label="Tracer à l’échelle"
                  onClick={ladder.open}
                >
                  <Ruler />
                </button>
              )}
              <button
                type="button"
                className="button button--primary button--block"
                onClick={() => void save()}
              >
                <Save aria-hidden />
                {chantierId ? 'Garder dans le chantier' : 'Garder ce calcul'}
              </button>
            </div>
          </div>
        ) : (
          <SansCalcul typed={draft} outcome={outcome} />
        )
      }
    >
      <div className="stack stack--loose narrow">
        <ArdoisesForm typed={draft} change={change} outcome={outcome} />
        {draft.toit && <ToitEditor toit={draft.toit} onChange={(toit) => change({ toit })} />}
        {outcome && <Result typed={draft} change={change} outcome={outcome} />}
        <MoreLinks />
      </div>
      {ladder.isOpen && calcul?.rangs && (
        <Echelle
          name={`brouillon.${chantierId ?? ''}`}
          taille={formatTaille(calcul.format)}
          pans={pansOf(calcul)}
          onClose={ladder.close}
        />
      )}
    </Page>
  );
}

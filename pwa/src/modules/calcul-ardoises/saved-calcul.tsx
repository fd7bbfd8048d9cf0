/** A calculation as it was kept: the edition it used stays with it for ever. */
import { FileText, Grid3x3, PencilRuler, Printer, Ruler } from 'lucide-react';
import { useLocation } from 'wouter';
import { entreprise } from '#shared/modules/administration/entreprise.entity.ts';
import { buildCommandeVersant } from '#shared/modules/calcul-ardoises/build-commande-versant.ts';
import {
  type CalculArdoises,
  calculArdoises,
} from '#shared/modules/calcul-ardoises/calcul-ardoises.entity.ts';
import { POSES, SITUATIONS, ZONES } from '#shared/modules/calcul-ardoises/choix.ts';
import { isRangs, laidOfGarde } from '#shared/modules/calcul-ardoises/compute-rangs.ts';
import { editionLabel } from '#shared/modules/calcul-ardoises/find-recouvrement.ts';
import { formatTaille } from '#shared/modules/calcul-ardoises/format-nombre.ts';
import { chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import { shareFile } from '../../core/share-file.ts';
import { Empty } from '../../ui/empty.tsx';
import { formatInstant, formatNumber } from '../../ui/format.ts';
import { Page } from '../../ui/page.tsx';
import { useRow, useSingleton } from '../../ui/phone-context.tsx';
import { RowFoot } from '../../ui/row-foot.tsx';
import { putDraft } from '../../ui/use-draft.ts';
import { Aujourdhui } from './aujourdhui.tsx';
import { COMMANDE_NETTE, Commande } from './commande.tsx';
import { Echelle, type EchellePan } from './echelle.tsx';
import { ficheOf, madeBy } from './fiche-of.ts';
import { KeyFigures } from './key-figures.tsx';
import { Quantites } from './quantites.tsx';
import { ShareCalcul } from './share-calcul.tsx';
import { Steps } from './steps.tsx';
import { ToitResult } from './toit-result.tsx';
import { useBack } from './use-back.ts';
import './ardoises.css';

/** The version of this app and its day. */
const RELEASE: string = import.meta.env['RELEASE'];

/** The planes that the ladder mode reads; none in what was kept before rows were. */
function pansOf({ toit, rangs }: CalculArdoises): EchellePan[] {
  if (toit) return [...toit.pans];
  return isRangs(rangs) ? [{ id: 'versant', nom: 'Le versant', rangs }] : [];
}

export default function SavedCalcul({ params }: { params: Record<string, string | undefined> }) {
  const row = useRow(calculArdoises, params['id'] ?? '');
  const firm = useSingleton(entreprise);
  const [, navigate] = useLocation();
  const ladder = useBack('echelle');
  const site = useRow(chantier, row?.chantierId ?? null);
  if (row === undefined) return <div className="page" />;
  if (row === null || row.deleted === 1) {
    return (
      <Page title="Calcul" back="/ardoises">
        <Empty icon={Grid3x3} title="Ce calcul n’est pas sur cet appareil" />
      </Page>
    );
  }
  const kept = row;
  async function makeFiche() {
    // The PDF library is heavy: it is read when the first fiche is asked for.
    const { makeFichePdf } = await import('./fiche-pdf.ts');
    const head = { entreprise: firm ?? null, chantier: site?.libelle ?? null, release: RELEASE };
    return makeFichePdf(ficheOf(kept, head));
  }
  async function openFiche() {
    await shareFile(`Fiche ${kept.titre}.pdf`, await makeFiche(), 'application/pdf');
  }
  function reopen() {
    if (!kept.entree) return;
    putDraft(`ardoises.${kept.chantierId ?? ''}`, kept.entree);
    navigate(kept.chantierId ? `/ardoises?chantier=${kept.chantierId}` : '/ardoises');
  }
  const pans = pansOf(row);
  const avertissements = row.avertissements ?? [];
  const nette = row.toit ? [] : buildCommandeVersant(row);
  const facts: [string, string][] = [
    ['Zone', ZONES[row.zone]],
    ['Situation', SITUATIONS[row.situation]],
    ['Format', `${row.hauteurMm / 10} × ${row.largeurMm / 10}`],
    ['Pose', POSES[row.pose]],
    ['Projection', `${formatNumber(row.projectionMm / 1000)} m`],
    ['Table', editionLabel(row.edition)],
  ];
  return (
    <Page
      // A unit never stands alone at the head of a line.
      title={row.titre.replaceAll(' %', '\u00a0%')}
      subtitle={site?.libelle ?? formatInstant(row.createdAt)}
      back={row.chantierId ? `/chantiers/${row.chantierId}/ardoises` : '/ardoises'}
      thumb={
        pans.length > 0 && (
          <button
            type="button"
            className="button button--primary button--main"
            onClick={ladder.open}
          >
            <Ruler aria-hidden />
            Tracer à l’échelle
          </button>
        )
      }
    >
      {ladder.isOpen && pans.length > 0 && (
        <Echelle name={row.id} taille={formatTaille(row)} pans={pans} onClose={ladder.close} />
      )}
      <div className="stack stack--loose narrow">
        <div className="card card--pad stack stack--loose">
          <KeyFigures laid={laidOfGarde(row)} ardoisesParM2={row.ardoisesParM2} />
          <dl className="facts">
            {facts.map(([label, value]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          <p className="small muted">{row.zoneOrigine}</p>
        </div>
        <Aujourdhui row={row} />
        {avertissements.length > 0 && (
          <ul className="stack stack--tight">
            {avertissements.map(({ texte }) => (
              <li key={texte} className="notice notice--accent small">
                {texte}
              </li>
            ))}
          </ul>
        )}
        <div className="row row--wrap no-print">
          <button type="button" className="button" onClick={() => void openFiche()}>
            <FileText aria-hidden />
            Fiche de calcul en PDF
          </button>
          <button type="button" className="button" onClick={() => print()}>
            <Printer aria-hidden />
            Imprimer
          </button>
        </div>
        {row.entree && (
          <button type="button" className="button no-print" onClick={reopen}>
            <PencilRuler aria-hidden />
            Reprendre ce calcul dans une variante
          </button>
        )}
        <ShareCalcul row={row} makeFiche={makeFiche} />
        {row.toit ? (
          <ToitResult toit={row.toit} titre={row.titre} />
        ) : (
          <>
            <Quantites calcul={row} />
            {nette.length > 0 && (
              <Commande commande={nette} titre={row.titre} precision={COMMANDE_NETTE} />
            )}
          </>
        )}
        <Steps etapes={row.etapes} />
        <p className="small muted">
          {editionLabel(row.edition)} · {madeBy(RELEASE)}
        </p>
        <RowFoot
          entity={calculArdoises}
          row={row}
          listHref={row.chantierId ? `/chantiers/${row.chantierId}/ardoises` : '/ardoises'}
        />
      </div>
    </Page>
  );
}

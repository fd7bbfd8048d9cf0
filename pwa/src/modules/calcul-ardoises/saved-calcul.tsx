/** A calculation as it was kept: the edition it used stays with it for ever. */
import { Grid3x3, Printer } from 'lucide-react';
import { calculArdoises } from '#shared/modules/calcul-ardoises/calcul-ardoises.entity.ts';
import { POSES, SITUATIONS, ZONES } from '#shared/modules/calcul-ardoises/choix.ts';
import { chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import { Empty } from '../../ui/empty.tsx';
import { formatInstant, formatNumber } from '../../ui/format.ts';
import { Page } from '../../ui/page.tsx';
import { useRow } from '../../ui/phone-context.tsx';
import { KeyFigures } from './key-figures.tsx';
import { Quantites } from './quantites.tsx';
import { Steps } from './steps.tsx';

export default function SavedCalcul({ params }: { params: Record<string, string | undefined> }) {
  const row = useRow(calculArdoises, params['id'] ?? '');
  const site = useRow(chantier, row?.chantierId ?? null);
  if (row === undefined) return <div className="page" />;
  if (row === null || row.deleted === 1) {
    return (
      <Page title="Calcul" back="/ardoises">
        <Empty icon={Grid3x3} title="Ce calcul n’est pas sur cet appareil" />
      </Page>
    );
  }
  const facts: [string, string][] = [
    ['Zone', ZONES[row.zone]],
    ['Situation', SITUATIONS[row.situation]],
    ['Format', `${row.hauteurMm / 10} × ${row.largeurMm / 10}`],
    ['Pose', POSES[row.pose]],
    ['Projection', `${formatNumber(row.projectionMm / 1000)} m`],
    ['Table', row.edition],
  ];
  return (
    <Page
      title={row.titre}
      subtitle={site?.libelle ?? formatInstant(row.createdAt)}
      back={row.chantierId ? `/chantiers/${row.chantierId}/ardoises` : '/ardoises'}
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
    >
      <div className="stack stack--loose narrow">
        <div className="card card--pad stack stack--loose">
          <KeyFigures calcul={row} />
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
        <Quantites calcul={row} />
        <Steps etapes={row.etapes} />
      </div>
    </Page>
  );
}

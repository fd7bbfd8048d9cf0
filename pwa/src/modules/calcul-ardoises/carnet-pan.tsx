/** One plane of the carnet de toit: what was laid, ready to be read, printed and completed. */
import { Pencil } from 'lucide-react';
import { Link } from 'wouter';
import { type CarnetToit, carnetToit } from '#shared/modules/calcul-ardoises/carnet-toit.entity.ts';
import { NATURES, POSES } from '#shared/modules/calcul-ardoises/choix.ts';
import { editionLabel } from '#shared/modules/calcul-ardoises/find-recouvrement.ts';
import { formatTaille } from '#shared/modules/calcul-ardoises/format-nombre.ts';
import { formatPente } from '#shared/modules/calcul-ardoises/pente.ts';
import { AutoField } from '../../ui/auto-field.tsx';
import { formatFullDay, formatNumber } from '../../ui/format.ts';
import { RowFoot } from '../../ui/row-foot.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { CarnetPhotoPicker, CarnetPhotos } from './carnet-photos.tsx';

function crochetsOf({ crochetLongueurCm, crochetMatiere }: CarnetToit): string {
  const longueur = crochetLongueurCm === null ? null : `${crochetLongueurCm} cm`;
  return [longueur, crochetMatiere].filter(Boolean).join(', ');
}

function mm(value: number | null): string {
  return value === null ? '' : `${formatNumber(value, 1)} mm`;
}

/** Label and text of what is known; what is not known is left out. */
function factsOf(pan: CarnetToit): [string, string][] {
  const facts: [string, string | null][] = [
    [NATURES[pan.nature], formatTaille(pan)],
    ['Pose', POSES[pan.pose]],
    ['Crochets', crochetsOf(pan)],
    ['Recouvrement', mm(pan.recouvrementMm)],
    ['Pureau', mm(pan.pureauMm)],
    ['Rangs', pan.rangs === null ? null : formatNumber(pan.rangs)],
    ['Pente', pan.pentePct === null ? null : formatPente(pan.pentePct)],
    ['Surface', pan.surfaceM2 === null ? null : `${formatNumber(pan.surfaceM2)} m²`],
    ['Carrière', pan.carriere],
    ['Lot', pan.lot],
    ['Posé le', pan.poseLe && formatFullDay(pan.poseLe)],
    ['Équipe', pan.equipe],
    ['Table', pan.edition && editionLabel(pan.edition)],
    ['Remarque', pan.remarque],
  ];
  return facts.flatMap(([label, text]) => (text ? [[label, text]] : []));
}

export function CarnetPan({ pan, onEdit }: { pan: CarnetToit; onEdit: (() => void) | null }) {
  return (
    <article className="card card--pad stack" aria-label={pan.pan}>
      <header className="row row--wide">
        <h3 className="grow">{pan.pan}</h3>
        {onEdit && (
          <button
            type="button"
            className="button button--quiet button--icon no-print"
            aria-label={`Compléter ${pan.pan}`}
            onClick={onEdit}
          >
            <Pencil />
          </button>
        )}
      </header>
      <dl className="facts">
        {factsOf(pan).map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <CarnetPhotos pan={pan} />
      {pan.calculId && (
        <Link href={`/ardoises/${pan.calculId}`} className="link small no-print">
          D’où viennent ces chiffres
        </Link>
      )}
    </article>
  );
}

/** What the site completes first, then what the calculation gave. */
const EDITED = [
  'carriere',
  'lot',
  'crochetMatiere',
  'poseLe',
  'equipe',
  'remarque',
  'pan',
  'crochetLongueurCm',
  'recouvrementMm',
  'pureauMm',
  'rangs',
  'surfaceM2',
] as const;

export function CarnetPanSheet({ pan, onClose }: { pan: CarnetToit; onClose: () => void }) {
  return (
    <Sheet title={pan.pan} onClose={onClose}>
      <div className="stack stack--loose">
        <CarnetPhotoPicker pan={pan} />
        {EDITED.map((name) => (
          <AutoField key={name} entity={carnetToit} row={pan} name={name} />
        ))}
        <RowFoot entity={carnetToit} row={pan} listHref={`/ardoises/carnet/${pan.chantierId}`} />
      </div>
    </Sheet>
  );
}

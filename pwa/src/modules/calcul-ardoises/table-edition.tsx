/** One edition of the lap table as it is printed: slopes down, zones and projections across. */
import { Grid3x3, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { keyedId } from '#shared/entity/entity.ts';
import {
  BANDES,
  type Bande,
  CONFIANCES,
  ZONES,
  type Zone,
} from '#shared/modules/calcul-ardoises/choix.ts';
import { editionLabel } from '#shared/modules/calcul-ardoises/find-recouvrement.ts';
import { isVerticale } from '#shared/modules/calcul-ardoises/pente.ts';
import { recouvrement } from '#shared/modules/calcul-ardoises/recouvrement.entity.ts';
import { Empty } from '../../ui/empty.tsx';
import { formatNumber } from '../../ui/format.ts';
import { Page } from '../../ui/page.tsx';
import { type Live, useMay, useRows } from '../../ui/phone-context.tsx';
import { useGesture } from '../../ui/use-gesture.ts';
import { parseFrench } from './parse-french.ts';
import './ardoises.css';

type Cellule = Live<typeof recouvrement>;

interface Place {
  readonly pentePct: number;
  readonly zone: Zone;
  readonly bande: Bande;
}

const ZONE_KEYS = Object.keys(ZONES) as Zone[];
const BANDE_KEYS = Object.keys(BANDES) as Bande[];

function slopeOf(pentePct: number): string {
  return isVerticale(pentePct) ? 'Verticale' : `${formatNumber(pentePct, 1)} %`;
}

interface CellProps {
  readonly place: Place;
  readonly cellule: Cellule | undefined;
  /** Any cell of the edition: a new one has its source. */
  readonly sample: Cellule;
  readonly isReadOnly: boolean;
}

function Cell({ place, cellule, sample, isReadOnly }: CellProps) {
  const act = useGesture();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = cellule ? String(cellule.recouvrementMm) : '';
  const name = `${slopeOf(place.pentePct)}, ${ZONES[place.zone].toLowerCase()}, ${BANDES[place.bande].toLowerCase()}`;
  if (isReadOnly) return <>{shown || '—'}</>;
  async function save() {
    if (typed === null || typed.trim() === shown) return setTyped(null);
    const e = recouvrement.table;
    const recouvrementMm = parseFrench(typed);
    const values = { ...place, edition: sample.edition, penteDeg: sample.penteDeg };
    const id = keyedId(recouvrement, values);
    const { source, confiance } = sample;
    const ops =
      recouvrementMm === null
        ? ([{ t: 'delete', e, id }] as const)
        : cellule
          ? ([{ t: 'set', e, id, f: { recouvrementMm } }] as const)
          : ([
              {
                t: 'create',
                e,
                id,
                f: { ...values, penteDeg: null, recouvrementMm, source, confiance },
              },
            ] as const);
    const undo = cellule
      ? recouvrementMm === null
        ? ([{ t: 'restore', e, id }] as const)
        : ([{ t: 'set', e, id, f: { recouvrementMm: cellule.recouvrementMm } }] as const)
      : ([{ t: 'delete', e, id }] as const);
    if (await act({ ops, undo, says: `${name} : ${typed.trim() || 'vide'}.` })) setTyped(null);
  }
  return (
    <input
      className="cell-input"
      aria-label={name}
      inputMode="numeric"
      maxLength={3}
      value={typed ?? shown}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => void save()}
      onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
    />
  );
}

export default function TableEdition({ params }: { params: Record<string, string | undefined> }) {
  const edition = decodeURIComponent(params['edition'] ?? '');
  const cellules = useRows(recouvrement, { field: 'edition', equals: edition });
  const mayDelete = useMay(recouvrement, 'delete');
  const maySet = useMay(recouvrement, 'set');
  const act = useGesture();
  const [, navigate] = useLocation();
  if (cellules === undefined) return <div className="page" />;
  const [sample] = cellules;
  const title = editionLabel(edition);
  if (!sample) {
    return (
      <Page title={title} back="/ardoises/tables">
        <Empty icon={Grid3x3} title="Cette table n’est pas sur cet appareil" />
      </Page>
    );
  }
  const byPlace = new Map(cellules.map((c) => [`${c.pentePct} ${c.zone} ${c.bande}`, c]));
  const pentes = [...new Set(cellules.map(({ pentePct }) => pentePct))].sort((a, b) => a - b);
  const bandes = BANDE_KEYS.filter((bande) => cellules.some((c) => c.bande === bande));
  const e = recouvrement.table;
  const remove = async () => {
    const isWritten = await act({
      ops: cellules.map(({ id }) => ({ t: 'delete', e, id })),
      says: `Table « ${title} » retirée.`,
      undo: cellules.map(({ id }) => ({ t: 'restore', e, id })),
    });
    if (isWritten) navigate('/ardoises/tables');
  };
  return (
    <Page
      title={title}
      subtitle={`Confiance ${CONFIANCES[sample.confiance].toLowerCase()}`}
      back="/ardoises/tables"
    >
      <div className="stack">
        <p className="small muted">{sample.source}</p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls by keyboard too. */}
        <section className="card table-wrap" tabIndex={0} aria-label="La table, en mm">
          <table className="table lap-table">
            <thead>
              <tr>
                <th scope="col" rowSpan={2}>
                  Pente
                </th>
                {ZONE_KEYS.map((zone) => (
                  <th key={zone} scope="colgroup" colSpan={bandes.length}>
                    {ZONES[zone]}
                  </th>
                ))}
              </tr>
              <tr>
                {ZONE_KEYS.flatMap((zone) =>
                  bandes.map((bande) => (
                    <th key={`${zone} ${bande}`} scope="col" className="num">
                      {bande} m
                    </th>
                  )),
                )}
              </tr>
            </thead>
            <tbody>
              {pentes.map((pentePct) => (
                <tr key={pentePct}>
                  <th scope="row">{slopeOf(pentePct)}</th>
                  {ZONE_KEYS.flatMap((zone) =>
                    bandes.map((bande) => (
                      <td key={`${zone} ${bande}`} className="num">
                        <Cell
                          place={{ pentePct, zone, bande }}
                          cellule={byPlace.get(`${pentePct} ${zone} ${bande}`)}
                          sample={sample}
                          isReadOnly={!maySet || edition === 'dtu-40.11-1993'}
                        />
                      </td>
                    )),
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        {mayDelete && edition !== 'dtu-40.11-1993' && (
          <button type="button" className="button button--danger" onClick={() => void remove()}>
            <Trash2 aria-hidden />
            Retirer cette table
          </button>
        )}
      </div>
    </Page>
  );
}

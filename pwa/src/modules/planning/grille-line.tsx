/** One line of the office grid: its name at the left, and what it holds month by month. */
import { Lock, TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import { ABSENCES } from '#shared/modules/planning/affectation.entity.ts';
import type { ChargeSalarie } from '#shared/modules/planning/charges.ts';
import { type Niveau, niveauDe } from '#shared/modules/planning/charges.ts';
import { type Salarie, salarie } from '#shared/modules/social/salarie.entity.ts';
import { Face, tintOf } from '../../ui/face.tsx';
import { formatNumber } from '../../ui/format.ts';
import { type Line, type MonthSpan, SIDE_PX, SIZES, type Zoom } from './grille-geometry.ts';
import { type CrewRun, offSpansOf, type Run, runsOf } from './grille-runs.ts';
import type { GrilleStore } from './grille-store.ts';

interface TileProps {
  readonly store: GrilleStore;
  readonly line: Line;
  readonly span: MonthSpan;
  readonly zoom: Zoom;
  /** Raised when what the tile shows may have changed. */
  readonly version: number;
  /** Who is there, for the line of a chantier. */
  readonly crews: readonly CrewRun[] | undefined;
}

const REPOS_LABEL = { parti: '', repos: '', ecole: 'École', weekend: '', ferie: '' } as const;

function place({ from, to }: { from: number; to: number }, dayPx: number) {
  return { left: SIDE_PX + from * dayPx, width: (to - from + 1) * dayPx - 1 };
}

function RunCell({ store, run, zoom }: { store: GrilleStore; run: Run; zoom: Zoom }) {
  const contenu = store.grille.contenus[run.code];
  const id = contenu?.chantierId ?? null;
  const site = id === null ? undefined : store.chantiers.get(id);
  const absence = contenu?.absence;
  const title = absence ? ABSENCES[absence] : (site?.libelle ?? 'Chantier…');
  const first = store.grille.jours[run.from] ?? '';
  const isLocked =
    store.contexte.isVerrouille(first) || (id !== null && store.contexte.isChantierVerrouille(id));
  const kind = absence ? 'plan__run--absence' : id ? tintOf(id) : '';
  const half = run.half === null ? '' : run.half === 0 ? ' plan__run--am' : ' plan__run--pm';
  const marks = `${run.isExtra ? ' plan__run--extra' : ''}${isLocked ? ' plan__run--locked' : ''}`;
  return (
    <div
      role="gridcell"
      className={`plan__run ${kind}${half}${marks}`}
      style={place(run, SIZES[zoom].dayPx)}
      title={title}
    >
      <span>
        {contenu?.sav && 'SAV '}
        {title}
        {zoom !== 'annee' && run.to - run.from > 0 && site && <small> {site.ville}</small>}
      </span>
      {isLocked && zoom !== 'annee' && <Lock aria-label="verrouillé" />}
    </div>
  );
}

const Tile = memo(function Tile({ store, line, span, zoom, crews }: TileProps) {
  const { dayPx } = SIZES[zoom];
  if (line.kind === 'equipe') return null;
  if (line.kind === 'chantier') {
    return crews
      ?.filter((run) => run.to >= span.from && run.from <= span.to)
      .map((run) => (
        <div
          key={run.from}
          role="gridcell"
          className={`plan__run ${tintOf(line.key)}`}
          style={place(run, dayPx)}
        >
          <span>{namesOf(store, run.salarieIds, zoom)}</span>
        </div>
      ));
  }
  const { grille, contexte } = store;
  const person = grille.salarieIds.indexOf(line.key);
  if (person < 0) return null;
  const reposAt = (day: number) => contexte.reposDe(line.key, grille.jours[day] ?? '');
  const spans = offSpansOf(grille.jours, { ...span, reposAt }).filter(
    ({ repos }) => repos !== 'repos' || zoom !== 'annee',
  );
  const isOff = (day: number) => {
    const repos = reposAt(day);
    return repos === 'repos' || repos === 'weekend' || repos === 'ferie';
  };
  return (
    <>
      {spans.map((off) => (
        <div
          key={`off${off.from}`}
          aria-hidden
          className={`plan__rest plan__rest--${off.repos}`}
          style={place(off, dayPx)}
        >
          {REPOS_LABEL[off.repos]}
        </div>
      ))}
      {runsOf(grille, person, { ...span, isOff }).map((run) => (
        <RunCell key={`${run.from}.${run.half}`} store={store} run={run} zoom={zoom} />
      ))}
    </>
  );
});

function namesOf(store: GrilleStore, ids: readonly string[], zoom: Zoom): string {
  if (zoom === 'annee') return String(ids.length);
  const byId = new Map(store.cadre.salaries.map((row) => [row.id, row.prenom]));
  return ids.map((id) => byId.get(id) ?? '…').join(', ');
}

const NIVEAUX: Readonly<Record<Niveau, string>> = {
  libre: 'Il reste des jours libres',
  bon: 'Complet',
  charge: 'Chargé',
  surcharge: 'Surchargé',
};

function Charge({ charge }: { charge: ChargeSalarie }) {
  const taken = charge.chantier + charge.absence;
  const niveau = niveauDe(charge);
  const share = charge.disponibles === 0 ? 0 : Math.min(1, taken / charge.disponibles);
  return (
    <span className={`plan__load plan__load--${niveau}`} title={NIVEAUX[niveau]}>
      {formatNumber(taken / 2)} / {formatNumber(charge.disponibles / 2)} j
      <i aria-hidden style={{ width: `${share * 100}%` }} />
    </span>
  );
}

interface GridLineProps {
  readonly store: GrilleStore;
  readonly line: Line;
  readonly index: number;
  readonly top: number;
  readonly zoom: Zoom;
  readonly months: readonly MonthSpan[];
  readonly version: number;
  readonly charge: ChargeSalarie | undefined;
  readonly crews: readonly CrewRun[] | undefined;
  readonly warning: string | undefined;
}

function SalarieHead({
  row,
  charge,
  warning,
}: {
  row: Salarie;
  charge: ChargeSalarie | undefined;
  warning: string | undefined;
}) {
  return (
    <>
      <Face name={salarie.titleOf(row)} />
      <span className="grow plan__who">
        <b className="clip">
          {row.prenom} {row.nom}
        </b>
        {charge && <Charge charge={charge} />}
      </span>
      {warning && (
        <span className="plan__warn" title={warning}>
          <TriangleAlert aria-label={warning} />
        </span>
      )}
    </>
  );
}

export const GridLine = memo(function GridLine(props: GridLineProps) {
  const { store, line, index, top, zoom, months, version, charge, crews, warning } = props;
  const height = line.kind === 'equipe' ? undefined : SIZES[zoom].linePx;
  if (line.kind === 'equipe') {
    return (
      <div role="row" aria-rowindex={index + 2} className="plan__team" style={{ top }}>
        <div role="rowheader" className="plan__side">
          {line.label}
          {warning && (
            <span className="plan__warn" title={warning}>
              <TriangleAlert aria-label={warning} />
            </span>
          )}
        </div>
      </div>
    );
  }
  return (
    <div role="row" aria-rowindex={index + 2} className="plan__line" style={{ top, height }}>
      <div role="rowheader" className={`plan__side plan__side--${line.kind}`}>
        {line.kind === 'salarie' ? (
          <SalarieHead row={line.salarie} charge={charge} warning={warning} />
        ) : (
          <>
            <i className={`plan__tint ${tintOf(line.key)}`} aria-hidden />
            <span className="grow plan__who">
              <b className="clip">{line.chantier.libelle}</b>
              <small className="clip">{line.chantier.ville}</small>
            </span>
          </>
        )}
      </div>
      {months.map((span) => (
        <Tile
          key={span.month}
          store={store}
          line={line}
          span={span}
          zoom={zoom}
          version={version}
          crews={crews}
        />
      ))}
    </div>
  );
});

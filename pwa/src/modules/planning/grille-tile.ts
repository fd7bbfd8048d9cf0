/** What a line of the grid shows over some days, as markup: one element a block, however many there are. */
import { CHANTIER_SUPPRIME } from '#shared/modules/chantiers/chantier.entity.ts';
import { ABSENCES } from '#shared/modules/planning/affectation.entity.ts';
import { escapeHtml } from '../../ui/escape-html.ts';
import { tintNameOf, tintOf } from '../../ui/face.tsx';
import { type Line, type MonthSpan, SIDE_PX, SIZES, type Zoom } from './grille-geometry.ts';
import { type CrewRun, offSpansOf, type Run, runsOf } from './grille-runs.ts';
import { sketchHtml } from './grille-sketch.ts';
import type { GrilleStore } from './grille-store.ts';

type Held = Pick<GrilleStore, 'grille' | 'contexte' | 'chantiers' | 'cadre'>;

export interface TileOptions {
  readonly store: Held;
  readonly line: Line;
  readonly span: MonthSpan;
  readonly zoom: Zoom;
  /** Whether the year's blocks come as bands of colour, as long as one scrolls. */
  readonly isBare?: boolean;
  /** Who is there, for the line of a chantier. */
  readonly crews: readonly CrewRun[] | undefined;
}

const REPOS_LABEL = { parti: '', repos: '', ecole: 'École', weekend: '', ferie: '' } as const;

const LOCK =
  '<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" role="img" aria-label="verrouillé"><rect width="18" height="11" x="3" y="11" rx="2"/><path d="M7 11V7a5 5 0 0 1 10 0v4"/></svg>';

/** Room that a sign and the edges of a block take in the year's small letters. */
const SIGN_PX = 7.4;
const EDGES_PX = 7;
/** Fewer letters than this say nothing: the colour and the pointer's hint do. */
const LETTERS_MIN = 3;

/** What a name shows of itself in a narrow block; cut here, for a clipped box costs a layer of its own. */
export function fitting(title: string, widthPx: number): string {
  const room = Math.floor((widthPx - EDGES_PX) / SIGN_PX);
  return room < LETTERS_MIN ? '' : title.slice(0, room).trimEnd();
}

interface Days {
  readonly from: number;
  readonly to: number;
}

const widthOf = ({ from, to }: Days, dayPx: number) => (to - from + 1) * dayPx - 1;

/**
 * Blocks follow each other in the flow, each as far from the one before as their days are: a box
 * placed on its own would be painted on its own.
 */
function flow<T extends Days>(
  runs: readonly T[],
  { span, dayPx }: { span: Days; dayPx: number },
  htmlOf: (run: T, style: string) => string,
): string {
  let end = span.from * dayPx;
  return runs
    .map((run) => {
      const [left, width] = [run.from * dayPx, widthOf(run, dayPx)];
      const style = `margin-left:${left - end}px;width:${width}px`;
      end = left + width;
      return htmlOf(run, style);
    })
    .join('');
}

interface RunStyle {
  readonly zoom: Zoom;
  readonly style: string;
}

function runHtml(store: Held, run: Run, { zoom, style }: RunStyle): string {
  const { dayPx } = SIZES[zoom];
  const contenu = store.grille.contenus[run.code];
  const id = contenu?.chantierId ?? null;
  const site = id === null ? undefined : store.chantiers.get(id);
  const absence = contenu?.absence;
  const name = absence ? ABSENCES[absence] : (site?.libelle ?? CHANTIER_SUPPRIME);
  const title = contenu?.sav ? `SAV ${name}` : name;
  const first = store.grille.jours[run.from] ?? '';
  const isLocked =
    store.contexte.isVerrouille(first) || (id !== null && store.contexte.isChantierVerrouille(id));
  const kind = absence ? 'plan__run--absence' : id ? tintOf(id) : '';
  const half = run.half === null ? '' : run.half === 0 ? ' plan__run--am' : ' plan__run--pm';
  const marks = `${run.isExtra ? ' plan__run--extra' : ''}${isLocked ? ' plan__run--locked' : ''}`;
  const open = `<div role="gridcell" class="plan__run ${kind}${half}${marks}" style="${style}" title="${escapeHtml(title)}"`;
  if (zoom === 'annee') {
    const shown = fitting(title, (run.to - run.from + 1) * dayPx);
    // What is not written whole is still said whole.
    const label = shown === title ? '' : ` aria-label="${escapeHtml(title)}"`;
    return `${open}${label}>${escapeHtml(shown)}</div>`;
  }
  const town = run.to > run.from && site ? ` <small>${escapeHtml(site.ville)}</small>` : '';
  return `${open}><span>${escapeHtml(title)}${town}</span>${isLocked ? LOCK : ''}</div>`;
}

function namesOf(store: Held, ids: readonly string[], zoom: Zoom): string {
  if (zoom === 'annee') return String(ids.length);
  const byId = new Map(store.cadre.salaries.map((row) => [row.id, row.prenom]));
  return ids.map((id) => byId.get(id) ?? '…').join(', ');
}

/** The blocks of a line in a span of days, as markup whose every text is escaped. */
export function tileHtml(options: TileOptions): string {
  const { store, line, span, zoom, crews, isBare = false } = options;
  const { dayPx } = SIZES[zoom];
  const isYear = zoom === 'annee';
  if (line.kind === 'equipe') return '';
  if (line.kind === 'chantier') {
    const seen = crews?.filter((run) => run.from >= span.from && run.from <= span.to) ?? [];
    return flow(seen, { span, dayPx }, (run, style) => {
      const names = escapeHtml(namesOf(store, run.salarieIds, zoom));
      const text = isYear ? names : `<span>${names}</span>`;
      return `<div role="gridcell" class="plan__run ${tintOf(line.key)}" style="${style}">${text}</div>`;
    });
  }
  const { grille, contexte } = store;
  const person = grille.salarieIds.indexOf(line.key);
  if (person < 0) return '';
  const reposAt = (day: number) => contexte.reposDe(line.key, grille.jours[day] ?? '');
  const isOff = (day: number) => {
    const repos = reposAt(day);
    return repos === 'repos' || repos === 'weekend' || repos === 'ferie';
  };
  const rest = offSpansOf(grille.jours, { ...span, reposAt })
    .filter(({ repos }) => repos !== 'repos' || !isYear)
    .map((off) => {
      const style = `left:${(off.from - span.from) * dayPx}px;width:${widthOf(off, dayPx)}px`;
      return `<div aria-hidden="true" class="plan__rest plan__rest--${off.repos}" style="${style}">${REPOS_LABEL[off.repos]}</div>`;
    });
  const runs = runsOf(grille, person, { ...span, isOff, isBridging: isYear });
  if (isBare && isYear) {
    const colourOf = ({ code }: Run) => {
      const id = grille.contenus[code]?.chantierId;
      return id ? `var(--teinte-${tintNameOf(id)}-fill)` : 'var(--hatch)';
    };
    return rest.join('') + sketchHtml(runs, { span, dayPx, colourOf });
  }
  const blocks = flow(runs, { span, dayPx }, (run, style) => runHtml(store, run, { zoom, style }));
  return rest.join('') + blocks;
}

/** The box in which the blocks of a span stand. */
export function tileBox({ span, zoom }: Pick<TileOptions, 'span' | 'zoom'>, html: string): string {
  const left = SIDE_PX + span.from * SIZES[zoom].dayPx;
  return `<div role="presentation" class="plan__tile" style="left:${left}px">${html}</div>`;
}

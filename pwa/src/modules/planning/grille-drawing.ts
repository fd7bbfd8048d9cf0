/** Draws the lines of the grid: each once, again where it changed, a few a frame when many are new. */
import type { Bilan, ChargeSalarie } from '#shared/modules/planning/charges.ts';
import { type Line, type MonthSpan, SIZES, type Zoom } from './grille-geometry.ts';
import { nameHtml } from './grille-names.ts';
import type { CrewRun } from './grille-runs.ts';
import type { GrilleStore } from './grille-store.ts';
import { tileBox, tileHtml } from './grille-tile.ts';

/** Which lines and months are on the screen or near it; the ends are left out. */
export interface View {
  readonly firstMonth: number;
  readonly endMonth: number;
  readonly firstLine: number;
  readonly endLine: number;
}

export interface Scene {
  readonly store: GrilleStore;
  readonly lines: readonly Line[];
  readonly tops: readonly number[];
  readonly zoom: Zoom;
  readonly months: readonly MonthSpan[];
  readonly view: View;
  readonly charges: ReadonlyMap<string, ChargeSalarie>;
  readonly warnings: ReadonlyMap<string, string>;
  readonly overs: ReadonlyMap<string, Bilan>;
  readonly crews: ReadonlyMap<string, readonly CrewRun[]> | null;
}

/** How long lines are drawn in one frame: what is left comes in the next. */
const BUDGET_MS = 4;
/** What comes into sight while one scrolls gets its words once one rests this long. */
export const REST_MS = 140;

interface Tile {
  readonly element: Element;
  html: string;
  isBare: boolean;
  /** What it was drawn from: the same needs no new look. */
  from: readonly unknown[];
}

interface Drawn {
  readonly row: HTMLElement;
  readonly name: HTMLElement;
  readonly tiles: Map<string, Tile>;
  nameHtml: string;
  named: readonly unknown[];
  isBare: boolean;
  stamp: readonly unknown[];
}

function box(className: string, role: string): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  element.setAttribute('role', role);
  return element;
}

let named = 0;

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}

/** Owns what stands in two boxes of the page: the rows of the grid, and the names beside them. */
export class GrilleDrawing {
  private readonly rows: HTMLElement;
  private readonly names: HTMLElement;
  private readonly drawn = new Map<string, Drawn>();
  private scene: Scene | null = null;
  private frame = 0;
  private rest: ReturnType<typeof setTimeout> | undefined;

  constructor(rows: HTMLElement, names: HTMLElement) {
    this.rows = rows;
    this.names = names;
  }

  /**
   * Shows a scene: what is new comes within this frame or the next ones, what is gone goes at once.
   * While one scrolls, the blocks of the year come first and their words once one rests.
   */
  draw(scene: Scene, { isMoving = false } = {}): void {
    if (isMoving && scene.zoom === 'annee') {
      clearTimeout(this.rest);
      this.rest = setTimeout(() => {
        this.rest = undefined;
        this.work();
      }, REST_MS);
    }
    if (this.scene && this.scene.zoom !== scene.zoom) this.clear();
    this.scene = scene;
    const { firstLine, endLine } = scene.view;
    const wanted = new Set(scene.lines.slice(firstLine, endLine).map(({ key }) => key));
    for (const [key, { row, name }] of this.drawn) {
      if (wanted.has(key)) continue;
      row.remove();
      name.remove();
      this.drawn.delete(key);
    }
    this.work();
  }

  /** Draws nothing more, and takes away what it drew. */
  stop(): void {
    this.clear();
    this.scene = null;
  }

  private clear(): void {
    cancelAnimationFrame(this.frame);
    clearTimeout(this.rest);
    this.rest = undefined;
    this.drawn.clear();
    this.rows.replaceChildren();
    this.names.replaceChildren();
  }

  private readonly work = (): void => {
    cancelAnimationFrame(this.frame);
    const { scene } = this;
    if (!scene) return;
    const until = performance.now() + BUDGET_MS;
    for (let index = scene.view.firstLine; index < scene.view.endLine; index++) {
      const line = scene.lines[index];
      if (!line || !this.drawLine(scene, line, index)) continue;
      if (performance.now() > until) {
        this.frame = requestAnimationFrame(this.work);
        return;
      }
    }
  };

  /** Draws a line where it is not yet as it should be; answers whether there was something to do. */
  private drawLine(scene: Scene, line: Line, index: number): boolean {
    const { store, tops, zoom, view, charges, warnings, overs, crews } = scene;
    const version = line.kind === 'chantier' ? store.version : store.versionOf(line.key);
    const { key } = line;
    const [charge, warning, over] = [charges.get(key), warnings.get(key), overs.get(key)];
    const { firstMonth, endMonth } = view;
    const place = [index, tops[index], firstMonth, endMonth];
    const stamp = [line, version, ...place, charge, warning, over, crews];
    const known = this.drawn.get(line.key);
    const isMoving = this.rest !== undefined;
    const isBare = !isMoving && known !== undefined && known.isBare;
    if (known && !isBare && isSame(known.stamp, stamp)) return false;
    const drawn = known ?? this.addLine(line);
    drawn.stamp = stamp;
    const top = `${tops[index] ?? 0}px`;
    const height = line.kind === 'equipe' ? '' : `${SIZES[zoom].linePx}px`;
    drawn.row.setAttribute('aria-rowindex', String(index + 2));
    for (const { style } of [drawn.row, drawn.name]) {
      style.top = top;
      style.height = height;
    }
    const naming = [line, charge, warning, over];
    const said = { line, charge, warning, over };
    const html = isSame(naming, drawn.named) ? drawn.nameHtml : nameHtml(said);
    drawn.named = naming;
    if (html !== drawn.nameHtml) {
      drawn.nameHtml = html;
      drawn.name.innerHTML = html;
    }
    if (line.kind !== 'equipe') this.drawTiles(scene, line, { drawn, version });
    return true;
  }

  private addLine({ key, kind }: Line): Drawn {
    const row = box(kind === 'equipe' ? 'plan__team' : 'plan__line', 'row');
    const name = document.createElement('div');
    name.className = `plan__side plan__side--${kind}`;
    name.id = `plan-nom-${named++}`;
    const header = box('', 'rowheader');
    header.setAttribute('aria-labelledby', name.id);
    row.append(header);
    const drawn: Drawn = {
      row,
      name,
      tiles: new Map(),
      nameHtml: '',
      named: [],
      isBare: false,
      stamp: [],
    };
    this.drawn.set(key, drawn);
    this.rows.append(row);
    this.names.append(name);
    return drawn;
  }

  private drawTiles(
    { store, zoom, months, view, crews }: Scene,
    line: Line,
    { drawn, version }: { drawn: Drawn; version: number },
  ): void {
    const { row, tiles } = drawn;
    const seen = months.slice(view.firstMonth, view.endMonth);
    const wanted = new Set(seen.map(({ month }) => month));
    for (const [month, { element }] of tiles) {
      if (wanted.has(month)) continue;
      element.remove();
      tiles.delete(month);
    }
    const isMoving = this.rest !== undefined;
    const crew = crews?.get(line.key);
    const added: { month: string; html: string; from: readonly unknown[] }[] = [];
    let markup = '';
    drawn.isBare = false;
    for (const span of seen) {
      const known = tiles.get(span.month);
      const isBare = isMoving && known?.isBare !== false;
      drawn.isBare ||= isBare;
      const from = [version, isBare, crew];
      if (known && isSame(known.from, from)) continue;
      const html = tileHtml({ store, line, span, zoom, isBare, crews: crew });
      if (!known) {
        added.push({ month: span.month, html, from });
        markup += tileBox({ span, zoom }, html);
        continue;
      }
      if (known.html !== html) known.element.innerHTML = html;
      Object.assign(known, { html, isBare, from });
    }
    if (added.length === 0) return;
    // All of a line's new boxes at once: every text in them was escaped where it was written.
    row.insertAdjacentHTML('beforeend', markup);
    let element = row.lastElementChild;
    for (const { month, html, from } of added.reverse()) {
      if (element) tiles.set(month, { element, html, isBare: isMoving, from });
      element = element?.previousElementSibling ?? null;
    }
  }
}

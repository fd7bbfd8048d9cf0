/** What a line of the year shows while one scrolls: its blocks as bands of colour, one element however many. */
import type { Run } from './grille-runs.ts';

interface SketchOptions {
  /** Where the tile begins and ends, in days. */
  readonly span: { readonly from: number; readonly to: number };
  readonly dayPx: number;
  /** The colour of a block, as CSS has it. */
  readonly colourOf: (run: Run) => string;
}

/** The bands of one half of the day, left to right, with nothing between them. */
function bandsOf(runs: readonly Run[], { span, dayPx, colourOf }: SketchOptions): string {
  const stops = runs.flatMap((run) => {
    const [from, to] = [(run.from - span.from) * dayPx, (run.to + 1 - span.from) * dayPx - 1];
    const colour = colourOf(run);
    return [`transparent ${from}px`, `${colour} ${from}px ${to}px`, `transparent ${to}px`];
  });
  return `linear-gradient(90deg,${stops.join(',') || 'transparent,transparent'})`;
}

/** The bands of a tile as markup; mornings above, afternoons below. Colours come from the tokens alone. */
export function sketchHtml(runs: readonly Run[], options: SketchOptions): string {
  if (runs.length === 0) return '';
  const width = (options.span.to - options.span.from + 1) * options.dayPx;
  const [am, pm] = [0, 1].map((half) =>
    bandsOf(
      runs.filter((run) => run.half === null || run.half === half),
      options,
    ),
  );
  const style = `width:${width}px;background-image:${am},${pm}`;
  return `<div aria-hidden="true" class="plan__sketch" style="${style}"></div>`;
}

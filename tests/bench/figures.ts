/** Figures with their budgets, and how they are printed. */

export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly atMost?: number;
  readonly atLeast?: number;
}

/** The middle of a list of measures. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Whether a figure keeps its budget. */
export function isKept({ value, atMost, atLeast }: Figure): boolean {
  return value <= (atMost ?? Infinity) && value >= (atLeast ?? -Infinity);
}

/** One line: figure, budget, kept or not. */
export function lineOf(figure: Figure): string {
  const { name, value, unit, atMost, atLeast } = figure;
  const budget = atMost !== undefined ? `≤ ${atMost}` : `≥ ${atLeast}`;
  const shown = value < 10 ? value.toFixed(2) : value.toFixed(0);
  return `${isKept(figure) ? '✓' : '✗'} ${name.padEnd(62)} ${shown.padStart(8)} ${unit.padEnd(12)} ${budget}`;
}

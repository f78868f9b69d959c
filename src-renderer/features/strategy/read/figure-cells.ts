import type { ChartCell } from '../../../charts/chart-table.ts';
import { formatNumber } from '../../../format/count.ts';
import { formatPercent } from '../../../format/percent.ts';

/** A cell; `help` explains it on hover and focus. */
export interface FigureCell extends ChartCell {
  readonly help: string | null;
}

/** A table of parameters: what people read, what a file gets, and what each column means. */
export interface FigureTable {
  readonly columns: readonly {
    readonly label: string;
    readonly numeric: boolean;
    readonly help: string | null;
  }[];
  readonly rows: readonly (readonly FigureCell[])[];
}

/** Decimals that show a figure as it is, from `least` on; a model may be finer than the default. */
function digitsOf(value: number, least: number): number {
  for (let digits = least; digits < 6; digits++) {
    if (Math.abs(Number(value.toFixed(digits)) - value) < 1e-9) return digits;
  }
  return 6;
}

export function word(text: string, help: string | null = null): FigureCell {
  return { text, csv: text, help };
}

/** A file gets the parameter itself, not the text that is shown for it. */
export function figure(value: number, text: string): FigureCell {
  return { text, csv: String(value), help: null };
}

export function percent(value: number, least = 0): FigureCell {
  return figure(value, formatPercent(value, digitsOf(value * 100, least)));
}

export function ratio(value: number): FigureCell {
  return figure(value, `×${formatNumber(value, digitsOf(value, 2))}`);
}

/** A change of log odds or log weight, as the factor that it is. */
export function logFactor(value: number): FigureCell {
  return figure(value, `×${formatNumber(Math.exp(value), 2)}`);
}

export function days(value: number): FigureCell {
  return figure(value, `${formatNumber(value, digitsOf(value, 0))} d`);
}

export function column(label: string, numeric: boolean, help: string | null = null) {
  return { label, numeric, help };
}

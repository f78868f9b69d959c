/** Measures of the comparison table, in its order (ux 2.9). */
export const MEASURES = [
  'netCash',
  'cashCollected',
  'liquidationRate',
  'curedShare',
  'meanArrearsDays',
  'arrearsOver90',
  'costToCollect',
  'cost',
  'severancesPerThousand',
  'contacts',
] as const;
export type MeasureId = (typeof MEASURES)[number];

export type MeasureUnit = 'minor' | 'ratio' | 'days' | 'perThousand' | 'count' | 'minorPerMinor';

export interface MeasureDefinition {
  readonly id: MeasureId;
  readonly label: string;
  readonly unit: MeasureUnit;
  readonly direction: 'higher' | 'lower';
  /** What is counted over what, for the tooltip and the export. */
  readonly definition: string;
}

/** A paired difference, challenger minus champion, in the measure's unit. */
export interface Difference {
  readonly value: number;
  /** 95 % interval over accounts (simulation.md 4.3, portfolio layer). */
  readonly low: number;
  readonly high: number;
  /** 95 % interval of simulation luck alone, portfolio held fixed; null with one replication and for ratios. */
  readonly luckLow: number | null;
  readonly luckHigh: number | null;
}

export type Reading =
  | 'Better'
  | 'Worse'
  | 'Slightly better'
  | 'Slightly worse'
  | 'No difference'
  | 'Unclear'
  | 'Check this';

export interface MeasureComparison {
  readonly measure: MeasureId;
  /** Mean over replications, one an arm, in the order of the run. */
  readonly values: readonly number[];
  /** One a challenger. */
  readonly differences: readonly Difference[];
  /** The smallest change that matters, in the measure's unit (ux 2.4). */
  readonly changeThatMatters: number;
  readonly readings: readonly Reading[];
}

export interface Headline {
  readonly arm: string;
  readonly sentence: string;
  readonly detail: string;
}

export interface Comparison {
  readonly arms: readonly string[];
  readonly measures: readonly MeasureComparison[];
  /** One a challenger. */
  readonly headlines: readonly Headline[];
}

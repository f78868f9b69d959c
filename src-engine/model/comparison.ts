import type { GuardrailComparison } from './outcome-guardrail.ts';

/** Measures of the comparison table, in its order (ux 2.9). */
export const MEASURES = [
  'netCash',
  'npv',
  'cashCollected',
  'liquidationRate',
  'curedShare',
  'processSuccess',
  'meanArrearsDays',
  'rollRate',
  'arrearsOver90',
  'costToCollect',
  'cost',
  'severancesPerThousand',
  'contacts',
  'harmPerThousand',
  'daysToPay',
  'netLossRate',
  'disconnectionsPerThousand',
  'restoredShare',
  'vulnerableCutShare',
  'retainedValue',
  'feesRecovered',
  'commission',
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
  /** 95 % interval of the layer that the comparison names, customers as a sample as a rule (simulation.md 4.3). */
  readonly low: number;
  readonly high: number;
  /** 95 % interval of simulation luck alone, portfolio held fixed; null with one replication. */
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
  /** What it would be had nobody set it; absent where nobody has. */
  readonly defaultChangeThatMatters?: number;
  readonly readings: readonly Reading[];
  /**
   * One a challenger: chance that the difference is on the better side of zero, units as a sample and nothing known
   * beforehand (simulation.md 4.9, decision wording). 0.5 where there is no difference at all.
   */
  readonly chancesBetter: readonly number[];
  /** One a challenger: two-sided p-values, adjusted by Holm over the challengers of this measure. */
  readonly familyPValues: readonly number[];
  /** One a challenger: intervals that hold for all challengers at once with 95 %; the plain ones for a single one. */
  readonly familyIntervals: readonly { readonly low: number; readonly high: number }[];
  /** The same rule on the other intervals, one a challenger. Luck has none with one replication. */
  readonly otherReadings: {
    readonly family: readonly Reading[];
    readonly luck: readonly (Reading | null)[];
  };
  /** One a challenger: replications that would make an Unclear reading clear; null when none would or none is needed. */
  readonly moreReplications: readonly (number | null)[];
}

/** Whose sample and which uncertainty an interval covers (simulation.md 4.3), from the narrowest to the widest. */
export type IntervalLayer = 'luck' | 'portfolio' | 'parameters';

/** What the intervals of a comparison rest on; goes with every caption. */
export interface IntervalBasis {
  readonly layer: IntervalLayer;
  /** The unit of the sample: the customer where any has several accounts. */
  readonly unit: 'customer' | 'account';
  readonly units: number;
  /** From 200 units the normal quantile; below, the hull of Student's t and the BCa bootstrap (docs/adr/0021). */
  readonly method: 'normal' | 't and bootstrap';
}

export interface Headline {
  readonly arm: string;
  readonly sentence: string;
  readonly detail: string;
  /** Guardrails whose limit the arm breaches: they replace what it collects (ux 2.4). */
  readonly breaches: number;
  /** What is to be looked at before the sentence is taken for the whole answer. */
  readonly checks: {
    /** Measures that read Worse, but for the primary one. */
    readonly measures: readonly MeasureId[];
    /** Segments that lose net cash for certain, whatever the primary measure is. */
    readonly losingSegments: number;
  };
}

/**
 * The smallest change that matters by measure, where somebody has set it: money in whole minor units, rates as shares (0.005
 * is half a percentage point), days, per 1,000 accounts, counts, minor units per minor unit. 0 or more; with 0 every
 * difference matters. Measures that are not named keep their default (analyze/measure-recipes.ts).
 */
export type Matters = Readonly<Partial<Record<MeasureId, number>>>;

/** Changes that matter as a plan, a run or a comparison has them (ux 2.4). Neither decides a number of the run. */
export interface SetMatters {
  /** Set before the run; absent where all are the defaults. */
  readonly matters?: Matters;
  /** Set afterwards, in the place of `matters` as a whole; absent where nobody has edited them, empty for all defaults. */
  readonly editedMatters?: Matters;
}

export interface Comparison extends SetMatters {
  readonly arms: readonly string[];
  /** Decides the headlines; absent where it is net cash. */
  readonly primaryMeasure?: MeasureId;
  readonly basis: IntervalBasis;
  /** A ratio is left out when an arm has nothing in its denominator: there is no difference of what is not there. */
  readonly measures: readonly MeasureComparison[];
  /** Outcomes that have a limit. */
  readonly guardrails: readonly GuardrailComparison[];
  /** One a challenger. */
  readonly headlines: readonly Headline[];
}

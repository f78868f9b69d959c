import type { Difference } from './comparison.ts';
import type { SampleRatio, SplitDifference } from './pilot.ts';

/** What a real split of a run's customers would have shown, each under one arm only. */
export interface SimulatedPilot {
  readonly championUnits: number;
  readonly challengerUnits: number;
  readonly sampleRatio: SampleRatio;
  /** A unit's mean difference, or that of the ratios, as the analyst of the pilot would have seen it. */
  readonly split: SplitDifference;
  /** Standard deviation of one unit's outcome (of its influence on a ratio) under each arm: what a plan is made from. */
  readonly championDeviation: number;
  readonly challengerDeviation: number;
}

/** One outcome of a finished run: paired over all replications, and as a split of replication 1 shows it. */
export interface PilotOfRun {
  readonly unit: 'customer' | 'account';
  readonly units: number;
  /** Mean difference a unit, or of the ratios, paired. */
  readonly paired: Difference;
  readonly pilot: SimulatedPilot;
}

/** How large and long a live test must be, and what the units at hand can show. */
export interface LiveTestPlan {
  readonly championUnits: number;
  readonly challengerUnits: number;
  /** Days until so many units have come in; null without a daily number. */
  readonly days: number | null;
  readonly isEnough: boolean;
  /** What a test on all available units would find. */
  readonly detectable: number;
  /** Chance of finding the difference planned for with them. */
  readonly power: number;
}

/** What a live test needs, and what it would have shown of the customers of the run. */
export interface LiveTestForecast extends PilotOfRun {
  /** The difference that the plan is made for. */
  readonly delta: number;
  readonly plan: LiveTestPlan;
  /** Steps of one of the two arms were late for want of agents or crews: in a live test the arms would share them. */
  readonly capacityBinds: boolean;
}

/** What is to be said of a split when capacity binds: accounts are then no units of their own (simulation.md 1.7). */
export const SHARED_CAPACITY_SENTENCE =
  'Agents or crews did not suffice in this run. In a live test both arms share them, so that what one arm asks of them delays the other, and a split is biased. The paired comparison of whole portfolios is not; or give each arm agents of its own.';

/** When the plan is for the run's own difference and the run shows none. */
export const NOT_SHOWN_SENTENCE =
  'The run shows no difference, its interval includes zero: name the difference that would matter instead.';

/** Whether the interval of the paired difference includes zero. */
export function isNotShown({ paired }: Pick<PilotOfRun, 'paired'>): boolean {
  return paired.low <= 0 && paired.high >= 0;
}

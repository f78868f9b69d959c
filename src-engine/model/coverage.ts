import type { AlgorithmUse } from '../config/strategy-schema.ts';

/** Stages of the funnel in their order; each holds the accounts that passed all stages before. */
export const FUNNEL_STAGES = [
  'population',
  'eligible',
  'inArrears',
  'criteriaMet',
  'notHeld',
  'notCapped',
  'capacity',
  'treated',
] as const;
export type FunnelStageName = (typeof FUNNEL_STAGES)[number];

export interface FunnelStage {
  readonly stage: FunnelStageName;
  readonly accounts: number;
  /** Owed at the start by these accounts. */
  readonly openMinor: number;
  /** Accounts of the stage before that are not here. */
  readonly removed: number;
  /** False when a run does not record what this stage would hold back: nobody can be removed here. */
  readonly canBind: boolean;
  /** What passing the stage means. */
  readonly meaning: string;
}

/** How often a row of the criteria was answered, in replication 1. */
export interface RowCoverage {
  /** JSON pointer of the criteria row. */
  readonly pointer: string;
  readonly control: string;
  readonly conditionPriority: number;
  readonly condition: AlgorithmUse;
  /** Further tests of the condition, where it has any. */
  readonly and?: readonly AlgorithmUse[];
  readonly rowPriority: number;
  readonly template: string;
  /** Processes that this row began; null for a run that an earlier engine made, which did not tell rows apart. */
  readonly processes: number | null;
  /** Sentence why no account can ever reach the row; empty when one can. */
  readonly unreachable: string;
}

/** What became of a step of a template, in replication 1. */
export interface StepCoverage {
  readonly template: string;
  readonly sequence: number;
  readonly eventType: string;
  /** Plain name of the event type. */
  readonly eventTitle: string;
  readonly carriedOut: number;
  /** Counts by the reason for leaving the step out, as LOG_OUTCOME names it. */
  readonly skipped: Readonly<Record<string, number>>;
  /** Processes of the template that ended, or that the horizon cut off, before the step. */
  readonly notReached: number;
}

export interface UntreatedAccounts {
  readonly accounts: number;
  readonly openMinor: number;
  /** Ids of those that owe most. */
  readonly largest: readonly {
    readonly id: string;
    readonly openMinor: number;
    readonly arrearsDays: number;
  }[];
}

/** What the rules of one arm answered. */
/** Agents or crews of an arm over the horizon: what there was, and what was taken; means over replications. */
export interface CapacityUse {
  /** Codes of the groups that count in this unit. */
  readonly groups: readonly string[];
  readonly unit: 'MINUTES' | 'JOBS';
  readonly perWorkday: number;
  readonly workdays: number;
  readonly used: number;
  /** The most on a day. */
  readonly peak: number;
  /** Used of what there was; null without a workday. */
  readonly utilisation: number | null;
}

/** Steps that found no agent or crew when they were due, means over replications. */
export interface LateSteps {
  readonly delayed: number;
  /** Not needed any more before their turn came. */
  readonly expired: number;
  /** Most that waited at the end of a day. */
  readonly mostWaiting: number;
}

export interface RuleCoverage {
  readonly arm: string;
  readonly funnel: readonly FunnelStage[];
  readonly rows: readonly RowCoverage[];
  readonly steps: readonly StepCoverage[];
  /** Accounts with past-due debt on some day that never entered a process. */
  readonly untreated: UntreatedAccounts;
  /** Empty where the strategy limits no capacity. */
  readonly capacity: readonly CapacityUse[];
  readonly late: LateSteps;
}

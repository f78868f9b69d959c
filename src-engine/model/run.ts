import type { WholeNumbers } from '../base/whole-numbers.ts';
import type { Strategy } from '../config/strategy-schema.ts';
import type { BehaviourModel } from './behaviour.ts';
import type { ChargeLedger } from './charge-ledger.ts';
import type { MeasureId, SetMatters } from './comparison.ts';
import type { CureTolerance } from './cure-tolerance.ts';
import type { EventLog } from './event-log.ts';
import type { KnownPayment } from './known-payment.ts';
import type { ManualCommand } from './manual-command.ts';
import type { ArmWaits } from './waits.ts';

/** One strategy of a comparison. The first arm of a plan is the champion. */
export interface Arm {
  readonly name: string;
  readonly strategy: Strategy;
  /** Who waits for shared capacity, where it has been found out on the whole portfolio (simulate/queue); never stored. */
  readonly waits?: ArmWaits;
}

/**
 * A part of the accounts by a hash of their ids: those whose share number, from 0 to 1, lies in [from, to). Parts that
 * begin alike are nested; parts that do not overlap share no account (simulation.md 6.3).
 */
export interface AccountSample {
  readonly from: number;
  readonly to: number;
}

/** Everything that decides a run's bytes, apart from the portfolio; its changes that matter decide how they are read. */
export interface RunPlan extends SetMatters {
  readonly arms: readonly Arm[];
  readonly behaviour: BehaviourModel;
  /** Simulated days; day 0 is the as-of date. */
  readonly days: number;
  readonly replications: number;
  /** 0 to 2^53 - 1. */
  readonly seed: number;
  /** Which replications keep their event log. */
  readonly eventLog: 'none' | 'first' | 'all';
  /** Visits each day of each account instead of skipping idle ones: same bytes, for tests. */
  readonly visitEveryDay: boolean;
  /** Asserts at the end of every visited day what must always be true (kernel/assert-invariants.ts). */
  readonly checkInvariants?: boolean;
  /** Payments known beforehand; none without it. */
  readonly payments?: readonly KnownPayment[];
  /** What people do by hand; nothing without it. A run with more of them is a branch of the one without. */
  readonly commands?: readonly ManualCommand[];
  /** Only these accounts are run; the columns of the others stay zero. All without it. */
  readonly sample?: AccountSample;
  /**
   * The plan is one of the parts of a run, its replications those from this one on (from 0): the luck is theirs, and the money of every
   * account is kept for the ledger of charges (simulate/replication-join.ts). A run of its own without it.
   */
  readonly firstReplication?: number;
  /** Accounts that arms cannot tell apart are lived once for all of them (simulate/shared-runs): same bytes, less work. */
  readonly sharesRuns?: boolean;
  /**
   * Only what accounts come to is kept, and flows added over the days: daily series have one day, and levels, ageing, rolls,
   * tallies, squares of differences and the log stay empty. For who looks at many arms at once.
   */
  readonly totalsOnly?: boolean;
  /** Also keeps what was charged for, in units, so that other prices can be put on the result (simulate/reweigh). */
  readonly keepsCharges?: boolean;
  /** Whose cancel thresholds say what "cured" means, when it is not the first arm's strategy. */
  readonly yardstick?: Strategy;
  /** What counts as cured; the yardstick's cancel thresholds without it. */
  readonly cureTolerance?: CureTolerance;
  /** Decides the headline of the comparison and no number of the run; net cash without it (model/primary-measure.ts). */
  readonly primaryMeasure?: MeasureId;
}

/**
 * Daily series, in the order of the rows of ArmResult.daily. Flows are per day, stocks are end-of-day levels. Entries, cures
 * and re-defaults count each account once, with its first time in arrears; `Minor` is what was past due when it began, and
 * re-defaults stand on the day of the cure (kernel/phases/first-arrears.ts). `cutsRestored` came back within
 * RESTORED_WITHIN_DAYS and stand on the day of the cut; `lateRecoveredMinor` came in on debt that the run had written off;
 * `servedMinor` is a year of usual bills of services that run, `closedMinor` what of it ended, `churnedMinor` what of it customers had
 * who left of their own accord. `paidItemsMinor` is what payments took off open items, `paidLateDaysMinor` the same times the days that
 * each item was past due. `atRisk…` is what accounts owe whose oldest debt past due is at least so many days old.
 */
export const DAILY_METRICS = [
  'cashMinor',
  'returnedMinor',
  'billedMinor',
  'feesMinor',
  'debitsMinor',
  'creditsMinor',
  'costMinor',
  'contacts',
  'letters',
  'messages',
  'calls',
  'notices',
  'creditEvents',
  'toDos',
  'severances',
  'reviews',
  'processesCreated',
  'processesCancelled',
  'processesCompleted',
  'eventsCompleted',
  'eventsFailed',
  'eventsSkipped',
  'agreementsRemoved',
  'plansStarted',
  'plansKept',
  'plansBroken',
  'plansCanceled',
  'promisesMade',
  'promisesKept',
  'promisesBroken',
  'severanceEvents',
  'fieldActivities',
  'cuts',
  'reconnections',
  'expiries',
  'bars',
  'restores',
  'writeOffProcesses',
  'writtenOffMinor',
  'referrals',
  'agencyMinor',
  'guardrailBlocked',
  'guardrailDeferred',
  'guardrailWarned',
  'errors',
  'disputes',
  'complaints',
  'churned',
  'bankruptcies',
  'planRequests',
  'becamePastDueMinor',
  'dials',
  'rightParties',
  'arrearsEntries',
  'arrearsEntryMinor',
  'cures',
  'curedMinor',
  'selfCures',
  'selfCuredMinor',
  'reDefaults60',
  'reDefaulted60Minor',
  'reDefaults90',
  'reDefaulted90Minor',
  'reDefaults180',
  'reDefaulted180Minor',
  'promisedKeptMinor',
  'promisedBrokenMinor',
  'agentMinutes',
  'sharedMinutes',
  'crewJobs',
  'stepsDelayed',
  'stepsExpired',
  'commissionMinor',
  'feesRecoveredMinor',
  'lateRecoveredMinor',
  'plansKeptMinor',
  'plansBrokenMinor',
  'cutsOfVulnerable',
  'cutsRestored',
  'closedAccounts',
  'closedMinor',
  'churnedMinor',
  'paidItemsMinor',
  'paidLateDaysMinor',
  'pastDueMinor',
  'openMinor',
  'accountsNotDue',
  'accountsPastDue',
  'accountsInProcess',
  'accountsOnPlan',
  'accountsInSeverance',
  'accountsCured',
  'stepsWaiting',
  'servedAccounts',
  'servedMinor',
  'owingAccounts',
  'atRisk30Accounts',
  'atRisk30Minor',
  'atRisk60Accounts',
  'atRisk60Minor',
  'atRisk90Accounts',
  'atRisk90Minor',
] as const;
export type DailyMetric = (typeof DAILY_METRICS)[number];

/** First stock in DAILY_METRICS: from here on rows are levels. */
export const FIRST_STOCK: DailyMetric = 'pastDueMinor';

/** Age buckets of the ageing snapshots, by days past due of each item. */
export const AGE_BUCKETS = ['notDue', '1-30', '31-60', '61-90', '91+'] as const;
/**
 * Where an account stands at a snapshot: by its oldest past-due debt; `none` owes nothing. Once something has been written off in the run
 * it stands in `writtenOff` for good: the absorbing end of roll rates (simulation.md 2.5).
 */
export const ROLL_STATES = ['none', ...AGE_BUCKETS, 'writtenOff'] as const;
export type RollState = (typeof ROLL_STATES)[number];
/** Days between two ageing snapshots; the first is day 0, before anything happens. */
export const SNAPSHOT_EVERY_DAYS = 30;

/**
 * Per-account outcomes of one replication, in the order of the rows of the account columns. `recoveredMinor` is what came in
 * on `arrearsBaseMinor`, debt past due on day 0 or becoming so, agencies' money gross. `npvMinor` is net cash
 * discounted to day 0 (model/discount.ts), to the minor unit. `harmTenths` are tenths of harm points by the default weights
 * (model/harm.ts), whole numbers so that sums do not depend on the cut of the accounts. `rolledMinor` is the debt 61 to 90 days past due at
 * the snapshots but the first, `rollBaseMinor` that of 31 to 60 days at the snapshots but the last, which it was 30 days
 * before. `openingArrearsMinor` is the part of `arrearsBaseMinor` that was past due on day 0, the same in every arm;
 * `openingRecoveredMinor` is the recovery up to that amount. The rest is in docs/cli.md.
 */
export const ACCOUNT_MEASURES = [
  'cashMinor',
  'costMinor',
  'contacts',
  'cured',
  'arrearsDays',
  'severances',
  'processes',
  'openOver90Minor',
  'rollBaseMinor',
  'rolledMinor',
  'netMinor',
  'npvMinor',
  'effectiveProcesses',
  'recoveredMinor',
  'arrearsBaseMinor',
  'openingRecoveredMinor',
  'openingArrearsMinor',
  'harmTenths',
  'commissionMinor',
  'feesRecoveredMinor',
  'netLossMinor',
  'cuts',
  'cutsOfVulnerable',
  'cutsFollowed',
  'cutsRestored',
  'retainedMinor',
  'arrearsEntries',
  'daysToCure',
] as const;
export type AccountMeasure = (typeof ACCOUNT_MEASURES)[number];

/** Results of one arm. All numbers but `differenceSquares` are integers. */
export interface ArmResult {
  readonly name: string;
  readonly strategyFingerprint: string;
  /** [replication][metric][day], metrics as DAILY_METRICS. */
  readonly daily: Float64Array;
  /** [replication][snapshot][bucket], minor units. */
  readonly ageing: Float64Array;
  /** [replication][snapshot but the last][from][to], ROLL_STATES: accounts by where they stood at two snapshots in a row. */
  readonly rolls: Float64Array;
  /** [replication][tally][bin]: model/tallies.ts. */
  readonly tallies: Float64Array;
  /** [replication][measure]: totals over accounts, measures as ACCOUNT_MEASURES. */
  readonly replicationTotals: Float64Array;
  /** [measure][account]: sum over replications, measures as ACCOUNT_MEASURES. */
  readonly accountSums: WholeNumbers;
  /** [measure][account]: sum over replications of (arm - champion)^2; empty for the champion, who has none. */
  readonly differenceSquares: Float64Array;
  /** [measure][account] in replication 1, for drill-down and swap sets. */
  readonly firstReplication: WholeNumbers;
  readonly log: EventLog;
  /** Null when the plan does not keep them. */
  readonly charges: ChargeLedger | null;
}

export interface RunResult {
  readonly engineVersion: string;
  readonly portfolioFingerprint: string;
  readonly behaviourFingerprint: string;
  readonly seed: number;
  readonly days: number;
  readonly replications: number;
  readonly accounts: number;
  readonly asOfDay: number;
  readonly currency: string;
  readonly arms: readonly ArmResult[];
}

import { at } from '../base/assert.ts';
import type { Draws } from '../kernel/behaviour/draws.ts';
import type { Followers } from '../kernel/followers.ts';
import type { KernelContext } from '../kernel/kernel-context.ts';
import { AccountState } from '../kernel/state/account-state.ts';
import { ACCOUNT_MEASURES, type RunPlan } from '../model/run.ts';
import { armContext } from './arm-context.ts';
import type { PreparedRun } from './prepared-run.ts';
import { type AccountAnswers, answersOf } from './queue/account-answers.ts';
import type { ArmRange } from './range-result.ts';
import type { RunListeners } from './run-listeners.ts';
import type { RepeatableRecorder } from './shared-runs/repeatable-recorder.ts';

const MEASURE_COUNT = ACCOUNT_MEASURES.length;
const CASH = ACCOUNT_MEASURES.indexOf('cashMinor');
/** The arm that the others are compared with. */
const CHAMPION = 0;

/** Everything one arm collects over a range. */
export interface ArmRunner {
  readonly arm: number;
  readonly context: KernelContext;
  readonly state: AccountState;
  readonly replicationTotals: Float64Array;
  readonly accountSums: Float64Array;
  readonly differenceSquares: Float64Array;
  readonly firstReplication: Float64Array;
  readonly outcomes: Float64Array;
  /** By replication of the account under way: payments, and payments discounted to day 0. */
  readonly cashMinor: Float64Array;
  readonly presentMinor: Float64Array;
  /** Who waits for shared capacity; null where accounts share nothing. */
  readonly answers: AccountAnswers | null;
  /** The context's recorder when arms share runs. */
  readonly recorder: RepeatableRecorder | null;
}

export function armRunner(
  prepared: PreparedRun,
  arm: number,
  draws: Draws,
  count: number,
  listeners: RunListeners,
  recorder: RepeatableRecorder | null = null,
  followers: Followers | null = null,
  answers: AccountAnswers | null = answersOf(prepared, arm),
): ArmRunner {
  const { plan, image } = prepared;
  const strategy = at(prepared.strategies, arm);
  const accountSums = new Float64Array(MEASURE_COUNT * count);
  return {
    arm,
    context: armContext(prepared, arm, draws, listeners, count, recorder, followers),
    state: new AccountState(image.kernel, strategy.maxEvents, strategy.severance.maxEvents),
    replicationTotals: new Float64Array(plan.replications * MEASURE_COUNT),
    accountSums,
    differenceSquares: new Float64Array(isCompared(plan, arm) ? MEASURE_COUNT * count : 0),
    firstReplication: firstReplicationOf(plan, accountSums),
    outcomes: new Float64Array(MEASURE_COUNT),
    cashMinor: new Float64Array(plan.replications),
    presentMinor: new Float64Array(plan.replications),
    answers,
    recorder,
  };
}

/** The sum over one replication is that replication. */
function firstReplicationOf(
  { replications, totalsOnly }: RunPlan,
  accountSums: Float64Array,
): Float64Array {
  if (replications === 1) return accountSums;
  return new Float64Array(totalsOnly === true ? 0 : accountSums.length);
}

/** Differences to the champion are kept account by account. */
function isCompared({ totalsOnly }: RunPlan, arm: number): boolean {
  return totalsOnly !== true && arm !== CHAMPION;
}

/** Adds what the run that has just ended came to; `row` is the account's place in the range. */
export function collect(
  runner: ArmRunner,
  champion: ArmRunner,
  row: number,
  replication: number,
): void {
  const count = runner.accountSums.length / MEASURE_COUNT;
  const keepsSquares = runner.differenceSquares.length > 0;
  runner.cashMinor[replication] = runner.outcomes[CASH] ?? 0;
  runner.presentMinor[replication] = runner.context.recorder.presentCashMinor;
  for (let measure = 0; measure < MEASURE_COUNT; measure++) {
    const place = measure * count + row;
    const value = runner.outcomes[measure] ?? 0;
    const total = replication * MEASURE_COUNT + measure;
    runner.replicationTotals[total] = (runner.replicationTotals[total] ?? 0) + value;
    runner.accountSums[place] = (runner.accountSums[place] ?? 0) + value;
    if (replication === 0) runner.firstReplication[place] = value;
    if (!keepsSquares) continue;
    const difference = value - (champion.outcomes[measure] ?? 0);
    runner.differenceSquares[place] =
      (runner.differenceSquares[place] ?? 0) + difference * difference;
  }
}

/** What an arm collected over the first `ended` accounts of its range. Call once. */
export function armRange(runner: ArmRunner, ended: number): ArmRange {
  const { recorder } = runner.context;
  const log = recorder.finish();
  const charges = recorder.finishCharges();
  return {
    daily: recorder.daily,
    ageing: recorder.ageing,
    rolls: recorder.rolls,
    tallies: recorder.tallies,
    replicationTotals: runner.replicationTotals,
    accountSums: leading(runner.accountSums, ended),
    differenceSquares: leading(runner.differenceSquares, ended),
    firstReplication: leading(runner.firstReplication, ended),
    log,
    charges,
  };
}

/** The first `ended` places of each measure's column. */
function leading(columns: Float64Array, ended: number): Float64Array {
  const width = columns.length / MEASURE_COUNT;
  if (width === ended || width === 0) return columns;
  const kept = new Float64Array(MEASURE_COUNT * ended);
  for (let measure = 0; measure < MEASURE_COUNT; measure++) {
    const from = measure * width;
    kept.set(columns.subarray(from, from + ended), measure * ended);
  }
  return kept;
}

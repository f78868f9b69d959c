import { assert, at } from '../base/assert.ts';
import { PURPOSE } from '../base/purposes.ts';
import { personaOf } from '../kernel/behaviour/compile-behaviour.ts';
import { Draws } from '../kernel/behaviour/draws.ts';
import { DRAW_PERSONA } from '../kernel/image/kernel-image.ts';
import type { KernelContext } from '../kernel/kernel-context.ts';
import { runAccount } from '../kernel/run-account.ts';
import { AccountState } from '../kernel/state/account-state.ts';
import { StepLedger } from '../kernel/state/step-ledger.ts';
import { ACCOUNT_MEASURES } from '../model/run.ts';
import { isInSample } from './account-sample.ts';
import { armContext } from './arm-context.ts';
import { CustomerSteps, customerOrder, type StepLedgers } from './customer-steps.ts';
import { KeptSteps } from './kept-steps.ts';
import type { PreparedRun } from './prepared-run.ts';
import type { ArmRange, RangeResult } from './range-result.ts';
import type { RunListeners } from './run-listeners.ts';

const MEASURE_COUNT = ACCOUNT_MEASURES.length;

/** Everything one arm collects over a range. */
interface ArmRunner {
  readonly arm: number;
  readonly context: KernelContext;
  readonly state: AccountState;
  readonly replicationTotals: Float64Array;
  readonly accountSums: Float64Array;
  readonly differenceSquares: Float64Array;
  readonly firstReplication: Float64Array;
  readonly outcomes: Float64Array;
}

function armRunner(
  prepared: PreparedRun,
  arm: number,
  draws: Draws,
  count: number,
  listeners: RunListeners,
): ArmRunner {
  const { plan, image } = prepared;
  const strategy = at(prepared.strategies, arm);
  return {
    arm,
    context: armContext(prepared, arm, draws, listeners, count),
    state: new AccountState(image.kernel, strategy.maxEvents, strategy.severance.maxEvents),
    replicationTotals: new Float64Array(plan.replications * MEASURE_COUNT),
    accountSums: new Float64Array(MEASURE_COUNT * count),
    differenceSquares: new Float64Array(MEASURE_COUNT * count),
    firstReplication: new Float64Array(MEASURE_COUNT * count),
    outcomes: new Float64Array(MEASURE_COUNT),
  };
}

/** Persona of an account: forced by the image, or drawn once for all replications (simulation.md 1.4). */
function personaFor(prepared: PreparedRun, draws: Draws, account: number): number {
  const { kernel } = prepared.image;
  const forced = kernel.persona[account] ?? DRAW_PERSONA;
  if (forced !== DRAW_PERSONA) return forced;
  const z = kernel.badDebtZ[account] ?? 0;
  return personaOf(prepared.plan.behaviour, z, draws.lasting(PURPOSE.persona, 0));
}

function collect(runner: ArmRunner, champion: ArmRunner, row: number, replication: number): void {
  const count = runner.accountSums.length / MEASURE_COUNT;
  for (let measure = 0; measure < MEASURE_COUNT; measure++) {
    const place = measure * count + row;
    const value = runner.outcomes[measure] ?? 0;
    const difference = value - (champion.outcomes[measure] ?? 0);
    const total = replication * MEASURE_COUNT + measure;
    runner.replicationTotals[total] = (runner.replicationTotals[total] ?? 0) + value;
    runner.accountSums[place] = (runner.accountSums[place] ?? 0) + value;
    runner.differenceSquares[place] =
      (runner.differenceSquares[place] ?? 0) + difference * difference;
    if (replication === 0) runner.firstReplication[place] = value;
  }
}

/**
 * Runs accounts `from` to `to` - 1 under every arm and replication with the same draws. Synchronous; cost is
 * proportional to the range, so callers cut ranges to stay responsive. Any cut gives the same numbers.
 */
export function runAccounts(prepared: PreparedRun, from: number, to: number): RangeResult {
  return runRange(prepared, from, to, {});
}

/**
 * The same with listeners, for explaining single accounts and for printing letters. `luckOf` runs one replication under the
 * draws of replication `luckOf` (from 0); null runs the plan's. `elsewhere` are the steps of accounts that the plan's
 * portfolio leaves out, of the customer of its first account.
 */
export function runRange(
  prepared: PreparedRun,
  from: number,
  to: number,
  listeners: RunListeners,
  luckOf: number | null = null,
  elsewhere: StepLedgers | null = null,
): RangeResult {
  assert(from >= 0 && to <= prepared.accountCount && from <= to, 'account range out of bounds');
  const { plan, image } = prepared;
  const draws = new Draws(plan.seed);
  const runners = plan.arms.map((_, arm) => armRunner(prepared, arm, draws, to - from, listeners));
  const champion = at(runners, 0);
  const customers = new CustomerSteps(
    customerOrder(image.kernel.customer),
    unseen(prepared, draws, luckOf),
    luckOf === null && elsewhere === null ? stepsKeptOf(prepared) : new KeptSteps(),
  );
  for (let account = from; account < to; account++) {
    if (plan.sample !== undefined && !isInSample(image.kernel.ids[account] ?? '', plan.sample))
      continue;
    const before = customers.before(account) ?? elsewhere;
    const keepsSteps = customers.hasLater(account);
    const own: StepLedger[] = [];
    live(prepared, runners, draws, account, luckOf, before, (runner, replication) => {
      collect(runner, champion, account - from, replication);
      if (keepsSteps)
        own[runner.arm * plan.replications + replication] = copyOf(runner.state.steps);
    });
    if (keepsSteps) customers.lived(account, before, own);
  }
  return { from, to, arms: runners.map(finishArm) };
}

/** Steps that ranges of a run leave for later ranges on the same thread. */
const keptSteps = new WeakMap<PreparedRun, KeptSteps>();

function stepsKeptOf(prepared: PreparedRun): KeptSteps {
  const known = keptSteps.get(prepared) ?? new KeptSteps();
  keptSteps.set(prepared, known);
  return known;
}

/** Lives one account in every replication and arm; `ended` hears of each run while its state stands. */
function live(
  prepared: PreparedRun,
  runners: readonly ArmRunner[],
  draws: Draws,
  account: number,
  luckOf: number | null,
  elsewhere: StepLedgers | null,
  ended: (runner: ArmRunner, replication: number) => void,
): void {
  const { kernel } = prepared.image;
  const { replications } = prepared.plan;
  const keyA = kernel.keyA[account] ?? 0;
  const keyB = kernel.keyB[account] ?? 0;
  draws.of(keyA, keyB, 0);
  const persona = personaFor(prepared, draws, account);
  for (const runner of runners) runner.state.load(kernel, account);
  for (let replication = 0; replication < replications; replication++) {
    draws.of(keyA, keyB, luckOf ?? replication);
    for (const runner of runners) {
      runner.context.recorder.begin(account, replication);
      runner.state.stepsElsewhere = elsewhere?.[runner.arm * replications + replication] ?? null;
      runAccount(runner.context, runner.state, persona, runner.outcomes);
      ended(runner, replication);
    }
  }
}

function copyOf(ledger: StepLedger): StepLedger {
  const copy = new StepLedger();
  copy.addAll(ledger);
  return copy;
}

/** Lives accounts before the range for their steps alone: what they record is thrown away. */
function unseen(
  prepared: PreparedRun,
  draws: Draws,
  luckOf: number | null,
): (account: number, elsewhere: StepLedgers | null) => StepLedgers {
  let runners: readonly ArmRunner[] | null = null;
  const { plan } = prepared;
  const quiet = { ...prepared, plan: { ...plan, eventLog: 'none' as const } };
  return (account, elsewhere) => {
    runners ??= plan.arms.map((_, arm) => armRunner(quiet, arm, draws, 0, {}));
    const own: StepLedger[] = [];
    live(prepared, runners, draws, account, luckOf, elsewhere, (runner, replication) => {
      own[runner.arm * plan.replications + replication] = copyOf(runner.state.steps);
    });
    return own;
  };
}

/**
 * Steps of one account under a plan, for the customer's next accounts: [arm * replications + replication]. `elsewhere`
 * are those of the accounts before it.
 */
export function stepsOf(
  prepared: PreparedRun,
  account: number,
  elsewhere: StepLedgers | null,
  luckOf: number | null,
): StepLedgers {
  return unseen(prepared, new Draws(prepared.plan.seed), luckOf)(account, elsewhere);
}

function finishArm(runner: ArmRunner): ArmRange {
  const { recorder } = runner.context;
  const log = recorder.finish();
  return {
    daily: recorder.daily,
    ageing: recorder.ageing,
    rolls: recorder.rolls,
    replicationTotals: runner.replicationTotals,
    accountSums: runner.accountSums,
    differenceSquares: runner.differenceSquares,
    firstReplication: runner.firstReplication,
    log,
  };
}

import { assert, at } from '../base/assert.ts';
import { PURPOSE } from '../base/purposes.ts';
import { personaOf } from '../kernel/behaviour/compile-behaviour.ts';
import { Draws } from '../kernel/behaviour/draws.ts';
import { DRAW_PERSONA } from '../kernel/image/kernel-image.ts';
import type { KernelContext } from '../kernel/kernel-context.ts';
import { runAccount } from '../kernel/run-account.ts';
import { AccountState } from '../kernel/state/account-state.ts';
import { Recorder } from '../kernel/state/recorder.ts';
import type { Trace } from '../kernel/trace.ts';
import { ACCOUNT_MEASURES } from '../model/run.ts';
import { isInSample } from './account-sample.ts';
import type { PreparedRun } from './prepared-run.ts';
import type { ArmRange, RangeResult } from './range-result.ts';

const MEASURE_COUNT = ACCOUNT_MEASURES.length;

/** Everything one arm collects over a range. */
interface ArmRunner {
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
  trace: Trace | null,
): ArmRunner {
  const { plan, image } = prepared;
  const strategy = at(prepared.strategies, arm);
  return {
    context: {
      image: image.kernel,
      strategy,
      services: image.dictionaries.services,
      behaviour: prepared.behaviour,
      payments: prepared.payments,
      draws,
      recorder: new Recorder(plan.days, plan.replications, plan.eventLog),
      trace,
      firstDay: image.kernel.asOfDay,
      endDay: image.kernel.asOfDay + plan.days,
      curedMinor: prepared.curedMinor,
      visitEveryDay: plan.visitEveryDay,
    },
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
  return runRange(prepared, from, to, null);
}

/**
 * The same with a listener to every decision, for explaining single accounts. `luckOf` runs one replication under the
 * draws of replication `luckOf` (from 0); null runs the plan's.
 */
export function runRange(
  prepared: PreparedRun,
  from: number,
  to: number,
  trace: Trace | null,
  luckOf: number | null = null,
): RangeResult {
  assert(from >= 0 && to <= prepared.accountCount && from <= to, 'account range out of bounds');
  const { plan, image } = prepared;
  const draws = new Draws(plan.seed);
  const runners = plan.arms.map((_, arm) => armRunner(prepared, arm, draws, to - from, trace));
  const champion = at(runners, 0);
  for (let account = from; account < to; account++) {
    if (plan.sample !== undefined && !isInSample(image.kernel.ids[account] ?? '', plan.sample))
      continue;
    const keyA = image.kernel.keyA[account] ?? 0;
    const keyB = image.kernel.keyB[account] ?? 0;
    draws.of(keyA, keyB, 0);
    const persona = personaFor(prepared, draws, account);
    for (const runner of runners) runner.state.load(image.kernel, account);
    for (let replication = 0; replication < plan.replications; replication++) {
      draws.of(keyA, keyB, luckOf ?? replication);
      for (const runner of runners) {
        runner.context.recorder.begin(account, replication);
        runAccount(runner.context, runner.state, persona, runner.outcomes);
        collect(runner, champion, account - from, replication);
      }
    }
  }
  return { from, to, arms: runners.map(finishArm) };
}

function finishArm(runner: ArmRunner): ArmRange {
  const { recorder } = runner.context;
  const log = recorder.finish();
  return {
    daily: recorder.daily,
    ageing: recorder.ageing,
    replicationTotals: runner.replicationTotals,
    accountSums: runner.accountSums,
    differenceSquares: runner.differenceSquares,
    firstReplication: runner.firstReplication,
    log,
  };
}

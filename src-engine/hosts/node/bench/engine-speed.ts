import { at } from '../../../base/assert.ts';
import type { Failure } from '../../../base/failure.ts';
import { ok, type Result } from '../../../base/result.ts';
import { defaultBehaviour } from '../../../config/default-behaviour.ts';
import { defaultStrategies } from '../../../config/default-strategies.ts';
import type { Portfolio } from '../../../model/portfolio.ts';
import type { RunPlan } from '../../../model/run.ts';
import { RunMerger } from '../../../simulate/merge-ranges.ts';
import { prepareRun } from '../../../simulate/prepare-run.ts';
import type { PreparedRun } from '../../../simulate/prepared-run.ts';
import { runAccounts } from '../../../simulate/run-accounts.ts';
import { type Measurement, measurement } from './rounds.ts';

const DAYS = 365;
const REPLICATIONS = 4;
const RANGE_ACCOUNTS = 250;
/** The compiler needs a few runs to settle on its fastest code. */
const WARM_UP_RUNS = 3;

export function benchPlan(): RunPlan {
  return {
    arms: [{ name: 'champion', strategy: at(defaultStrategies(), 0) }],
    behaviour: defaultBehaviour(),
    days: DAYS,
    replications: REPLICATIONS,
    seed: 42,
    eventLog: 'all',
    visitEveryDay: false,
  };
}

/** One whole run on this thread, merged as a host merges it. */
function runOnce(prepared: PreparedRun): void {
  const merger = new RunMerger(prepared, { keepLog: false });
  for (let from = 0; from < prepared.accountCount; from += RANGE_ACCOUNTS) {
    const to = Math.min(from + RANGE_ACCOUNTS, prepared.accountCount);
    merger.add(runAccounts(prepared, from, to));
  }
  merger.finish();
}

/** Simulated account-days in a second of processor time: one arm, a year, all events logged, after warm-up runs. */
export function engineSpeed(
  portfolio: Portfolio,
  cpuClock: () => number,
  rounds: number,
): Result<Measurement, Failure> {
  const prepared = prepareRun(portfolio, benchPlan());
  if (!prepared.ok) return prepared;
  const accountDays = portfolio.accounts.count * DAYS * REPLICATIONS;
  const rates: number[] = [];
  for (let warmUp = 0; warmUp < WARM_UP_RUNS; warmUp++) runOnce(prepared.value);
  for (let round = 0; round < rounds; round++) {
    const began = cpuClock();
    runOnce(prepared.value);
    rates.push((accountDays * 1000) / (cpuClock() - began));
  }
  return ok(
    measurement(
      {
        id: 'engine.accountDaysPerSecondPerCore',
        unit: 'account-days/s',
        better: 'higher',
        what: `${portfolio.accounts.count} accounts, ${DAYS} days, ${REPLICATIONS} replications, champion, all events logged, one thread, warm; processor time`,
      },
      rates,
    ),
  );
}

import { defaultBehaviour } from '../../src-engine/config/default-behaviour.ts';
import type { Strategy } from '../../src-engine/config/strategy-schema.ts';
import type { Portfolio } from '../../src-engine/model/portfolio.ts';
import type { RunPlan, RunResult } from '../../src-engine/model/run.ts';
import { RunMerger } from '../../src-engine/simulate/merge-ranges.ts';
import { prepareRun } from '../../src-engine/simulate/prepare-run.ts';
import { runAccounts } from '../../src-engine/simulate/run-accounts.ts';

export function aPlan(strategies: readonly Strategy[], changes: Partial<RunPlan> = {}): RunPlan {
  return {
    arms: strategies.map((strategy, index) => ({ name: `arm${index}`, strategy })),
    behaviour: defaultBehaviour(),
    days: 120,
    replications: 2,
    seed: 42,
    eventLog: 'all',
    visitEveryDay: false,
    checkInvariants: true,
    ...changes,
  };
}

/** Runs a plan in ranges of `chunk` accounts. */
export function runPlan(portfolio: Portfolio, plan: RunPlan, chunk = 97): RunResult {
  const prepared = prepareRun(portfolio, plan);
  if (!prepared.ok) throw new Error(prepared.error.message);
  const merger = new RunMerger(prepared.value);
  for (let from = 0; from < prepared.value.accountCount; from += chunk)
    merger.add(
      runAccounts(prepared.value, from, Math.min(from + chunk, prepared.value.accountCount)),
    );
  return merger.finish();
}

import { at } from '../base/assert.ts';
import type { Failure } from '../base/failure.ts';
import type { Result } from '../base/result.ts';
import type { Portfolio } from '../model/portfolio.ts';
import type { RunPlan } from '../model/run.ts';
import { prepareRun } from './prepare-run.ts';
import type { PreparedRun } from './prepared-run.ts';

/**
 * Replication 1 of one arm, to be run again for what a run does not keep by account: the same plan on the same portfolio, so
 * that accounts add up to what the run counted.
 */
export function prepareToldAgain(
  portfolio: Portfolio,
  plan: RunPlan,
  arm: number,
): Result<PreparedRun, Failure> {
  return prepareRun(portfolio, {
    ...plan,
    arms: [at(plan.arms, arm)],
    replications: 1,
    eventLog: 'none',
    // What "cured" means stays the champion's.
    yardstick: plan.yardstick ?? at(plan.arms, 0).strategy,
  });
}

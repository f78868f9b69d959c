import type { Failure } from '../base/failure.ts';
import { ok, type Result } from '../base/result.ts';
import type { Portfolio } from '../model/portfolio.ts';
import type { RunPlan } from '../model/run.ts';
import { joinedSteps } from '../simulate/customer-steps.ts';
import { prepareRun } from '../simulate/prepare-run.ts';
import type { StepLedgers } from '../simulate/step-ledgers.ts';
import { stepsOf } from '../simulate/unseen-steps.ts';
import { singleAccountPortfolio } from './single-account.ts';

/**
 * Steps of the customer's earlier accounts, which contact caps count: each is lived alone, in canonical order,
 * under the plan's one arm and replication.
 */
export function stepsElsewhere(
  portfolio: Portfolio,
  plan: RunPlan,
  account: number,
  luckOf: number,
): Result<StepLedgers | null, Failure> {
  const { customer } = portfolio.accounts;
  let known: StepLedgers | null = null;
  for (let earlier = 0; earlier < account; earlier++) {
    if (customer[earlier] !== customer[account]) continue;
    const prepared = prepareRun(singleAccountPortfolio(portfolio, earlier), plan);
    if (!prepared.ok) return prepared;
    known = joinedSteps(known, stepsOf(prepared.value, 0, known, luckOf));
  }
  return ok(known);
}

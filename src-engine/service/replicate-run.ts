import type { Failure } from '../base/failure.ts';
import type { Result } from '../base/result.ts';
import type { Portfolio } from '../model/portfolio.ts';
import type { PrecisionTarget } from '../model/precision.ts';
import type { RunPlan } from '../model/run.ts';
import type { RunProgress } from '../model/run-progress.ts';
import type { CallContext } from '../protocol/handlers.ts';
import { type PreciseRun, preciseEnough } from '../search/precise-enough.ts';
import { prepareRun } from '../simulate/prepare-run.ts';
import type { Simulate } from './simulate.ts';

/** Runs a plan with as many replications as the target needs; progress counts what earlier rounds have done. */
export async function replicateRun(
  portfolio: Portfolio,
  plan: RunPlan,
  target: PrecisionTarget,
  simulate: Simulate,
  context: CallContext<RunProgress>,
): Promise<Result<PreciseRun, Failure>> {
  let before = 0;
  return preciseEnough(
    async (replications) => {
      const prepared = prepareRun(portfolio, { ...plan, replications });
      if (!prepared.ok) return prepared;
      const done = await simulate(prepared.value, {
        ...context,
        progress: (now) => context.progress({ done: before + now.done, total: before + now.total }),
      });
      before += prepared.value.accountCount * replications;
      return done;
    },
    portfolio.accounts.customer,
    target,
  );
}

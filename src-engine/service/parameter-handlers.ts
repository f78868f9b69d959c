import { type DrawnDifferences, parameterIntervals } from '../analyze/parameter-intervals.ts';
import type { Failure } from '../base/failure.ts';
import { ok, type Result } from '../base/result.ts';
import { thinEntries } from '../model/behaviour-notes.ts';
import { mattersMembers } from '../model/change-that-matters.ts';
import type { Portfolio } from '../model/portfolio.ts';
import type { RunPlan } from '../model/run.ts';
import type { CallContext, Handlers } from '../protocol/handlers.ts';
import type { Methods } from '../protocol/methods.ts';
import { runParameterDraws } from '../search/sensitivity/run-parameter-draws.ts';
import { rerunnable } from './account-handlers.ts';
import type { LendRanges } from './lend-ranges.ts';
import type { Session } from './session.ts';

interface Draws {
  readonly runId: number;
  readonly draws: number;
  readonly portfolio: Portfolio;
  readonly plan: RunPlan;
}

/** What the run comes to under drawn models, run once: other changes that matter read the same draws. */
async function drawnOf(
  session: Session,
  lend: LendRanges,
  context: CallContext<Methods['parameterIntervals']['progress']>,
  { runId, draws, portfolio, plan }: Draws,
): Promise<Result<readonly DrawnDifferences[], Failure>> {
  const key = `${runId} ${draws}`;
  const known = session.drawn.get(key);
  if (known !== undefined) return ok(known);
  const drawn = await lend(context, (runRanges) =>
    runParameterDraws(portfolio, plan, draws, {
      runRanges,
      onProgress: (progress) => context.progress(progress),
    }),
  );
  if (drawn.ok) session.drawn.set(key, drawn.value);
  return drawn;
}

/** The widest layer of uncertainty: what a run would say if the assumptions were other ones (simulation.md 4.3). */
export function parameterHandlers(
  session: Session,
  lend: LendRanges,
): Pick<Handlers, 'parameterIntervals'> {
  return {
    parameterIntervals: async ({ runId, draws }, context) => {
      const rerun = rerunnable(session, runId);
      if (!rerun.ok) return rerun;
      const run = session.run(runId);
      if (!run.ok) return run;
      const { plan } = rerun.value;
      const { result, accounts } = run.value;
      const { scopeMinor, customer } = accounts;
      const drawn = await drawnOf(session, lend, context, { runId, draws, ...rerun.value });
      if (!drawn.ok) return drawn;
      const isThin = thinEntries(plan.behaviour) !== null;
      const read = { scopeMinor, customer, isThin, ...mattersMembers(plan) };
      return ok(parameterIntervals(result, read, drawn.value));
    },
  };
}

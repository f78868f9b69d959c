import { parameterIntervals } from '../analyze/parameter-intervals.ts';
import { ok } from '../base/result.ts';
import { thinEntries } from '../model/behaviour-notes.ts';
import { mattersMembers } from '../model/change-that-matters.ts';
import type { Handlers } from '../protocol/handlers.ts';
import { runParameterDraws } from '../search/sensitivity/run-parameter-draws.ts';
import { rerunnable } from './account-handlers.ts';
import type { LendRanges } from './lend-ranges.ts';
import type { Session } from './session.ts';

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
      const { portfolio, plan } = rerun.value;
      const { result, accounts } = run.value;
      const { scopeMinor, customer } = accounts;
      const drawn = await lend(context, (runRanges) =>
        runParameterDraws(portfolio, plan, draws, {
          runRanges,
          onProgress: (progress) => context.progress(progress),
        }),
      );
      return drawn.ok
        ? ok(
            parameterIntervals(
              result,
              {
                ...{ scopeMinor, customer, isThin: thinEntries(plan.behaviour) !== null },
                ...mattersMembers(plan),
              },
              drawn.value,
            ),
          )
        : drawn;
    },
  };
}

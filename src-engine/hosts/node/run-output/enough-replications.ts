import { clustersOf } from '../../../analyze/cluster-sums.ts';
import { estimateOf } from '../../../analyze/compare-measure.ts';
import { measureRecipes } from '../../../analyze/measure-recipes.ts';
import { decideToStop, type PrecisionTarget } from '../../../analyze/replication-plan.ts';
import { at } from '../../../base/assert.ts';
import type { Failure } from '../../../base/failure.ts';
import { ok, type Result } from '../../../base/result.ts';
import type { Portfolio } from '../../../model/portfolio.ts';
import type { RunPlan, RunResult } from '../../../model/run.ts';
import { RunMerger } from '../../../simulate/merge-ranges.ts';
import { prepareRun } from '../../../simulate/prepare-run.ts';
import type { CliIo } from '../cli-io.ts';
import { withThreads } from '../pool/thread-ranges.ts';
import { startProgress } from '../progress.ts';

/** Replications before luck is first judged (simulation.md 4.3). */
const PILOT = 10;

/** How many replications a run needs, and why no more. */
export interface EnoughReplications {
  readonly replications: number;
  readonly why: 'precise' | 'luck is small' | 'most allowed';
}

/**
 * Runs the plan with few replications and then more, until the luck of every challenger's net cash is known to the target.
 * Replications keep their luck, so the run that follows repeats what was seen here.
 */
export async function enoughReplications(
  io: CliIo,
  portfolio: Portfolio,
  plan: RunPlan,
  target: PrecisionTarget,
  workers: number | null,
): Promise<Result<EnoughReplications, Failure>> {
  const progress = startProgress(io, 'Judging luck');
  return withThreads(io, workers, async (runRanges) => {
    let replications = Math.min(PILOT, target.most);
    for (;;) {
      const tried: RunPlan = { ...plan, replications, eventLog: 'none' };
      const prepared = prepareRun(portfolio, tried);
      if (!prepared.ok) return prepared;
      const merger = new RunMerger(prepared.value, { keepLog: false });
      const { accountCount } = prepared.value;
      const ran = await runRanges(prepared.value, (range) => {
        merger.add(range);
        progress.update(range.to, accountCount);
      });
      if (!ran.ok) return ran;
      const next = judge(merger.finish(), portfolio, target);
      if (next.more === 0) return ok({ replications, why: next.why });
      replications += next.more;
    }
  }).finally(() => progress.end());
}

/** The most replications that any challenger still wants; with 0 the reason of the last one to stop. */
function judge(
  result: RunResult,
  portfolio: Portfolio,
  target: PrecisionTarget,
): { readonly more: number; readonly why: EnoughReplications['why'] } {
  const clusters = clustersOf(portfolio.accounts.customer);
  const recipe = measureRecipes(result.accounts, 0).netCash;
  const champion = at(result.arms, 0);
  let more = 0;
  let why: EnoughReplications['why'] = 'precise';
  for (const arm of result.arms.slice(1)) {
    const estimate = estimateOf(arm, champion, recipe, result.replications, clusters);
    const decision = decideToStop(estimate, target);
    if (!decision.stop) more = Math.max(more, decision.more);
    else if (decision.why !== 'precise') why = decision.why;
  }
  return { more, why };
}

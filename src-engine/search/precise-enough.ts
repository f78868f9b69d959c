import { clustersOf } from '../analyze/cluster-sums.ts';
import { estimateOf } from '../analyze/compare-measure.ts';
import { measureRecipes } from '../analyze/measure-recipes.ts';
import type { PairedEstimate } from '../analyze/paired-estimate.ts';
import { Z95 } from '../analyze/quantiles.ts';
import { decideToStop, replicationsFor } from '../analyze/replication-plan.ts';
import { at } from '../base/assert.ts';
import type { Failure } from '../base/failure.ts';
import { ok, type Result } from '../base/result.ts';
import type { PrecisionReason, PrecisionReport, PrecisionTarget } from '../model/precision.ts';
import type { RunResult } from '../model/run.ts';

/** Replications before luck is first judged (simulation.md 4.3). */
const PILOT = 10;

/** The run with so many replications; they keep their luck, so a longer run repeats a shorter one. */
export type RunWith = (replications: number) => Promise<Result<RunResult, Failure>>;

/** The run that was precise enough, or all that was allowed. */
export interface PreciseRun {
  readonly result: RunResult;
  readonly report: PrecisionReport;
}

/** Net cash of every challenger against the champion. */
function estimatesOf(result: RunResult, customer: Int32Array | null): readonly PairedEstimate[] {
  const clusters = customer === null ? null : clustersOf(customer);
  const recipe = measureRecipes(result.accounts).netCash;
  const champion = at(result.arms, 0);
  return result.arms
    .slice(1)
    .map((arm) => estimateOf(arm, champion, recipe, result.replications, clusters));
}

/** The most replications that any challenger still wants; with 0 the reason of the one that gave up last. */
function judge(
  estimates: readonly PairedEstimate[],
  target: PrecisionTarget,
): { readonly more: number; readonly why: PrecisionReason } {
  let more = 0;
  let why: PrecisionReason = 'precise';
  for (const estimate of estimates) {
    const decision = decideToStop(estimate, target);
    if (!decision.stop) more = Math.max(more, decision.more);
    else if (decision.why !== 'precise') why = decision.why;
  }
  return { more, why };
}

function widest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), 0);
}

/** What luck of one challenger asks for: R = ceil((z s / h)^2), or 0 where the pilot has it already. */
function wantedBy({ layers, scale }: PairedEstimate, halfWidth: number): number | null {
  if (layers.luckError === null) return null;
  if (Z95 * scale * layers.luckError <= halfWidth) return 0;
  return replicationsFor(scale * Math.sqrt(layers.within / layers.units), halfWidth);
}

function plannedFrom(estimates: readonly PairedEstimate[], halfWidth: number): number | null {
  const wanted = estimates.map((estimate) => wantedBy(estimate, halfWidth));
  const known = wanted.flatMap((count) => count ?? []);
  return known.length < wanted.length ? null : widest(known);
}

/**
 * Runs few replications, plans from their spread how many are needed, and goes on until the luck of every challenger's net
 * cash is known to the target, more would narrow nothing, or the most are run (simulation.md 4.3). The stop looks at
 * spreads only, never at the differences: it cannot pick a lucky moment. Needs at least one challenger.
 */
export async function preciseEnough(
  runWith: RunWith,
  customer: Int32Array | null,
  target: PrecisionTarget,
): Promise<Result<PreciseRun, Failure>> {
  const pilot = Math.min(PILOT, target.most);
  let replications = pilot;
  let planned: number | null = null;
  for (;;) {
    const ran = await runWith(replications);
    if (!ran.ok) return ran;
    const estimates = estimatesOf(ran.value, customer);
    if (replications === pilot) planned = plannedFrom(estimates, target.halfWidth);
    const { more, why } = judge(estimates, target);
    if (more > 0) {
      replications += more;
      continue;
    }
    const lucks = estimates.map(({ layers, scale }) =>
      layers.luckError === null ? null : Z95 * scale * layers.luckError,
    );
    const known = lucks.flatMap((luck) => luck ?? []);
    const report: PrecisionReport = {
      ...target,
      pilot,
      planned,
      replications,
      why,
      reached: known.length < lucks.length ? null : widest(known),
      portfolio: widest(estimates.map(({ layers, scale }) => Z95 * scale * layers.portfolioError)),
    };
    return ok({ result: ran.value, report });
  }
}

import { mattersInForce, mattersMembers } from '../model/change-that-matters.ts';
import { type Comparison, MEASURES, type MeasureId } from '../model/comparison.ts';
import type { OutcomeLimits } from '../model/outcome-guardrail.ts';
import { primaryMember } from '../model/primary-measure.ts';
import type { RunResult } from '../model/run.ts';
import { type Clusters, clustersOf } from './cluster-sums.ts';
import { compareMeasure, isCounted } from './compare-measure.ts';
import { guardrailReadings, type IsVulnerable } from './guardrail-readings.ts';
import { headlineFor } from './headline.ts';
import { type MattersContext, mattersOfRun } from './matters-of-run.ts';
import { measureRecipes } from './measure-recipes.ts';
import { NORMAL_FROM } from './quantiles.ts';

/** What the comparison needs besides the run. */
export interface ComparisonContext extends MattersContext {
  /** Index of each account's customer; null when customers are not known: then accounts are the sample. */
  readonly customer: Int32Array | null;
  /** Per challenger, how many segments lose for certain; they count as open checks in the headline. */
  readonly losingSegments?: readonly number[];
  /** Limits of outcome guardrails; without it none is judged. */
  readonly limits?: OutcomeLimits;
  /** Decides the headlines; net cash without it. */
  readonly primaryMeasure?: MeasureId;
  /** Not known without it: guardrails of vulnerable customers are left out. */
  readonly isVulnerable?: IsVulnerable;
}

/** Compares every challenger with the champion on the same accounts and draws (simulation.md 4, ux 2.4). */
export function compareArms(result: RunResult, context: ComparisonContext): Comparison {
  const { customer } = context;
  const clusters: Clusters | null = customer === null ? null : clustersOf(customer);
  const how = measureRecipes(result.accounts);
  const { inForce, defaults } = mattersOfRun(result, context);
  const set = mattersInForce(context);
  const measures = MEASURES.filter((measure) =>
    result.arms.every((arm) => isCounted(arm, how[measure])),
  ).map((measure) => ({
    ...compareMeasure(measure, how[measure], inForce[measure], result, clusters),
    ...(set[measure] !== undefined && { defaultChangeThatMatters: defaults[measure] }),
  }));
  const guardrails = guardrailReadings(
    result,
    context.limits ?? {},
    clusters,
    context.isVulnerable ?? null,
  );
  const units = clusters?.count ?? result.accounts;
  return {
    arms: result.arms.map((arm) => arm.name),
    ...primaryMember(context.primaryMeasure),
    ...mattersMembers(context),
    basis: {
      layer: 'portfolio',
      unit: clusters === null ? 'account' : 'customer',
      units,
      method: units >= NORMAL_FROM ? 'normal' : 't and bootstrap',
    },
    measures,
    guardrails,
    headlines: result.arms
      .slice(1)
      .map((arm, index) =>
        headlineFor(
          arm.name,
          measures,
          index,
          result.currency,
          context.losingSegments?.[index] ?? 0,
          guardrails,
          context.primaryMeasure,
        ),
      ),
  };
}

import { at } from '../base/assert.ts';
import { MEASURES } from '../model/comparison.ts';
import type { ParameterDifference, ParameterIntervals } from '../model/parameter-intervals.ts';
import type { RunResult } from '../model/run.ts';
import { clustersOf } from './cluster-sums.ts';
import type { ComparisonContext } from './compare-arms.ts';
import { estimateOf, measureValue } from './compare-measure.ts';
import { measureRecipes } from './measure-recipes.ts';
import type { PairedEstimate } from './paired-estimate.ts';
import { quantile95 } from './quantiles.ts';
import { parameterVariance } from './variance-layers.ts';

/** Challenger minus champion, [measure][challenger], of one run of one replication under a drawn behaviour model. */
export type DrawnDifferences = readonly (readonly number[])[];

/** The differences of a run under a drawn model. */
export function drawnDifferences(result: RunResult, scopeMinor: number): DrawnDifferences {
  const how = measureRecipes(result.accounts, scopeMinor);
  const champion = at(result.arms, 0);
  return MEASURES.map((measure) => {
    const before = measureValue(champion, how[measure], result.replications);
    return result.arms
      .slice(1)
      .map((arm) => measureValue(arm, how[measure], result.replications) - before);
  });
}

/**
 * se_T = sqrt(se_P^2 + max(0, var over draws - luck of one replication)) (simulation.md 4.3): what the draws differ by
 * beyond luck is the assumptions'.
 */
function widened(estimate: PairedEstimate, drawn: readonly number[]): ParameterDifference {
  const { value, layers, scale } = estimate;
  const sample = scale * layers.portfolioError;
  const luck = scale * (layers.luckError ?? 0);
  const luckOfOne = luck * luck * layers.replications;
  const parameters = parameterVariance(Float64Array.from(drawn), luckOfOne);
  const total = sample * sample + parameters;
  const error = Math.sqrt(total);
  const half = error === 0 ? 0 : quantile95(layers.units) * error;
  const parameterShare = total === 0 ? 0 : parameters / total;
  return { value, low: value - half, high: value + half, parameterShare };
}

/** Every difference of a run with the interval of the parameter layer. `drawn` has one entry a drawn behaviour model. */
export function parameterIntervals(
  result: RunResult,
  { scopeMinor, customer }: Pick<ComparisonContext, 'scopeMinor' | 'customer'>,
  drawn: readonly DrawnDifferences[],
): ParameterIntervals {
  const champion = at(result.arms, 0);
  const clusters = customer === null ? null : clustersOf(customer);
  const how = measureRecipes(result.accounts, scopeMinor);
  return {
    draws: drawn.length,
    measures: MEASURES.map((measure, row) => ({
      measure,
      differences: result.arms.slice(1).map((arm, challenger) =>
        widened(
          estimateOf(arm, champion, how[measure], result.replications, clusters),
          drawn.map((differences) => at(at(differences, row), challenger)),
        ),
      ),
    })),
  };
}

import { at } from '../base/assert.ts';
import { MEASURES } from '../model/comparison.ts';
import { MEASURE_DEFINITIONS } from '../model/measure-definitions.ts';
import type { ParameterDifference, ParameterIntervals } from '../model/parameter-intervals.ts';
import type { RunResult } from '../model/run.ts';
import { clustersOf } from './cluster-sums.ts';
import type { ComparisonContext } from './compare-arms.ts';
import { estimateOf, isCounted, measureValue, signsAgainst } from './compare-measure.ts';
import { type MattersContext, mattersOfRun } from './matters-of-run.ts';
import { measureRecipes } from './measure-recipes.ts';
import { pairedDifference } from './paired-difference.ts';
import type { PairedEstimate } from './paired-estimate.ts';
import { quantile95 } from './quantiles.ts';
import { readingOf } from './reading.ts';
import { parameterVariance } from './variance-layers.ts';

/** Challenger minus champion, [measure][challenger], of one run of one replication under a drawn behaviour model. */
export type DrawnDifferences = readonly (readonly number[])[];

/** The differences of a run under a drawn model. */
export function drawnDifferences(result: RunResult): DrawnDifferences {
  const how = measureRecipes(result.accounts);
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
 * beyond luck is the assumptions'. Each side of the sample's own interval keeps its reach and is widened: with few units
 * the bootstrap may have made it longer, and assumptions never make an answer surer.
 */
function widened(
  estimate: PairedEstimate,
  drawn: readonly number[],
  seed: number,
): ParameterDifference {
  const { layers, scale } = estimate;
  const { value, low, high } = pairedDifference(estimate, seed);
  const sample = scale * layers.portfolioError;
  const luck = scale * (layers.luckError ?? 0);
  const luckOfOne = luck * luck * layers.replications;
  const parameters = parameterVariance(Float64Array.from(drawn), luckOfOne);
  const total = sample * sample + parameters;
  const quantile = parameters === 0 ? 0 : quantile95(layers.units);
  const more = quantile * quantile * parameters;
  const side = (reach: number) => Math.sqrt(reach * reach + more);
  const parameterShare = total === 0 ? 0 : parameters / total;
  return {
    value,
    low: value - side(value - low),
    high: value + side(high - value),
    parameterShare,
  };
}

/** Every difference of a run with the interval of the parameter layer. `drawn` has one entry a drawn behaviour model. */
export function parameterIntervals(
  result: RunResult,
  context: MattersContext & Pick<ComparisonContext, 'customer'>,
  drawn: readonly DrawnDifferences[],
): ParameterIntervals {
  const champion = at(result.arms, 0);
  const { customer } = context;
  const clusters = customer === null ? null : clustersOf(customer);
  const how = measureRecipes(result.accounts);
  const { inForce } = mattersOfRun(result, context);
  const challengers = result.arms.slice(1);
  const measures = MEASURES.flatMap((measure, row) => {
    const recipe = how[measure];
    if (!result.arms.every((arm) => isCounted(arm, recipe))) return [];
    const differences = challengers.map((arm, challenger) =>
      widened(
        estimateOf(arm, champion, recipe, result.replications, clusters),
        drawn.map((one) => at(at(one, row), challenger)),
        result.seed,
      ),
    );
    const readings = challengers.map((arm, challenger) => {
      const { value, low, high } = at(differences, challenger);
      const ends = { value, low, high, luckLow: null, luckHigh: null };
      const against = signsAgainst(arm, champion, recipe, value);
      return readingOf(MEASURE_DEFINITIONS[measure], ends, inForce[measure], against);
    });
    return [{ measure, differences, readings }];
  });
  return { draws: drawn.length, measures };
}

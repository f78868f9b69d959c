import { type Clusters, clusterSums } from '../../analyze/cluster-sums.ts';
import { meanAndVariance } from '../../analyze/moments.ts';
import { at } from '../../base/assert.ts';

/** One-sided 90 %: how far ahead of a setting's mean the truth may lie (simulation.md 6.3). */
const Z90 = 1.281_551_565_544_600_4;

/**
 * Which settings go on after a rung: the best, and every setting whose paired difference to it may still be above
 * -`indifference` at its upper 90 % bound; never a fixed share of them. `columns` are the gains by account, all on the
 * same accounts, which `clusters` gives to customers; `indifference` is per account. Only a setting of `mayLead` is taken
 * for the best. Indexes ascending.
 */
export function survivors(
  columns: readonly Float64Array[],
  indifference: number,
  mayLead: (index: number) => boolean = () => true,
  clusters: Clusters | null = null,
): readonly number[] {
  const means = columns.map((column) => meanAndVariance(column).mean);
  const leaders = means.flatMap((_, index) => (mayLead(index) ? [index] : []));
  if (leaders.length === 0) return means.map((_, index) => index);
  const best = leaders.reduce((top, index) => (at(means, index) > at(means, top) ? index : top));
  const leader = at(columns, best);
  return columns.flatMap((column, index) => {
    if (index === best) return [index];
    const behind = column.map((value, row) => value - (leader[row] ?? 0));
    const sums = clusterSums(behind, clusters);
    const { mean, variance } = meanAndVariance(sums);
    // Of the sum over units, so that the bound is of a mean an account whoever owns them.
    const total = mean * sums.length + Z90 * Math.sqrt(variance * sums.length);
    const bound = total / Math.max(1, behind.length);
    return bound > -indifference ? [index] : [];
  });
}

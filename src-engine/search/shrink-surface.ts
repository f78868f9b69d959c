import { type Clusters, clusterSums } from '../analyze/cluster-sums.ts';
import { meanAndVariance } from '../analyze/moments.ts';
import { shrinkToMean } from '../analyze/shrink-to-mean.ts';
import type { SweepShrinkage } from '../model/sweep.ts';

/** The shrunk differences of the settings, in their order. */
export interface ShrunkSurface {
  readonly values: readonly number[];
  readonly shrinkage: SweepShrinkage;
}

/**
 * Draws the differences of settings towards their mean (simulation.md 4.6). `columns` hold them by account, all on the same
 * accounts, which `clusters` gives to customers, times `scale` accounts. Settings share accounts and luck, so the noise that makes them differ from each
 * other is that of each setting's distance to the mean of all, by account; its mean square is taken for all of them. Null
 * for fewer than two settings.
 */
export function shrinkSurface(
  columns: readonly Float64Array[],
  scale: number,
  clusters: Clusters | null = null,
): ShrunkSurface | null {
  const first = columns[0];
  if (first === undefined || columns.length < 2) return null;
  const middle = first.map(
    (_, row) => columns.reduce((sum, column) => sum + (column[row] ?? 0), 0) / columns.length,
  );
  const accounts = Math.max(1, first.length);
  let noise = 0;
  for (const column of columns) {
    const apart = column.map((value, row) => value - (middle[row] ?? 0));
    const sums = clusterSums(apart, clusters);
    const error = (scale * Math.sqrt(meanAndVariance(sums).variance * sums.length)) / accounts;
    noise += error * error;
  }
  // The mean of k settings moves with each of them: k - 1 of their distances are free.
  noise /= columns.length - 1;
  const estimates = columns.map((column) => meanAndVariance(column).mean * scale);
  const { mean, factor, values } = shrinkToMean(estimates, Math.sqrt(noise));
  return { values, shrinkage: { meanMinor: mean, factor } };
}

import { type AccountGroups, groupSums } from './account-groups.ts';
import { normalDraws } from './bootstrap-draws.ts';
import { meanAndVariance } from './moments.ts';

const DRAWS = 1000;
const LEVEL = 0.95;
/** Two-sided 95 % quantile of one normal: what the critical value is for a single curve of one point. */
const POINTWISE = 1.959_963_984_540_054;

/**
 * How many standard errors a band must reach to each side to hold for all `columns` at once with 95 %: the quantile
 * over multiplier draws of the largest |sum xi_i (L_ij - mean L_j)| / (N se_j) (simulation.md 4.6). `columns` are
 * influences or paired differences by unit (customer, or account); a column without spread is left out. Never below a single interval's.
 */
export function simultaneousCritical(
  columns: readonly Float64Array[],
  groups: AccountGroups,
  seed: number,
): number {
  const scaled: Float64Array[] = [];
  for (const column of columns) {
    const { mean, variance } = meanAndVariance(column);
    if (variance === 0) continue;
    const scale = 1 / Math.sqrt(variance * column.length);
    scaled.push(
      groupSums(
        column.map((value) => (value - mean) * scale),
        groups,
      ),
    );
  }
  if (scaled.length === 0) return POINTWISE;
  const multipliers = normalDraws(groups.count, seed);
  const largest = new Float64Array(DRAWS);
  for (let draw = 0; draw < DRAWS; draw++) {
    const weights = multipliers(draw);
    let top = 0;
    for (const sums of scaled) {
      let total = 0;
      for (let group = 0; group < sums.length; group++) {
        total += (weights[group] ?? 0) * (sums[group] ?? 0);
      }
      top = Math.max(top, Math.abs(total));
    }
    largest[draw] = top;
  }
  largest.sort((a, b) => a - b);
  return Math.max(POINTWISE, largest[Math.ceil(LEVEL * DRAWS) - 1] ?? POINTWISE);
}

/** Prior weight of a row of a roll matrix, in accounts (simulation.md 2.5). */
const ROLL_PRIOR = 20;

/** p_j = (n_j + kappa pi_j) / (n + kappa): counts of one row drawn towards a prior row that sums to 1. */
export function smoothedRow(
  counts: readonly number[],
  prior: readonly number[],
  kappa = ROLL_PRIOR,
): readonly number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count, index) => (count + kappa * (prior[index] ?? 0)) / (total + kappa));
}

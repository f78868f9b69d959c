/** Accounts of one arm: numerator and denominator of a ratio, per account. */
export interface RatioColumns {
  readonly numerator: Float64Array;
  readonly denominator: Float64Array;
}

export function ratioOf(columns: RatioColumns): number {
  const bottom = total(columns.denominator);
  return bottom === 0 ? 0 : total(columns.numerator) / bottom;
}

/**
 * Influence of each account on a ratio of sums: L_i = (Y_i - R X_i) / mean(X) (simulation.md 4.4). Their standard deviation
 * over sqrt(N) is the delta method's error; differences of influences give paired errors. Zeros without a denominator.
 */
export function influences(columns: RatioColumns): Float64Array {
  const ratio = ratioOf(columns);
  const meanX = total(columns.denominator) / Math.max(1, columns.denominator.length);
  return columns.numerator.map((y, index) =>
    meanX === 0 ? 0 : (y - ratio * (columns.denominator[index] ?? 0)) / meanX,
  );
}

function total(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

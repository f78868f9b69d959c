/** Sample mean and variance (n - 1) in one pass over the accounts, in canonical order. */
export function meanAndVariance(values: Float64Array): {
  readonly mean: number;
  readonly variance: number;
} {
  const n = values.length;
  let sum = 0;
  for (const value of values) sum += value;
  const mean = n === 0 ? 0 : sum / n;
  let squares = 0;
  for (const value of values) squares += (value - mean) * (value - mean);
  return { mean, variance: n < 2 ? 0 : squares / (n - 1) };
}

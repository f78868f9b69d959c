/** Which customer each account belongs to: `clusterOf[account]` is an index below `count`. */
export interface Clusters {
  readonly count: number;
  readonly clusterOf: Int32Array;
}

/**
 * Sums of a column over the accounts of each customer; the column itself when every account is its own customer. What
 * one customer's accounts do is not independent, so the customer is the unit of the sample (simulation.md 4.3).
 */
export function clusterSums(values: Float64Array, clusters: Clusters | null): Float64Array {
  if (clusters === null) return values;
  const sums = new Float64Array(clusters.count);
  for (let account = 0; account < values.length; account++) {
    const cluster = clusters.clusterOf[account] ?? 0;
    sums[cluster] = (sums[cluster] ?? 0) + (values[account] ?? 0);
  }
  return sums;
}

/** Customers numbered in the order of their first account; null when each has one account: accounts are the units. */
export function clustersOf(customer: Int32Array): Clusters | null {
  const numbers = new Map<number, number>();
  const clusterOf = customer.map((one) => {
    const known = numbers.get(one);
    if (known !== undefined) return known;
    numbers.set(one, numbers.size);
    return numbers.size - 1;
  });
  return numbers.size === customer.length ? null : { count: numbers.size, clusterOf };
}

import { type Clusters, clustersOf } from '../../analyze/cluster-sums.ts';

/** Whose accounts a sample holds. */
export interface SampledUnits {
  /** Null when every customer has one account in the sample: accounts are the units. */
  readonly clusters: Clusters | null;
  /** By unit, the id of its first account in the sample: does not depend on the order of the portfolio's rows. */
  readonly keys: readonly string[];
}

/** Columns of all accounts of a portfolio; accounts of one customer share the same `customer`. */
export interface Owners {
  readonly ids: readonly string[];
  readonly customer: Int32Array;
}

/**
 * The units of a sample of accounts, `accounts` being rows of the portfolio, ascending. What one customer's accounts do is
 * alike, so intervals, bands and draws of a search take customers as those of a comparison do (simulation.md 4.3, ADR 22).
 */
export function sampledUnits(owners: Owners, accounts: Int32Array): SampledUnits {
  const clusters = clustersOf(accounts.map((account) => owners.customer[account] ?? account));
  const idOf = (row: number) => owners.ids[accounts[row] ?? -1] ?? '';
  if (clusters === null) return { clusters, keys: Array.from(accounts, (_, row) => idOf(row)) };
  const keys = new Array<string>(clusters.count);
  for (let row = accounts.length - 1; row >= 0; row--)
    keys[clusters.clusterOf[row] ?? 0] = idOf(row);
  return { clusters, keys };
}

import { assert } from '../../base/assert.ts';
import type { HarmCounts } from '../../model/harm.ts';

/** What is kept of one setting on one sample of accounts; sums over replications, integers. */
export interface SettingOutcome {
  readonly replications: number;
  /** Rows of the portfolio that were run, ascending. */
  readonly accounts: Int32Array;
  /** By account of `accounts`: the objective. */
  readonly gainMinor: Float64Array;
  readonly severances: Float64Array;
  readonly cuts: Float64Array;
  readonly cutsOfVulnerable: Float64Array;
  /** By the default weights. */
  readonly harmTenths: Float64Array;
  /** Sums over the accounts in the order of ACCOUNT_MEASURES. */
  readonly totals: Float64Array;
  readonly harm: HarmCounts;
  /** The objective by replication, sums over the accounts. */
  readonly replicationGains: Float64Array;
}

function addedCounts(a: HarmCounts, b: HarmCounts): HarmCounts {
  const sum = { ...a };
  for (const kind of Object.keys(sum) as (keyof HarmCounts)[]) sum[kind] = a[kind] + b[kind];
  return sum;
}

/**
 * The outcome on two samples without a common account, as if both had been run at once: what a wider rung adds to the
 * accounts of the rung before.
 */
export function joinOutcomes(a: SettingOutcome, b: SettingOutcome): SettingOutcome {
  assert(a.replications === b.replications, 'outcomes of the same replications');
  const count = a.accounts.length + b.accounts.length;
  const accounts = new Int32Array(count);
  const gainMinor = new Float64Array(count);
  const severances = new Float64Array(count);
  const cuts = new Float64Array(count);
  const cutsOfVulnerable = new Float64Array(count);
  const harmTenths = new Float64Array(count);
  let left = 0;
  let right = 0;
  for (let row = 0; row < count; row++) {
    const one = a.accounts[left] ?? Number.POSITIVE_INFINITY;
    const other = b.accounts[right] ?? Number.POSITIVE_INFINITY;
    assert(one !== other, 'samples to join share no account');
    const from = one < other ? a : b;
    const index = one < other ? left++ : right++;
    accounts[row] = from.accounts[index] ?? 0;
    gainMinor[row] = from.gainMinor[index] ?? 0;
    severances[row] = from.severances[index] ?? 0;
    cuts[row] = from.cuts[index] ?? 0;
    cutsOfVulnerable[row] = from.cutsOfVulnerable[index] ?? 0;
    harmTenths[row] = from.harmTenths[index] ?? 0;
  }
  return {
    replications: a.replications,
    accounts,
    gainMinor,
    severances,
    cuts,
    cutsOfVulnerable,
    harmTenths,
    totals: a.totals.map((total, index) => total + (b.totals[index] ?? 0)),
    harm: addedCounts(a.harm, b.harm),
    replicationGains: a.replicationGains.map(
      (gain, replication) => gain + (b.replicationGains[replication] ?? 0),
    ),
  };
}

/** The values of `column` at the accounts of a narrower sample; `accounts` holds every one of them. */
export function columnAt(
  column: Float64Array,
  accounts: Int32Array,
  narrower: Int32Array,
): Float64Array {
  if (accounts.length === narrower.length) return column;
  let row = 0;
  return Float64Array.from(narrower, (account) => {
    while ((accounts[row] ?? account) < account) row += 1;
    assert(accounts[row] === account, 'the wider sample has the account');
    return column[row] ?? 0;
  });
}

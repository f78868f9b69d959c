import { narrowed } from '../../base/whole-numbers.ts';
import type { UnitPrices } from '../../config/unit-prices.ts';
import type { ChargeLedger } from '../../model/charge-ledger.ts';
import { isCommission } from '../../model/price-code.ts';
import {
  ACCOUNT_MEASURES,
  type AccountMeasure,
  type ArmResult,
  DAILY_METRICS,
  type RunResult,
} from '../../model/run.ts';
import type { PricedRuns } from './priced-runs.ts';

/** Measures that prices change, and where the runs have them. */
const PRICED: readonly (readonly [AccountMeasure, keyof PricedRuns, keyof PricedRuns])[] = [
  ['costMinor', 'costBefore', 'costAfter'],
  ['commissionMinor', 'commissionBefore', 'commissionAfter'],
  ['netMinor', 'netBefore', 'netAfter'],
  ['npvMinor', 'npvBefore', 'npvAfter'],
];

/** The daily series with the treatment cost of every day at new prices, and the commissions in it. */
export function dailyAtPrices(
  daily: Float64Array,
  { days, replications }: RunResult,
  { replication, day, price, times }: ChargeLedger,
  prices: UnitPrices,
): Float64Array {
  const priced = daily.slice();
  const rowOf = (metric: 'costMinor' | 'commissionMinor', index: number) =>
    (index * DAILY_METRICS.length + DAILY_METRICS.indexOf(metric)) * days;
  for (let index = 0; index < replications; index++)
    for (const metric of ['costMinor', 'commissionMinor'] as const)
      priced.fill(0, rowOf(metric, index), rowOf(metric, index) + days);
  for (let row = 0; row < times.length; row++) {
    const minor = prices.minorOf(price[row] ?? 0, times[row] ?? 0);
    const book = (metric: 'costMinor' | 'commissionMinor') => {
      const place = rowOf(metric, replication[row] ?? 0) + (day[row] ?? 0);
      priced[place] = (priced[place] ?? 0) + minor;
    };
    book('costMinor');
    if (isCommission(price[row] ?? 0)) book('commissionMinor');
  }
  return priced;
}

type Measures = Pick<
  ArmResult,
  'replicationTotals' | 'accountSums' | 'differenceSquares' | 'firstReplication'
>;

/** The columns of an arm with its cost, net cash and present value at new prices. */
export function measuresAtPrices(
  arm: ArmResult,
  { accounts, replications }: RunResult,
  priced: PricedRuns,
  champion: PricedRuns,
): Measures {
  const columns = {
    replicationTotals: arm.replicationTotals.slice(),
    accountSums: Float64Array.from(arm.accountSums),
    differenceSquares: arm.differenceSquares.slice(),
    firstReplication: Float64Array.from(arm.firstReplication),
  };
  for (const [measure, oldName, newName] of PRICED) {
    const row = ACCOUNT_MEASURES.indexOf(measure);
    const [before, after, against] = [priced[oldName], priced[newName], champion[newName]];
    for (const [index, account] of priced.charged.entries()) {
      const place = row * accounts + account;
      let squares = 0;
      for (let replication = 0; replication < replications; replication++) {
        const run = index * replications + replication;
        const value = after[run] ?? 0;
        const change = value - (before[run] ?? 0);
        const total = replication * ACCOUNT_MEASURES.length + row;
        columns.accountSums[place] = (columns.accountSums[place] ?? 0) + change;
        columns.replicationTotals[total] = (columns.replicationTotals[total] ?? 0) + change;
        const difference = value - (against[run] ?? 0);
        squares += difference * difference;
        if (replication === 0) columns.firstReplication[place] = value;
      }
      // The champion has no differences to itself.
      if (columns.differenceSquares.length > 0) columns.differenceSquares[place] = squares;
    }
  }
  return {
    ...columns,
    accountSums: narrowed(columns.accountSums),
    firstReplication: narrowed(columns.firstReplication),
  };
}

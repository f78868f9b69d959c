import type { WholeNumbers } from '../base/whole-numbers.ts';
import { ACCOUNT_MEASURES, type AccountMeasure, type ArmResult } from '../model/run.ts';

function rowOf(measure: AccountMeasure): number {
  return ACCOUNT_MEASURES.indexOf(measure);
}

function column<T extends WholeNumbers>(columns: T, measure: AccountMeasure): T {
  const count = columns.length / ACCOUNT_MEASURES.length;
  const row = rowOf(measure);
  // A part of an array is one of its kind.
  return columns.subarray(row * count, (row + 1) * count) as T;
}

/** A copy: sums and differences of narrow numbers need not be narrow. */
function wholeColumn(columns: WholeNumbers, measure: AccountMeasure): Float64Array {
  return columns instanceof Float64Array
    ? column(columns, measure)
    : Float64Array.from(column(columns, measure));
}

/** Per-account sums over replications of one measure. */
export function accountSums(arm: ArmResult, measure: AccountMeasure): Float64Array {
  return wholeColumn(arm.accountSums, measure);
}

/** Per-account sums of squared differences to the champion; the champion's own are 0. */
export function differenceSquares(arm: ArmResult, measure: AccountMeasure): Float64Array {
  if (arm.differenceSquares.length === 0)
    return new Float64Array(arm.accountSums.length / ACCOUNT_MEASURES.length);
  return column(arm.differenceSquares, measure);
}

/** Per-account outcomes of replication 1. */
export function firstReplication(arm: ArmResult, measure: AccountMeasure): Float64Array {
  return wholeColumn(arm.firstReplication, measure);
}

/** Totals over accounts, one a replication. */
export function replicationTotals(arm: ArmResult, measure: AccountMeasure): Float64Array {
  const width = ACCOUNT_MEASURES.length;
  const row = rowOf(measure);
  return Float64Array.from(
    { length: arm.replicationTotals.length / width },
    (_, replication) => arm.replicationTotals[replication * width + row] ?? 0,
  );
}

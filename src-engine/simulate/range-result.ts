import type { WholeNumbers } from '../base/whole-numbers.ts';
import type { ChargeLedger } from '../model/charge-ledger.ts';
import type { EventLog } from '../model/event-log.ts';

/**
 * One arm's results for a range of accounts, all replications: the message between a simulation worker and its host.
 * Layouts are those of ArmResult, with accounts counted from the range's first.
 */
export interface ArmRange {
  readonly daily: Float64Array;
  readonly ageing: Float64Array;
  readonly rolls: Float64Array;
  readonly tallies: Float64Array;
  readonly replicationTotals: Float64Array;
  readonly accountSums: WholeNumbers;
  readonly differenceSquares: Float64Array;
  readonly firstReplication: WholeNumbers;
  readonly log: EventLog;
  readonly charges: ChargeLedger | null;
}

/** Accounts `from` to `to` - 1 in canonical order. Ranges are merged ascending; any cut gives the same bytes. */
export interface RangeResult {
  readonly from: number;
  readonly to: number;
  readonly arms: readonly ArmRange[];
  /** Runs of an account under an arm that were lived, and those written from another arm's (simulate/shared-runs). */
  readonly lived: number;
  readonly repeated: number;
}

/**
 * What an arm was charged for, in units, so that other prices can be put on it without a run. Charges are in the order of
 * (account, replication, happening). Of every account that was charged in some arm and replication it also has the money
 * that came in, the same accounts for all arms of a run.
 */
export interface ChargeLedger {
  /** By charge. */
  readonly account: Int32Array;
  readonly replication: Uint16Array;
  /** Day index, 0 is the as-of date. */
  readonly day: Int16Array;
  /** model/price-code.ts. */
  readonly price: Uint16Array;
  /** How many units; the gross amount for a commission. */
  readonly times: Float64Array;
  /** Accounts with a charge in some arm, ascending. */
  readonly charged: Int32Array;
  /** [charged account][replication]: payments, minor units. */
  readonly cashMinor: Float64Array;
  /** [charged account][replication]: payments discounted to day 0, not rounded. */
  readonly presentMinor: Float64Array;
}

/** The columns of a ledger and their kinds, in the order they are written in. */
export const CHARGE_COLUMNS = {
  account: Int32Array,
  replication: Uint16Array,
  day: Int16Array,
  price: Uint16Array,
  times: Float64Array,
  charged: Int32Array,
  cashMinor: Float64Array,
  presentMinor: Float64Array,
} as const;

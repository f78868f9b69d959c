import type { RollState } from './run.ts';

/** A rate with what it is made of, so that rates of several rows can be put together. */
export interface Rate {
  readonly numerator: number;
  readonly denominator: number;
  /** null when the denominator is 0. */
  readonly rate: number | null;
}

/** Debt of a bucket at one snapshot that is a bucket older at the next, means over replications, minor units. */
export interface RollRow extends Rate {
  readonly arm: string;
  /** Day of the first of the two snapshots. */
  readonly day: number;
  readonly from: string;
  readonly to: string;
  /** The same by number of accounts, each by its oldest past-due debt. */
  readonly accounts: Rate;
}

/** Accounts of one state at a snapshot that are in another at the next, sums over replications. */
export interface RollCell extends Rate {
  readonly arm: string;
  /** Day of the first of the two snapshots. */
  readonly day: number;
  readonly from: RollState;
  readonly to: RollState;
}

/**
 * A cell under champion and challenger, all snapshots together: shares of the accounts, or of the debt, that were in `from`.
 * States are those of ROLL_STATES; by amount the oldest row takes in two buckets and is named after both.
 */
export interface RollDifference {
  readonly from: string;
  readonly to: string;
  readonly champion: Rate;
  readonly challenger: Rate;
  /** Challenger minus champion, 0 to 1; null when one of them has nobody in `from`. */
  readonly difference: number | null;
  /** 95 % interval over replications, the portfolio held fixed (luck); null with one replication. */
  readonly low: number | null;
  readonly high: number | null;
}

/** A challenger's rolls beside the champion's, by number of accounts and by amount of debt. */
export interface RollDifferences {
  readonly byCount: readonly RollDifference[];
  readonly byAmount: readonly RollDifference[];
}

/** Processes created in the same 30 days, replication 1. */
export interface VintageRow extends Rate {
  readonly arm: string;
  /** First day of the vintage. */
  readonly createdFrom: number;
  /** Days since creation; the denominator holds the processes that were seen that long. */
  readonly afterDays: number;
}

/** The accounts of one cell of the roll rates of one arm, in replication 1. */
export interface AccountRoll {
  /** Index of the arm in its run. */
  readonly arm: number;
  /** First day of the 30, one of the snapshot days; null: any of them. */
  readonly day: number | null;
  readonly from: RollState;
  readonly to: RollState;
  /**
   * `count`, without it: accounts that stood in `from` and stand in `to`, by their oldest debt. `amount`: accounts whose
   * debt the cell of the rates by value counts, those that owe in `to` at the end of the 30 days.
   */
  readonly by?: 'count' | 'amount';
}

/** The accounts of one cell of the vintages of one arm, in replication 1: those whose payments had ended the process. */
export interface AccountVintage {
  readonly arm: number;
  readonly createdFrom: number;
  readonly afterDays: number;
}

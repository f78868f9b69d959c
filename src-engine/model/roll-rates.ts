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

/** A cell under champion and challenger, all snapshots together: shares of the accounts that were in `from`. */
export interface RollDifference {
  readonly from: RollState;
  readonly to: RollState;
  readonly champion: Rate;
  readonly challenger: Rate;
  /** Challenger minus champion, 0 to 1; null when one of them has nobody in `from`. */
  readonly difference: number | null;
  /** 95 % interval over replications, the portfolio held fixed (luck); null with one replication. */
  readonly low: number | null;
  readonly high: number | null;
}

/** Processes created in the same 30 days, replication 1. */
export interface VintageRow extends Rate {
  readonly arm: string;
  /** First day of the vintage. */
  readonly createdFrom: number;
  /** Days since creation; the denominator holds the processes that were seen that long. */
  readonly afterDays: number;
}

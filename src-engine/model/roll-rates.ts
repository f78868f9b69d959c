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
}

/** Processes created in the same 30 days, replication 1. */
export interface VintageRow extends Rate {
  readonly arm: string;
  /** First day of the vintage. */
  readonly createdFrom: number;
  /** Days since creation; the denominator holds the processes that were seen that long. */
  readonly afterDays: number;
}

/** How precise a run must become, and what it may cost. */
export interface PrecisionTarget {
  /** Half-width of the 95 % interval of luck alone of every net cash difference, minor units. */
  readonly halfWidth: number;
  /** The most replications. */
  readonly most: number;
}

/** Why replicating ended; `luck is small`: it is under a tenth of the spread between customers, more would narrow nothing. */
export type PrecisionReason = 'precise' | 'luck is small' | 'most allowed';

/** How many replications a run needed, told whole (simulation.md 4.3). Amounts are net cash, the widest challenger's. */
export interface PrecisionReport extends PrecisionTarget {
  /** Replications from which the need was judged first. */
  readonly pilot: number;
  /** What the pilot said would be needed, without the limit; 0 when it was enough, null when luck was not known. */
  readonly planned: number | null;
  readonly replications: number;
  readonly why: PrecisionReason;
  /** Half-width of luck that was reached; null with one replication. */
  readonly reached: number | null;
  /** Half-width with the customers as a sample, which no number of replications brings below what customers differ by. */
  readonly portfolio: number;
}

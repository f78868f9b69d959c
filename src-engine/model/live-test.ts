/** What strata are made of: the customer's class, what is owed, the credit rating (simulation.md 3). */
export const STRATUM_PARTS = ['class', 'debt', 'rating'] as const;
export type StratumPart = (typeof STRATUM_PARTS)[number];

/** Basis points `from` to `to` - 1 that a challenger owns. What nobody owns is the champion's. */
export interface Slot {
  readonly arm: string;
  readonly from: number;
  readonly to: number;
}

/** Basis points that one challenger owned in an earlier phase and another one owns now. */
export interface SlotMove {
  readonly fromArm: string;
  readonly toArm: string;
  readonly from: number;
  readonly to: number;
}

/** A time in which nobody changes arms. Outcomes of one phase may be compared with each other, those of two not. */
export interface LiveTestPhase {
  /** From 1. */
  readonly phase: number;
  /** First day as an ISO date; null when it was not said. */
  readonly from: string | null;
  readonly slots: readonly Slot[];
  /** Customers who have met another challenger before: what they do now is not of this challenger alone. */
  readonly moves: readonly SlotMove[];
}

/** The plan of a live test with everything that was changed while it ran; what `live-test.json` holds. */
export interface LiveTest {
  readonly schemaVersion: 1;
  /** Seed of the buckets: another name, another split. */
  readonly experiment: string;
  readonly champion: string;
  /** Only customers who owed something past due take part, in every phase. */
  readonly pastDueOnly: boolean;
  /** Split by exact quotas within strata of these; empty for a split by ranges. Such a test has one phase. */
  readonly strata: readonly StratumPart[];
  readonly phases: readonly LiveTestPhase[];
}

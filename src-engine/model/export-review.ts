/** Who looked at a version of a strategy before it leaves, and what they say of what is not as it should be (ux 2.8). */
export interface ExportReview {
  /** Empty while nobody has signed. */
  readonly reviewer: string;
  /** Why warnings of the validation are accepted. */
  readonly warningsNote: string;
  /** Why open checks of the comparison are accepted. */
  readonly checksNote: string;
  /** ISO date; empty while nothing was written. */
  readonly reviewedOn: string;
}

/** The version of a strategy that is reviewed, with the run that is its evidence; another version starts anew. */
export interface ReviewedVersion {
  readonly strategyFingerprint: string;
  /** null without evidence. */
  readonly runId: number | null;
}

/** A version that has left for production. */
export interface ExportedStrategy {
  readonly exportId: number;
  readonly name: string;
  readonly version: number;
  readonly fingerprint: string;
  /** ISO date. */
  readonly exportedOn: string;
}

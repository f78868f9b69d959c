/** balanced: as planned; suspicious: find out why before trusting it; broken: the comparison means nothing. */
export type SampleRatioVerdict = 'balanced' | 'suspicious' | 'broken';

/** Whether the units that arrived in each arm fit the planned shares. */
export interface SampleRatio {
  readonly chiSquare: number;
  readonly p: number;
  readonly verdict: SampleRatioVerdict;
}

/** Challenger minus champion when each unit had one of the two. */
export interface SplitDifference {
  readonly value: number;
  readonly standardError: number;
  /** Welch and Satterthwaite's; need not be whole. */
  readonly degrees: number;
  readonly low: number;
  readonly high: number;
  readonly p: number;
}

/** Which columns of a pilot's file hold what; null for what it does not have. */
export interface PilotColumns {
  readonly unit: string;
  readonly arm: string;
  readonly outcome: string;
  readonly covariate: string | null;
  readonly denominator: string | null;
  readonly stratum: string | null;
}

export interface PilotQuestion {
  readonly champion: string;
  /** Planned share of each arm; arms of the file must be among them. Null: equal shares of the arms found. */
  readonly shares: Readonly<Record<string, number>> | null;
  /** Units in two arms near which the always-valid interval should be narrowest; null: as many as there are. */
  readonly plannedUnits: number | null;
}

export interface PilotArm {
  readonly name: string;
  readonly units: number;
  /** Mean outcome, or the ratio of sums with a denominator. */
  readonly value: number;
}

/** One challenger against the champion. */
export interface PilotDifference {
  readonly arm: string;
  readonly split: SplitDifference;
  /** After CUPED; null without a covariate or for ratios. */
  readonly adjusted: (SplitDifference & { readonly correlation: number }) | null;
  /** Holm over the challengers, of the adjusted difference where there is one. */
  readonly familyP: number;
  /** Ends that hold however often one has looked; infinite during the burn-in. */
  readonly anytime: { readonly low: number; readonly high: number };
  /** Standardised difference of the covariate; null without one. */
  readonly covariateDifference: number | null;
  readonly isCovariateBalanced: boolean;
}

/** What a live test has shown. */
export interface PilotResult {
  readonly arms: readonly PilotArm[];
  readonly sampleRatio: SampleRatio;
  /** Strata whose own split is not balanced, by name. */
  readonly uneven: readonly { readonly stratum: string; readonly ratio: SampleRatio }[];
  /** False when the split is broken: then the differences mean nothing and must not be reported. */
  readonly isConclusive: boolean;
  readonly differences: readonly PilotDifference[];
}

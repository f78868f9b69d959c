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
  /** Column of the phase of the test; absent or null when nobody changed arms while it ran. */
  readonly phase?: string | null;
}

export interface PilotQuestion {
  readonly champion: string;
  /** Planned share of each arm; arms of the file must be among them. Null: equal shares of the arms found. */
  readonly shares: Readonly<Record<string, number>> | null;
  /** The same by phase, for phases whose shares differ; `shares` for those that it does not name. */
  readonly phaseShares?: Readonly<Record<string, Readonly<Record<string, number>>>>;
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

/** One phase of a test, read by itself. */
export interface PilotPhase extends PilotReading {
  readonly phase: string;
  /** Units left out because an earlier phase had them in another arm: what they do now is not of this arm alone. */
  readonly carriedOver: number;
}

/** All phases together: each phase's difference weighted by its precision, so that moved shares cannot bias it. */
export interface PooledDifference {
  readonly arm: string;
  /** Phases that hold both arms. */
  readonly phases: number;
  readonly split: SplitDifference;
  readonly anytime: { readonly low: number; readonly high: number };
  /** Holm over the challengers. */
  readonly familyP: number;
}

/** What a live test has shown. */
export interface PilotResult extends PilotReading {
  /** Empty without a column of phases. */
  readonly phases: readonly PilotPhase[];
  /** Empty with fewer than two phases. */
  readonly pooled: readonly PooledDifference[];
}

/** The arms of a test, or of one phase of it, compared. */
export interface PilotReading {
  readonly arms: readonly PilotArm[];
  readonly sampleRatio: SampleRatio;
  /** Strata whose own split is not balanced, by name. */
  readonly uneven: readonly { readonly stratum: string; readonly ratio: SampleRatio }[];
  /** False when the split is broken: then the differences mean nothing and must not be reported. */
  readonly isConclusive: boolean;
  readonly differences: readonly PilotDifference[];
}

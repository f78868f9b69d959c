/** Paired difference of a challenger in one segment, in the unit of its measure; amounts and counts are per account. */
export interface SegmentEffect {
  readonly segment: string;
  readonly accounts: number;
  /** The sample that the intervals rest on; accounts where customers are not known. */
  readonly customers: number;
  /** The measure under each arm. */
  readonly champion: number;
  readonly challenger: number;
  /** Challenger minus champion. */
  readonly value: number;
  /** 95 % interval of this segment by itself. */
  readonly low: number;
  readonly high: number;
  /** 95 % for all segments at once. */
  readonly bandLow: number;
  readonly bandHigh: number;
  /** Drawn to the overall effect by how uncertain it is: what to expect of the segment. */
  readonly shrunk: number;
  /** Of no difference, adjusted by Benjamini and Hochberg over the segments: below 0.1 at most a tenth of those named are chance. */
  readonly pValue: number;
}

export interface SegmentEffects {
  /** Segments of one customer, or with nothing to divide by, are left out. */
  readonly effects: readonly SegmentEffect[];
  /** Whether segments differ in effect: Q = sum ((D_s - D) / se_s)^2 against chi-square; null for fewer than two. */
  readonly heterogeneity: {
    readonly q: number;
    readonly degrees: number;
    readonly pValue: number;
  } | null;
}

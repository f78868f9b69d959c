/** The first place where a worked example did not come out as it says. */
export interface CaseDifference {
  /** JSON pointer of the expectation in the case; of its list when something came that was not expected. */
  readonly pointer: string;
  readonly expected: string;
  readonly actual: string;
}

/** What became of a worked example: the first difference, or null when everything came as it says. */
export interface CaseReport {
  readonly name: string;
  /** Expectations that were compared. */
  readonly compared: number;
  readonly difference: CaseDifference | null;
}

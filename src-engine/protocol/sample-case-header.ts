/** What a list shows of a worked example. */
export interface CaseHeader {
  readonly name: string;
  readonly description: string;
  /** How many days it tells of. */
  readonly days: number;
}

/** A worked example in the list of those that the program brings. */
export interface SampleCaseHeader extends CaseHeader {
  readonly id: string;
}

/** A worked example in a list. */
export interface SampleCaseHeader {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** How many days it tells of. */
  readonly days: number;
}

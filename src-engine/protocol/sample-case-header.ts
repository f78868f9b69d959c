/** A worked example in a list. */
export interface SampleCaseHeader {
  readonly id: string;
  readonly name: string;
  readonly description: string;
}

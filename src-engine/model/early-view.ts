/** What a run under way shows of a random part of its accounts, until all of them are there. */
export interface EarlyView {
  /** Accounts it was made on, and accounts of the run. */
  readonly accounts: number;
  readonly of: number;
  readonly replications: number;
  readonly asOfDay: number;
  readonly currency: string;
  /** Per arm: mean cumulative net cash at the end of each day, scaled to all accounts, minor units. */
  readonly cumulativeNet: readonly (readonly number[])[];
  /** Per challenger: net cash difference over the whole run, scaled, with its 95 % interval over the sampled customers. */
  readonly differences: readonly {
    readonly value: number;
    readonly low: number;
    readonly high: number;
  }[];
}

/** Standings of an account by its oldest past-due debt, days; debt that is not due counts as current. */
export const ROLL_STANDINGS = ['current', '1-30', '31-60', '61-90', '91+'] as const;
export type RollStanding = (typeof ROLL_STANDINGS)[number];

/** One standing at the start of a month and where it went. */
export interface RollRow {
  readonly from: RollStanding;
  /** Accounts in `from`, over all months. */
  readonly accounts: number;
  /** Their past-due debt at the start, minor units. */
  readonly valueMinor: number;
  /** By ROLL_STANDINGS: accounts, shares of accounts, and shares of value, both smoothed (simulation.md 2.5). */
  readonly counts: readonly number[];
  readonly byCount: readonly number[];
  readonly byValue: readonly number[];
}

/** Monthly rolls between standings. */
export interface RollTable {
  /** Months counted. */
  readonly months: number;
  readonly rows: readonly RollRow[];
}

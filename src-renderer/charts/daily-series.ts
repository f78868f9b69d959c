/** One series of a daily bar chart: a value a day, day 0 first. Several are stacked in their order. */
export interface DailySeries {
  readonly key: string;
  readonly label: string;
  /** A CSS colour, a variable as a rule: "var(--arm-0)". */
  readonly color: string;
  readonly values: readonly number[];
}

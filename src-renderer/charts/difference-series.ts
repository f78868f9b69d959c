/** One challenger's paired difference to the champion for each day, with its 95 % interval. */
export interface DifferenceSeries {
  readonly arm: number;
  readonly label: string;
  readonly mean: readonly number[];
  readonly low: readonly number[];
  readonly high: readonly number[];
}

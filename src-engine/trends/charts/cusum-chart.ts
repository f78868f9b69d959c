/** Cumulative sums of standardised values above and below an allowance. */
export interface CusumChart {
  /** One a value: how far the values have run up, and down. */
  readonly upper: readonly number[];
  readonly lower: readonly number[];
  /** One a value: how many values in a row the upper sum has been above 0; the shift began that many values ago. */
  readonly upperRun: readonly number[];
}

/** Half of the shift, in standard deviations, that is to be found soonest. */
const CUSUM_ALLOWANCE = 0.5;
/** Alarm: about one false one in 465 values (simulation.md 7). */
export const CUSUM_ALARM = 5;

/** C+ = max(0, C+ + e - allowance), C- = max(0, C- - e - allowance) (simulation.md 7, V16). */
export function cusumChart(values: readonly number[], allowance = CUSUM_ALLOWANCE): CusumChart {
  const upper: number[] = [];
  const lower: number[] = [];
  const upperRun: number[] = [];
  let [up, down, run] = [0, 0, 0];
  for (const value of values) {
    up = Math.max(0, up + value - allowance);
    down = Math.max(0, down - value - allowance);
    run = up > 0 ? run + 1 : 0;
    upper.push(up);
    lower.push(down);
    upperRun.push(run);
  }
  return { upper, lower, upperRun };
}

import { detLog } from '../../base/det-math.ts';
import type { CusumChart } from './cusum-chart.ts';

/** Rise that is to be found soonest: half as many again. */
const RISE = 1.5;
/** Least usual number a value: a count that never happens has no chart. */
const LEAST_USUAL = 0.05;

/**
 * Cumulative sum of counts against a usual number (Lucas 1985): the allowance is (raised - usual) / (ln raised - ln usual)
 * a value, the sums are given in standard deviations of a usual count, so that the alarm of cusumChart fits. Only the
 * upper sum is kept: fewer of these events are no alarm.
 */
export function poissonCusum(counts: readonly number[], usual: number): CusumChart {
  const base = Math.max(LEAST_USUAL, usual);
  const allowance = (base * (RISE - 1)) / detLog(RISE);
  const upper: number[] = [];
  const upperRun: number[] = [];
  let [up, run] = [0, 0];
  for (const count of counts) {
    up = Math.max(0, up + (count - allowance) / Math.sqrt(base));
    run = up > 0 ? run + 1 : 0;
    upper.push(up);
    upperRun.push(run);
  }
  return { upper, lower: counts.map(() => 0), upperRun };
}

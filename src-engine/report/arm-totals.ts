import {
  ACCOUNT_MEASURES,
  type AccountMeasure,
  type ArmResult,
  DAILY_METRICS,
  type DailyMetric,
  type RunResult,
} from '../model/run.ts';
import { TALLIES, type Tally, tallyBins } from '../model/tallies.ts';

/** Totals of one arm over its horizon, means over replications. */
export class ArmTotals {
  readonly #arm: ArmResult;
  readonly #result: RunResult;

  constructor(arm: ArmResult, result: RunResult) {
    this.#arm = arm;
    this.#result = result;
  }

  flow(metric: DailyMetric): number {
    return this.followed(metric, 0);
  }

  /** A flow on the days behind which the horizon has `followDays` more. */
  followed(metric: DailyMetric, followDays: number): number {
    const { days, replications } = this.#result;
    const row = DAILY_METRICS.indexOf(metric);
    const counted = Math.max(0, days - followDays);
    let sum = 0;
    for (let replication = 0; replication < replications; replication++) {
      const from = (replication * DAILY_METRICS.length + row) * days;
      for (const value of this.#arm.daily.subarray(from, from + counted)) sum += value;
    }
    return sum / replications;
  }

  /** A stock at the end of the last day. */
  atEnd(metric: DailyMetric): number {
    const { days, replications } = this.#result;
    const row = DAILY_METRICS.indexOf(metric);
    let sum = 0;
    for (let replication = 0; replication < replications; replication++)
      sum += this.#arm.daily[(replication * DAILY_METRICS.length + row + 1) * days - 1] ?? 0;
    return sum / replications;
  }

  /** Bins of a tally. */
  tally(tally: Tally): Float64Array {
    const { days, replications } = this.#result;
    const bins = tallyBins(days);
    const row = TALLIES.indexOf(tally);
    const sums = new Float64Array(bins);
    for (let replication = 0; replication < replications; replication++) {
      const from = (replication * TALLIES.length + row) * bins;
      for (let bin = 0; bin < bins; bin++)
        sums[bin] = (sums[bin] ?? 0) + (this.#arm.tallies[from + bin] ?? 0);
    }
    return sums.map((sum) => sum / replications);
  }

  measure(measure: AccountMeasure): number {
    const row = ACCOUNT_MEASURES.indexOf(measure);
    const { replications } = this.#result;
    let sum = 0;
    for (let replication = 0; replication < replications; replication++)
      sum += this.#arm.replicationTotals[replication * ACCOUNT_MEASURES.length + row] ?? 0;
    return sum / replications;
  }

  /** Sum of `weights` over accounts, each as often as it was cured at the end. */
  curedAtEnd(weights: Float64Array): number {
    const from = ACCOUNT_MEASURES.indexOf('cured') * this.#result.accounts;
    let sum = 0;
    for (const [account, weight] of weights.entries())
      sum += weight * (this.#arm.accountSums[from + account] ?? 0);
    return sum / this.#result.replications;
  }
}

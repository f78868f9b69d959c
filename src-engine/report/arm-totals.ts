import {
  ACCOUNT_MEASURES,
  type AccountMeasure,
  AGE_BUCKETS,
  type ArmResult,
  DAILY_METRICS,
  type DailyMetric,
  type RunResult,
} from '../model/run.ts';
import { TALLIES, type Tally, tallyBins } from '../model/tallies.ts';

/** Totals of one arm over its horizon: means over replications, or those of one of them. */
export class ArmTotals {
  readonly #arm: ArmResult;
  readonly #result: RunResult;
  /** Replications from, up to and without `to`. */
  readonly #from: number;
  readonly #to: number;

  /** `replication` from 0; null takes the mean over all. */
  constructor(arm: ArmResult, result: RunResult, replication: number | null = null) {
    this.#arm = arm;
    this.#result = result;
    this.#from = replication ?? 0;
    this.#to = replication === null ? result.replications : replication + 1;
  }

  /** The same arm in one replication, from 0. */
  only(replication: number): ArmTotals {
    return new ArmTotals(this.#arm, this.#result, replication);
  }

  flow(metric: DailyMetric): number {
    return this.followed(metric, 0);
  }

  /** A flow on the days behind which the horizon has `followDays` more. */
  followed(metric: DailyMetric, followDays: number): number {
    return this.between(metric, 0, Math.max(0, this.#result.days - followDays));
  }

  /** A flow on day indexes `from` to `to` - 1. */
  between(metric: DailyMetric, from: number, to: number): number {
    const { days } = this.#result;
    const row = DAILY_METRICS.indexOf(metric);
    return this.#mean((replication) => {
      const first = (replication * DAILY_METRICS.length + row) * days;
      let sum = 0;
      for (let day = first + from; day < first + to; day++) sum += this.#arm.daily[day] ?? 0;
      return sum;
    });
  }

  /** What is open before the first day. */
  openingMinor(): number {
    const { ageing } = this.#arm;
    const width = ageing.length / this.#result.replications;
    return this.#mean((replication) => {
      const first = replication * width;
      return ageing.subarray(first, first + AGE_BUCKETS.length).reduce((sum, one) => sum + one, 0);
    });
  }

  /** A stock at the end of the last day. */
  atEnd(metric: DailyMetric): number {
    const { days } = this.#result;
    const row = DAILY_METRICS.indexOf(metric);
    return this.#mean(
      (replication) =>
        this.#arm.daily[(replication * DAILY_METRICS.length + row + 1) * days - 1] ?? 0,
    );
  }

  /** Bins of a tally. */
  tally(tally: Tally): Float64Array {
    const bins = tallyBins(this.#result.days);
    const row = TALLIES.indexOf(tally);
    const sums = new Float64Array(bins);
    for (let replication = this.#from; replication < this.#to; replication++) {
      const from = (replication * TALLIES.length + row) * bins;
      for (let bin = 0; bin < bins; bin++)
        sums[bin] = (sums[bin] ?? 0) + (this.#arm.tallies[from + bin] ?? 0);
    }
    return sums.map((sum) => sum / (this.#to - this.#from));
  }

  measure(measure: AccountMeasure): number {
    const row = ACCOUNT_MEASURES.indexOf(measure);
    return this.#mean(
      (replication) =>
        this.#arm.replicationTotals[replication * ACCOUNT_MEASURES.length + row] ?? 0,
    );
  }

  /** Sum of `weights` over accounts, each as often as it was cured at the end; over all replications, whichever is taken. */
  curedAtEnd(weights: Float64Array): number {
    const from = ACCOUNT_MEASURES.indexOf('cured') * this.#result.accounts;
    let sum = 0;
    for (const [account, weight] of weights.entries())
      sum += weight * (this.#arm.accountSums[from + account] ?? 0);
    return sum / this.#result.replications;
  }

  #mean(of: (replication: number) => number): number {
    let sum = 0;
    for (let replication = this.#from; replication < this.#to; replication++)
      sum += of(replication);
    return sum / (this.#to - this.#from);
  }
}

import type { ChargeLedger } from '../../model/charge-ledger.ts';
import { discountFactor } from '../../model/discount.ts';
import { HARM_COUNTER, HARM_WEIGHTS, type HarmKind, harmTenths } from '../../model/harm.ts';
import { isCommission } from '../../model/price-code.ts';
import {
  AGE_BUCKETS,
  DAILY_METRICS,
  type DailyMetric,
  FIRST_STOCK,
  ROLL_STATES,
  SNAPSHOT_EVERY_DAYS,
} from '../../model/run.ts';
import { TALLIES, type Tally, tallyBins } from '../../model/tallies.ts';
import { ChargeBuilder } from './charge-builder.ts';
import { LogBuilder } from './log-builder.ts';
import { UNSET_MINOR } from './unset-minor.ts';

/** Row of each daily metric. */
export const METRIC_ROW = Object.fromEntries(
  DAILY_METRICS.map((name, row) => [name, row]),
) as Readonly<Record<DailyMetric, number>>;

/** Row of each tally. */
export const TALLY_ROW = Object.fromEntries(TALLIES.map((name, row) => [name, row])) as Readonly<
  Record<Tally, number>
>;

const FIRST_STOCK_ROW = METRIC_ROW[FIRST_STOCK];
const REVIEW_ROW = METRIC_ROW.reviews;
const CASH_ROW = METRIC_ROW.cashMinor;
const COST_ROW = METRIC_ROW.costMinor;
const COMMISSION_ROW = METRIC_ROW.commissionMinor;
const STATES = ROLL_STATES.length;
const ROWS = DAILY_METRICS.length;
/** Harm of one occurrence by row, tenths of a point; disconnections are weighed by whom they meet (run-account.ts). */
const HARM_TENTHS = harmByRow();
const FEW_ROWS = 1024;
/** Before the first snapshot of a run. */
const NOWHERE = -1;

function harmByRow(): Float64Array {
  const tenths = new Float64Array(ROWS);
  // HARM_COUNTER's keys are kinds of harm.
  for (const [kind, metric] of Object.entries(HARM_COUNTER))
    tenths[METRIC_ROW[metric]] = harmTenths(HARM_WEIGHTS.default[kind as HarmKind]);
  return tenths;
}

/** Snapshots of a horizon: day 0, then every 30 days, the last at or before its end. */
export function snapshotCount(days: number): number {
  return Math.floor(days / SNAPSHOT_EVERY_DAYS) + 1;
}

/**
 * Collects what one arm's accounts did. Flows are added on their day; stocks (and nightly reviews) are kept as
 * differences and summed once at the end, so that a level costs two additions however long it lasts.
 */
export class Recorder {
  readonly days: number;
  /** [replication][metric][day], whole once `finish` has been called. */
  readonly daily: Float64Array;
  readonly ageing: Float64Array;
  readonly rolls: Float64Array;
  readonly tallies: Float64Array;
  /** Payments of the run under way and its treatment cost, each discounted to day 0 in its own order; not rounded. */
  presentCashMinor = UNSET_MINOR;
  presentCostMinor = UNSET_MINOR;
  /** Agencies' commissions of the run under way. */
  commissionMinor = UNSET_MINOR;
  /** Harm of the run under way but for disconnections, tenths of a point. */
  harmTenths = UNSET_MINOR;
  private readonly factors: Float64Array;
  /** [replication][day][metric]: what one day writes lies together. */
  protected readonly cells: Float64Array;
  protected readonly log: LogBuilder;
  protected readonly charges: ChargeBuilder | null;
  private readonly snapshots: number;
  private readonly bins: number;
  private readonly logged: 'none' | 'first' | 'all';
  private dailyBase = 0;
  private ageingBase = 0;
  protected rollState = NOWHERE;
  /** Nights of reviews not yet written: most follow on the one before, and a run of them is two figures. */
  protected reviewedFrom = 0;
  protected reviewedTo = 0;
  private account = 0;
  protected replication = 0;
  private logging = false;
  /** Days of the series. */
  private readonly kept: number;

  /**
   * `expectedRows` of the log are made room for; more come as they may. With `keepsCharges` there is a ledger of them.
   * Series have `kept` days, all of them when it is left out; who keeps fewer says where a day's figures stay.
   */
  constructor(
    days: number,
    replications: number,
    logged: 'none' | 'first' | 'all',
    expectedRows: number = FEW_ROWS,
    keepsCharges = false,
    kept = days,
  ) {
    this.days = days;
    this.kept = kept;
    this.snapshots = snapshotCount(kept);
    this.logged = logged;
    this.daily = new Float64Array(replications * ROWS * kept);
    this.cells = new Float64Array(replications * ROWS * kept);
    this.ageing = new Float64Array(replications * this.snapshots * AGE_BUCKETS.length);
    this.rolls = new Float64Array(replications * (this.snapshots - 1) * STATES * STATES);
    this.bins = tallyBins(kept);
    this.tallies = new Float64Array(replications * TALLIES.length * this.bins);
    this.factors = Float64Array.from({ length: days }, (_, day) => discountFactor(day));
    this.log = new LogBuilder(logged === 'none' ? 0 : expectedRows);
    this.charges = keepsCharges ? new ChargeBuilder() : null;
  }

  /** Net cash of the run under way, discounted to day 0; not rounded. */
  get presentMinor(): number {
    return this.presentCashMinor - this.presentCostMinor;
  }

  /** Whether events of the run under way are kept. */
  get isLogging(): boolean {
    return this.logging;
  }

  /** Charges in the ledger so far; none without one. */
  get chargeCount(): number {
    return this.charges?.count ?? 0;
  }

  /** Whose run follows. `account` is the canonical index. */
  begin(account: number, replication: number): void {
    this.writeReviews();
    this.account = account;
    this.replication = replication;
    this.dailyBase = replication * ROWS * this.kept;
    this.ageingBase = replication * this.snapshots * AGE_BUCKETS.length;
    this.presentCashMinor = 0;
    this.presentCostMinor = 0;
    this.commissionMinor = 0;
    this.harmTenths = 0;
    this.rollState = NOWHERE;
    this.logging = this.logged === 'all' || (this.logged === 'first' && replication === 0);
  }

  /** Adds to a flow on day index `day`. */
  flow(row: number, day: number, amount: number): void {
    this.keep(this.dailyBase, row, day, amount);
    if (row === CASH_ROW) this.presentCashMinor += amount * (this.factors[day] ?? 0);
    else if (HARM_TENTHS[row] !== 0) this.harmTenths += amount * (HARM_TENTHS[row] ?? 0);
  }

  /** Adds to what is kept of a row; `base` is where the replication's figures begin. */
  protected keep(base: number, row: number, day: number, amount: number): void {
    const index = base + day * ROWS + row;
    this.cells[index] = (this.cells[index] ?? 0) + amount;
  }

  /** Adds treatment cost on day index `day`: so many `times` a price (model/price-code.ts). */
  charge(day: number, price: number, times: number, amountMinor: number): void {
    this.flow(COST_ROW, day, amountMinor);
    if (isCommission(price)) {
      this.flow(COMMISSION_ROW, day, amountMinor);
      this.commissionMinor += amountMinor;
    }
    this.presentCostMinor += amountMinor * (this.factors[day] ?? 0);
    this.noteCharge(day, price, times);
  }

  /** Adds to the ledger of charges, if there is one. */
  protected noteCharge(day: number, price: number, times: number): void {
    this.charges?.add(this.account, this.replication, day, price, times);
  }

  /** What came in from an account that was charged in some arm, by replication. */
  settle(account: number, cashMinor: Float64Array, presentMinor: Float64Array): void {
    this.charges?.settle(account, cashMinor, presentMinor);
  }

  /** The ledger of charges; null when none is kept. Call once. */
  finishCharges(): ChargeLedger | null {
    return this.charges?.finish() ?? null;
  }

  /** Changes a stock from day index `day` on. */
  stock(row: number, day: number, change: number): void {
    if (day < this.days) this.flow(row, day, change);
  }

  /** One review a night on day indexes `from` to `to` - 1. */
  nightlyReviews(from: number, to: number): void {
    if (to <= from) return;
    if (from !== this.reviewedTo) {
      this.writeReviews();
      this.reviewedFrom = from;
    }
    this.reviewedTo = to;
  }

  /** Writes the nights of reviews that wait for another one to follow. Call when a run ends. */
  writeReviews(): void {
    if (this.reviewedTo > this.reviewedFrom) {
      this.stock(REVIEW_ROW, this.reviewedFrom, 1);
      this.stock(REVIEW_ROW, this.reviewedTo, -1);
    }
    this.reviewedFrom = 0;
    this.reviewedTo = 0;
  }

  snapshot(index: number, bucket: number, amountMinor: number): void {
    const place = this.ageingBase + index * AGE_BUCKETS.length + bucket;
    this.add(this.ageing, place, amountMinor);
  }

  /** Adds to a sum that is not one of a day. */
  protected add(sums: Float64Array, place: number, amount: number): void {
    sums[place] = (sums[place] ?? 0) + amount;
  }

  /** Where the account stands at snapshot `index`, as an index into ROLL_STATES; snapshots come in order. */
  rollTo(index: number, state: number): void {
    if (this.rollState !== NOWHERE) {
      const interval = this.replication * (this.snapshots - 1) + index - 1;
      const place = (interval * STATES + this.rollState) * STATES + state;
      this.add(this.rolls, place, 1);
    }
    this.rollState = state;
  }

  /** Adds to a bin of a tally; what is beyond the last bin counts there. */
  tally(row: number, bin: number, amount: number): void {
    const last = this.bins - 1;
    const place = (this.replication * TALLIES.length + row) * this.bins + (bin < last ? bin : last);
    this.add(this.tallies, place, amount);
  }

  event(
    day: number,
    process: number,
    kind: number,
    detail: number,
    outcome: number,
    amountMinor: number,
  ): void {
    if (!this.logging) return;
    this.log.add(this.account, this.replication, day, process, kind, detail, outcome, amountMinor);
  }

  /** Sums the differences into levels and hands the log over. Call once. */
  finish(): ReturnType<LogBuilder['finish']> {
    this.writeReviews();
    const { kept: days, cells, daily } = this;
    const replications = daily.length / (ROWS * days);
    for (let replication = 0; replication < replications; replication++) {
      const base = replication * ROWS * days;
      for (let row = 0; row < ROWS; row++) {
        const isLevel = row >= FIRST_STOCK_ROW || row === REVIEW_ROW;
        let level = 0;
        for (let day = 0; day < days; day++) {
          const cell = cells[base + day * ROWS + row] ?? 0;
          level = isLevel ? level + cell : cell;
          daily[base + row * days + day] = level;
        }
      }
    }
    return this.log.finish();
  }
}

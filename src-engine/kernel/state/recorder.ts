import { discountFactor } from '../../model/discount.ts';
import {
  AGE_BUCKETS,
  DAILY_METRICS,
  type DailyMetric,
  FIRST_STOCK,
  ROLL_STATES,
  SNAPSHOT_EVERY_DAYS,
} from '../../model/run.ts';
import { LogBuilder } from './log-builder.ts';

/** Row of each daily metric. */
export const METRIC_ROW = Object.fromEntries(
  DAILY_METRICS.map((name, row) => [name, row]),
) as Readonly<Record<DailyMetric, number>>;

const FIRST_STOCK_ROW = METRIC_ROW[FIRST_STOCK];
const REVIEW_ROW = METRIC_ROW.reviews;
const CASH_ROW = METRIC_ROW.cashMinor;
const COST_ROW = METRIC_ROW.costMinor;
const STATES = ROLL_STATES.length;
const ROWS = DAILY_METRICS.length;
const FEW_ROWS = 1024;
/** Before the first snapshot of a run. */
const NOWHERE = -1;

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
  /** Net cash of the run under way, discounted to day 0; not rounded. */
  presentMinor = 0;
  private readonly factors: Float64Array;
  /** [replication][day][metric]: what one day writes lies together. */
  private readonly cells: Float64Array;
  private readonly log: LogBuilder;
  private readonly snapshots: number;
  private readonly logged: 'none' | 'first' | 'all';
  private dailyBase = 0;
  private ageingBase = 0;
  private rollState = NOWHERE;
  private account = 0;
  private replication = 0;
  private logging = false;

  /** `expectedRows` of the log are made room for; more come as they may. */
  constructor(
    days: number,
    replications: number,
    logged: 'none' | 'first' | 'all',
    expectedRows: number = FEW_ROWS,
  ) {
    this.days = days;
    this.snapshots = snapshotCount(days);
    this.logged = logged;
    this.daily = new Float64Array(replications * ROWS * days);
    this.cells = new Float64Array(replications * ROWS * days);
    this.ageing = new Float64Array(replications * this.snapshots * AGE_BUCKETS.length);
    this.rolls = new Float64Array(replications * (this.snapshots - 1) * STATES * STATES);
    this.factors = Float64Array.from({ length: days }, (_, day) => discountFactor(day));
    this.log = new LogBuilder(logged === 'none' ? 0 : expectedRows);
  }

  /** Whose run follows. `account` is the canonical index. */
  begin(account: number, replication: number): void {
    this.account = account;
    this.replication = replication;
    this.dailyBase = replication * ROWS * this.days;
    this.ageingBase = replication * this.snapshots * AGE_BUCKETS.length;
    this.presentMinor = 0;
    this.rollState = NOWHERE;
    this.logging = this.logged === 'all' || (this.logged === 'first' && replication === 0);
  }

  /** Adds to a flow on day index `day`. */
  flow(row: number, day: number, amount: number): void {
    const index = this.dailyBase + day * ROWS + row;
    this.cells[index] = (this.cells[index] ?? 0) + amount;
    if (row === CASH_ROW) this.presentMinor += amount * (this.factors[day] ?? 0);
    else if (row === COST_ROW) this.presentMinor -= amount * (this.factors[day] ?? 0);
  }

  /** Changes a stock from day index `day` on. */
  stock(row: number, day: number, change: number): void {
    if (day < this.days) this.flow(row, day, change);
  }

  /** One review a night on day indexes `from` to `to` - 1. */
  nightlyReviews(from: number, to: number): void {
    if (to <= from) return;
    this.stock(REVIEW_ROW, from, 1);
    this.stock(REVIEW_ROW, to, -1);
  }

  snapshot(index: number, bucket: number, amountMinor: number): void {
    const place = this.ageingBase + index * AGE_BUCKETS.length + bucket;
    this.ageing[place] = (this.ageing[place] ?? 0) + amountMinor;
  }

  /** Where the account stands at snapshot `index`, as an index into ROLL_STATES; snapshots come in order. */
  rollTo(index: number, state: number): void {
    if (this.rollState !== NOWHERE) {
      const interval = this.replication * (this.snapshots - 1) + index - 1;
      const place = (interval * STATES + this.rollState) * STATES + state;
      this.rolls[place] = (this.rolls[place] ?? 0) + 1;
    }
    this.rollState = state;
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
    const { days, cells, daily } = this;
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

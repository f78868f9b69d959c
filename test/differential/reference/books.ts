import {
  type EventLog,
  LOG_KIND,
  LOG_OUTCOME,
  type LogKindName,
  type LogOutcomeName,
} from '../../../src-engine/model/event-log.ts';
import {
  AGE_BUCKETS,
  DAILY_METRICS,
  type DailyMetric,
  ROLL_STATES,
  type RollState,
  SNAPSHOT_EVERY_DAYS,
} from '../../../src-engine/model/run.ts';
import { TALLIES, type Tally, tallyBins } from '../../../src-engine/model/tallies.ts';

/** Harm of one occurrence in tenths of a point (simulation.md 4.9); severances are weighed by who is severed. */
const HARM_TENTHS: Readonly<Partial<Record<DailyMetric, number>>> = {
  messages: 2,
  letters: 5,
  notices: 5,
  calls: 3,
  rightParties: 10,
  fieldActivities: 50,
  plansBroken: 50,
  creditEvents: 100,
  referrals: 150,
  complaints: 200,
};

const ROW_OF: ReadonlyMap<DailyMetric, number> = new Map(
  DAILY_METRICS.map((metric, row) => [metric, row]),
);

/** A row of the event log. */
export interface LogRow {
  readonly account: number;
  readonly replication: number;
  readonly day: number;
  readonly process: number;
  readonly kind: LogKindName;
  readonly detail: number;
  readonly outcome: LogOutcomeName;
  readonly amountMinor: number;
}

/** One arm's books: daily series, ageing snapshots and the event log, in the layouts of model/run.ts. */
export class Books {
  readonly daily: Float64Array;
  readonly ageing: Float64Array;
  readonly rolls: Float64Array;
  readonly tallies: Float64Array;
  readonly rows: LogRow[] = [];
  private readonly days: number;
  private readonly snapshots: number;
  private replication = 0;
  private account = 0;
  private day = 0;
  /** Net cash of the account under way, in the order in which it came. */
  private cashFlows: { readonly day: number; readonly minor: number }[] = [];
  private stood: RollState | null = null;
  private harm = 0;

  constructor(days: number, replications: number) {
    this.days = days;
    this.snapshots = Math.floor(days / SNAPSHOT_EVERY_DAYS) + 1;
    this.daily = new Float64Array(replications * DAILY_METRICS.length * days);
    this.rolls = new Float64Array(replications * (this.snapshots - 1) * ROLL_STATES.length ** 2);
    this.tallies = new Float64Array(replications * TALLIES.length * tallyBins(days));
    this.ageing = new Float64Array(replications * this.snapshots * AGE_BUCKETS.length);
  }

  /** Whose day is being written: account and day count from 0. */
  turnTo(replication: number, account: number, day: number): void {
    if (replication !== this.replication || account !== this.account) {
      this.cashFlows = [];
      this.harm = 0;
    }
    this.replication = replication;
    this.account = account;
    this.day = day;
  }

  add(metric: DailyMetric, amount: number): void {
    const row = this.replication * DAILY_METRICS.length + (ROW_OF.get(metric) ?? 0);
    const place = row * this.days + this.day;
    this.daily[place] = (this.daily[place] ?? 0) + amount;
    this.harm += amount * (HARM_TENTHS[metric] ?? 0);
    if (metric === 'cashMinor') this.cashFlows.push({ day: this.day, minor: amount });
    if (metric === 'costMinor') this.cashFlows.push({ day: this.day, minor: -amount });
  }

  /** On another day than the one being written. */
  addOn(day: number, metric: DailyMetric, amount: number): void {
    const now = this.day;
    this.day = day;
    this.add(metric, amount);
    this.day = now;
  }

  /** Net cash of the account under way at 8 % a year (simulation.md 5), to the minor unit. */
  presentMinor(): number {
    const present = this.cashFlows.reduce(
      (sum, { day, minor }) => sum + minor * 1.08 ** (-day / 365),
      0,
    );
    return Math.round(present) + 0;
  }

  /** Harm of the account under way but for disconnections, tenths of a point. */
  harmTenths(): number {
    return this.harm;
  }

  /** Where the account under way stands at a snapshot. */
  addRoll(snapshot: number, state: RollState): void {
    if (snapshot > 0 && this.stood !== null) {
      const interval = this.replication * (this.snapshots - 1) + snapshot - 1;
      const row = interval * ROLL_STATES.length + ROLL_STATES.indexOf(this.stood);
      const place = row * ROLL_STATES.length + ROLL_STATES.indexOf(state);
      this.rolls[place] = (this.rolls[place] ?? 0) + 1;
    }
    this.stood = state;
  }

  /** One more in a bin of a tally, the last one holds all beyond; and its value, where the tally has one. */
  tell(tally: Tally, bin: number, valueMinor: number | null = null): void {
    const bins = tallyBins(this.days);
    const place = (name: Tally) =>
      (this.replication * TALLIES.length + TALLIES.indexOf(name)) * bins + Math.min(bin, bins - 1);
    this.tallies[place(tally)] = (this.tallies[place(tally)] ?? 0) + 1;
    const byValue = TALLIES.find((name) => name === `${tally}Minor`);
    if (valueMinor === null || byValue === undefined) return;
    this.tallies[place(byValue)] = (this.tallies[place(byValue)] ?? 0) + valueMinor;
  }

  addAgeing(snapshot: number, bucket: (typeof AGE_BUCKETS)[number], amountMinor: number): void {
    const row = this.replication * this.snapshots + snapshot;
    const place = row * AGE_BUCKETS.length + AGE_BUCKETS.indexOf(bucket);
    this.ageing[place] = (this.ageing[place] ?? 0) + amountMinor;
  }

  write(row: Omit<LogRow, 'account' | 'replication' | 'day'>): void {
    const { account, replication, day } = this;
    this.rows.push({ account, replication, day, ...row });
  }

  /** Marks this place of the log: the row is written later, before what is told from now on. */
  reserve(): (row: Omit<LogRow, 'account' | 'replication' | 'day'>) => void {
    const { account, replication, day } = this;
    const place = this.rows.length;
    return (row) => this.rows.splice(place, 0, { account, replication, day, ...row });
  }

  /** The log by (account, replication, day, order of happening); the days were lived in order. */
  log(): EventLog {
    const rows = [...this.rows].sort(
      (a, b) => a.account - b.account || a.replication - b.replication,
    );
    return {
      count: rows.length,
      account: Int32Array.from(rows, (row) => row.account),
      replication: Uint16Array.from(rows, (row) => row.replication),
      day: Int16Array.from(rows, (row) => row.day),
      process: Uint16Array.from(rows, (row) => row.process),
      kind: Uint8Array.from(rows, (row) => LOG_KIND[row.kind]),
      detail: Uint16Array.from(rows, (row) => row.detail),
      outcome: Uint8Array.from(rows, (row) => LOG_OUTCOME[row.outcome]),
      amountMinor: Float64Array.from(rows, (row) => row.amountMinor),
    };
  }
}

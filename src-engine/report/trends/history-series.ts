import { NO_DAY } from '../../base/day.ts';
import type { Portfolio } from '../../model/portfolio.ts';
import type { TrendMeasureId } from '../../model/trends/trend-measures.ts';
import type { TrendSeries } from '../../model/trends/trend-series.ts';
import { firstKnown } from './first-known.ts';
import { LEDGER_AGES, type LedgerDays, ledgerDays, type SegmentDays } from './ledger-days.ts';
import { rateSeries } from './rate-series.ts';
import { LEAST_IN_WEEK } from './run-series.ts';

const MOST_DAYS = 182;
/** Debt of this age can be there only so long after a ledger begins; sales are those of as many days. */
const BEFORE_DAYS = 90;
const ROLL_DAYS = 30;
const WEEK = 7;

/** Days of the past that trends are read from, before the as-of day and with it; 0 when the ledger is too short. */
function daysOfPast({ transactions, asOfDay }: Portfolio): number {
  let first = asOfDay + 1;
  for (let row = 0; row < transactions.count; row++)
    first = Math.min(first, transactions.postedDay[row] ?? NO_DAY);
  return Math.max(0, Math.min(MOST_DAYS, asOfDay - first + 1 - BEFORE_DAYS));
}

type Column = (segment: SegmentDays) => ArrayLike<number>;

/** Sums and shares over the segments, on the days that are shown. */
class PastDays {
  readonly #past: LedgerDays;
  readonly #count: number;
  readonly firstDay: number;

  constructor(past: LedgerDays, count: number) {
    this.#past = past;
    this.#count = count;
    this.firstDay = past.fromDay + BEFORE_DAYS;
  }

  #whole(column: Column): Float64Array {
    const sum = new Float64Array(this.#past.days);
    for (const segment of this.#past.segments) {
      const own = column(segment);
      for (let day = 0; day < sum.length; day++) sum[day] = (sum[day] ?? 0) + (own[day] ?? 0);
    }
    return sum;
  }

  #series(
    measure: TrendMeasureId,
    of: (column: (pick: Column) => ArrayLike<number>) => number[],
  ): readonly TrendSeries[] {
    const parts = this.#past.segments.map((segment, index) => ({
      segment: this.#past.names[index] ?? '',
      daily: of((pick) => pick(segment)),
    }));
    const daily = of((pick) => this.#whole(pick));
    return firstKnown(measure, this.firstDay, daily, parts);
  }

  sum(measure: TrendMeasureId, column: Column): readonly TrendSeries[] {
    return this.#series(measure, (of) =>
      Array.from(of(column)).slice(BEFORE_DAYS, BEFORE_DAYS + this.#count),
    );
  }

  rate(
    measure: TrendMeasureId,
    top: Column,
    bottom: Column,
    { window = 1, behind = 0, least = 0 } = {},
  ): readonly TrendSeries[] {
    const under = this.#whole(bottom);
    const shifted = behind === 0 ? under : under.map((_, day) => under[day - behind] ?? 0);
    return this.#series(measure, (of) => {
      const parts = { top: of(top), bottom: shifted };
      return rateSeries(parts, BEFORE_DAYS, this.#count, window, least);
    });
  }

  /** Receivables over what was billed in 90 days. */
  daysSales(): readonly TrendSeries[] {
    const billed = this.#whole((segment) => segment.billedMinor);
    const sales = billed.map((_, day) => {
      let sum = 0;
      for (let back = 0; back < BEFORE_DAYS; back++) sum += billed[day - back] ?? 0;
      return sum;
    });
    return this.#series('daysSales', (of) => {
      const parts = { top: of((segment) => segment.openMinor), bottom: sales };
      return rateSeries(parts, BEFORE_DAYS, this.#count, 1).map((rate) => rate * BEFORE_DAYS);
    });
  }
}

const older =
  (age: (typeof LEDGER_AGES)[number]): Column =>
  ({ olderMinor }) =>
    olderMinor[LEDGER_AGES.indexOf(age)] ?? [];

/** Accounts in one bucket of age, 0 for the first of those past due. */
const inBucket =
  (bucket: number): Column =>
  ({ olderAccounts }) => {
    const upper = olderAccounts[bucket + 1] ?? [];
    return Float64Array.from(
      olderAccounts[bucket] ?? [],
      (count, day) => count - (upper[day] ?? 0),
    );
  };

const open: Column = ({ openMinor }) => openMinor;

/**
 * The measures that a portfolio's past tells by day, up to its as-of day: at most 182 days, from 90 days after the first
 * transaction on. Promises and broken plans are left out where the portfolio holds none.
 */
export function historySeries(portfolio: Portfolio): readonly TrendSeries[] {
  const count = daysOfPast(portfolio);
  if (count === 0) return [];
  const past = new PastDays(ledgerDays(portfolio, count + BEFORE_DAYS), count);
  const due: Column = ({ promisesKept, promisesBroken }) =>
    Float64Array.from(promisesKept, (kept, day) => kept + (promisesBroken[day] ?? 0));
  const plans = past.sum('plansBroken', ({ plansBroken }) => plansBroken);
  const behind = ROLL_DAYS;
  return [
    ...past.sum('pastDueMinor', ({ pastDueMinor }) => pastDueMinor),
    ...past.sum('pastDueAccounts', ({ pastDueAccounts }) => pastDueAccounts),
    ...past.rate('par30', older(30), open),
    ...past.rate('par60', older(60), open),
    ...past.rate('par90', older(90), open),
    ...past.rate('rollTo31', inBucket(1), inBucket(0), { behind }),
    ...past.rate('rollTo61', inBucket(2), inBucket(1), { behind }),
    ...past.rate('promisesKept', ({ promisesKept }) => promisesKept, due, {
      window: WEEK,
      least: LEAST_IN_WEEK,
    }),
    ...(plans.some(({ daily }) => daily.some((value) => value > 0)) ? plans : []),
    ...past.daysSales(),
  ];
}

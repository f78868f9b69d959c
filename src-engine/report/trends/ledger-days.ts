import { NO_DAY } from '../../base/day.ts';
import { accountLedger } from '../../calibrate/history/account-ledger.ts';
import { LedgerWalk } from '../../calibrate/history/ledger-walk.ts';
import { PLAN_STATUS, type Portfolio } from '../../model/portfolio.ts';
import { segmentPlaces } from './segment-places.ts';

/** Least days past due of the oldest debt, of the balances that are kept by age. */
export const LEDGER_AGES = [30, 60, 90] as const;
/** The same of the accounts that are counted by age: the buckets of a run. */
const ROLL_AGES = [1, 31, 61, 91] as const;

/** Daily figures of one segment of a portfolio's past. Index 0 is `fromDay`. */
export interface SegmentDays {
  readonly openMinor: Float64Array;
  readonly pastDueMinor: Float64Array;
  readonly pastDueAccounts: Float64Array;
  /** Balance of accounts at least so old, in the order of LEDGER_AGES. */
  readonly olderMinor: readonly Float64Array[];
  /** Accounts at least so old, in the order of ROLL_AGES. */
  readonly olderAccounts: readonly Float64Array[];
  readonly billedMinor: Float64Array;
  readonly promisesKept: Float64Array;
  readonly promisesBroken: Float64Array;
  readonly plansBroken: Float64Array;
}

/** A portfolio's past by day and segment, up to its as-of day. */
export interface LedgerDays {
  readonly fromDay: number;
  readonly days: number;
  readonly names: readonly string[];
  readonly segments: readonly SegmentDays[];
}

function emptyDays(days: number): SegmentDays {
  const column = () => new Float64Array(days + 1);
  return {
    openMinor: column(),
    pastDueMinor: column(),
    pastDueAccounts: column(),
    olderMinor: LEDGER_AGES.map(column),
    olderAccounts: ROLL_AGES.map(column),
    billedMinor: column(),
    promisesKept: column(),
    promisesBroken: column(),
    plansBroken: column(),
  };
}

/** Columns of an account's figures while they stay the same. */
class LevelWriter {
  readonly #fromDay: number;
  readonly #days: number;

  constructor(fromDay: number, days: number) {
    this.#fromDay = fromDay;
    this.#days = days;
  }

  /** `amount` from `from` to the day before `to`, as differences. */
  add(column: Float64Array | undefined, from: number, to: number, amount: number): void {
    const first = Math.max(0, from - this.#fromDay);
    const end = Math.min(this.#days, to - this.#fromDay);
    if (column === undefined || first >= end || amount === 0) return;
    column[first] = (column[first] ?? 0) + amount;
    column[end] = (column[end] ?? 0) - amount;
  }

  /** One event, or an amount, of a day. */
  count(column: Float64Array, day: number, amount: number): void {
    const index = day - this.#fromDay;
    if (index >= 0 && index < this.#days) column[index] = (column[index] ?? 0) + amount;
  }
}

function sumUp(column: Float64Array): void {
  for (let day = 1; day < column.length; day++)
    column[day] = (column[day] ?? 0) + (column[day - 1] ?? 0);
}

/** Walks one account's ledger and writes its balance, what is past due, and both by age. */
function walkAccount(
  portfolio: Portfolio,
  account: number,
  own: SegmentDays,
  writer: LevelWriter,
): void {
  const end = portfolio.asOfDay + 1;
  const ledger = accountLedger(portfolio, account, portfolio.asOfDay);
  for (const { openMinor, postedDay } of ledger.items)
    writer.count(own.billedMinor, postedDay, openMinor);
  const walk = new LedgerWalk(ledger);
  const days = walk.days().filter((day) => day < end);
  for (const [index, day] of days.entries()) {
    const to = days[index + 1] ?? end;
    walk.post(day);
    walk.credit(day, () => undefined);
    let open = 0;
    for (const item of ledger.items) if (item.postedDay <= day) open += item.openMinor;
    writer.add(own.openMinor, day, to, open);
    const { amountMinor, oldestDueDay } = walk.pastDue(day);
    if (amountMinor === 0) continue;
    writer.add(own.pastDueMinor, day, to, amountMinor);
    writer.add(own.pastDueAccounts, day, to, 1);
    for (const [place, age] of LEDGER_AGES.entries())
      writer.add(own.olderMinor[place], Math.max(day, oldestDueDay + age), to, open);
    for (const [place, age] of ROLL_AGES.entries())
      writer.add(own.olderAccounts[place], Math.max(day, oldestDueDay + age), to, 1);
  }
}

function countArrangements(
  { accounts, promises, plans }: Portfolio,
  account: number,
  own: SegmentDays,
  writer: LevelWriter,
): void {
  const promiseEnd = accounts.promiseStart[account + 1] ?? 0;
  for (let row = accounts.promiseStart[account] ?? 0; row < promiseEnd; row++) {
    const status = promises.status[row] ?? 0;
    if (status === 0) continue;
    const column = status === 1 ? own.promisesKept : own.promisesBroken;
    writer.count(column, promises.dueDay[row] ?? NO_DAY, 1);
  }
  const planEnd = accounts.planStart[account + 1] ?? 0;
  for (let row = accounts.planStart[account] ?? 0; row < planEnd; row++)
    if (plans.status[row] === PLAN_STATUS.BROKEN)
      writer.count(own.plansBroken, plans.endDay[row] ?? NO_DAY, 1);
}

/**
 * The past of a portfolio by day and segment, rebuilt from its ledger by the rules of a run's opening position: `days` days that
 * end on the as-of day. Figures are those of the end of a day.
 */
export function ledgerDays(portfolio: Portfolio, days: number): LedgerDays {
  const fromDay = portfolio.asOfDay - days + 1;
  const { names, groupOf } = segmentPlaces(portfolio);
  const segments = names.map(() => emptyDays(days));
  const writer = new LevelWriter(fromDay, days);
  for (let account = 0; account < portfolio.accounts.count; account++) {
    const own = segments[groupOf[account] ?? 0];
    if (own === undefined) continue;
    walkAccount(portfolio, account, own, writer);
    countArrangements(portfolio, account, own, writer);
  }
  for (const { openMinor, pastDueMinor, pastDueAccounts, olderMinor, olderAccounts } of segments)
    for (const column of [
      openMinor,
      pastDueMinor,
      pastDueAccounts,
      ...olderMinor,
      ...olderAccounts,
    ])
      sumUp(column);
  return { fromDay, days, names, segments };
}

import {
  type AgedBalance,
  accountsAtRisk,
  bucketBalances,
  type CountedRate,
  collectionEffectiveness,
  countBackDays,
  daysSalesOutstanding,
  type MonthSales,
  portfolioAtRisk,
  REPORT_BUCKETS,
  weightedDays,
} from '../analyze/receivable-measures.ts';
import { civilDate, type Day, dayOf, daysInMonth } from '../base/day.ts';
import { accountLedger, type LedgerItem } from '../calibrate/history/account-ledger.ts';
import { LedgerWalk } from '../calibrate/history/ledger-walk.ts';
import type { Portfolio } from '../model/portfolio.ts';

/** Receivables of a portfolio on its as-of day, and how long money takes (simulation.md 5). */
export interface ReceivablesReport {
  readonly receivableMinor: number;
  /** Not past due. */
  readonly currentMinor: number;
  readonly buckets: readonly { readonly fromDay: number; readonly balanceMinor: number }[];
  readonly atRisk: readonly {
    readonly days: number;
    readonly byValue: CountedRate;
    readonly byCount: CountedRate;
  }[];
  /** Last 90 days; null without sales. */
  readonly salesMinor: number;
  readonly daysSales: number | null;
  readonly bestPossibleDays: number | null;
  readonly delinquentDays: number | null;
  /** Null when the history is too short to count back over. */
  readonly countBackDays: number | null;
  /** Of the last whole month, percent. */
  readonly effectivenessPercent: number | null;
  /** Days after their due day of what was paid in the last 90 days, weighted by amount; early counts 0. */
  readonly paidAfterDays: number | null;
}

const PERIOD_DAYS = 90;
const RISK_DAYS = [30, 60, 90];
const MONTHS = 24;

interface Standing {
  readonly aged: AgedBalance[];
  currentMinor: number;
  openMinor: number;
}

/** Balances at the end of `day`, from bills and credits posted by then. */
function standingAt(portfolio: Portfolio, day: Day): Standing {
  const standing: Standing = { aged: [], currentMinor: 0, openMinor: 0 };
  for (let account = 0; account < portfolio.accounts.count; account++) {
    const ledger = accountLedger(portfolio, account, day);
    const walk = new LedgerWalk(ledger);
    for (const when of walk.days()) {
      if (when > day) break;
      walk.post(when);
      walk.credit(when, () => undefined);
    }
    const balanceMinor = ledger.items.reduce((sum, { openMinor }) => sum + openMinor, 0);
    const { amountMinor, oldestDueDay } = walk.pastDue(day);
    standing.currentMinor += balanceMinor - amountMinor;
    standing.openMinor += balanceMinor;
    standing.aged.push({ balanceMinor, daysPastDue: amountMinor === 0 ? 0 : day - oldestDueDay });
  }
  return standing;
}

/** Billed from `from` to `to`, both included: every debit. */
function salesBetween({ transactions }: Portfolio, from: Day, to: Day): number {
  let sum = 0;
  for (let row = 0; row < transactions.count; row++) {
    const day = transactions.postedDay[row] ?? 0;
    if (day >= from && day <= to) sum += Math.max(0, transactions.amountMinor[row] ?? 0);
  }
  return sum;
}

/** Months back from the as-of day, the current one in part first. */
function monthsBack(portfolio: Portfolio): readonly MonthSales[] {
  const months: MonthSales[] = [];
  let to = portfolio.asOfDay;
  for (let index = 0; index < MONTHS; index++) {
    const { year, month } = civilDate(to);
    const from = dayOf(year, month, 1);
    months.push({ days: to - from + 1, salesMinor: salesBetween(portfolio, from, to) });
    to = from - 1;
  }
  return months;
}

function lastMonthEffectiveness(portfolio: Portfolio): number | null {
  const { year, month } = civilDate(portfolio.asOfDay);
  const closing = dayOf(year, month, 1) - 1;
  const last = civilDate(closing);
  const opening = closing - daysInMonth(last.year, last.month);
  const before = standingAt(portfolio, opening);
  const after = standingAt(portfolio, closing);
  return collectionEffectiveness({
    openingMinor: before.openMinor,
    salesMinor: salesBetween(portfolio, opening + 1, closing),
    closingMinor: after.openMinor,
    closingCurrentMinor: after.currentMinor,
  });
}

function paidAfter(portfolio: Portfolio): number | null {
  const { asOfDay } = portfolio;
  const rows: { days: number; amountMinor: number }[] = [];
  for (let account = 0; account < portfolio.accounts.count; account++) {
    const walk = new LedgerWalk(accountLedger(portfolio, account, asOfDay));
    for (const day of walk.days()) {
      if (day > asOfDay) break;
      walk.post(day);
      walk.credit(day, (item: LedgerItem, amountMinor) => {
        if (day > asOfDay - PERIOD_DAYS)
          rows.push({ days: Math.max(0, day - item.dueDay), amountMinor });
      });
    }
  }
  return weightedDays(rows);
}

/** Works out the report from bills and payments; what is disputed is receivable and not past due. */
export function receivablesReport(portfolio: Portfolio): ReceivablesReport {
  const { asOfDay } = portfolio;
  const { aged, openMinor, currentMinor } = standingAt(portfolio, asOfDay);
  const salesMinor = salesBetween(portfolio, asOfDay - PERIOD_DAYS + 1, asOfDay);
  const daysSales = daysSalesOutstanding(openMinor, salesMinor, PERIOD_DAYS);
  const bestPossibleDays = daysSalesOutstanding(currentMinor, salesMinor, PERIOD_DAYS);
  const balances = bucketBalances(aged);
  return {
    receivableMinor: openMinor,
    currentMinor,
    buckets: REPORT_BUCKETS.map((fromDay, index) => ({
      fromDay,
      balanceMinor: balances[index] ?? 0,
    })),
    atRisk: RISK_DAYS.map((days) => ({
      days,
      byValue: portfolioAtRisk(aged, days),
      byCount: accountsAtRisk(aged, days),
    })),
    salesMinor,
    daysSales,
    bestPossibleDays,
    delinquentDays:
      daysSales === null || bestPossibleDays === null ? null : daysSales - bestPossibleDays,
    countBackDays: countBackDays(openMinor, monthsBack(portfolio)),
    effectivenessPercent: lastMonthEffectiveness(portfolio),
    paidAfterDays: paidAfter(portfolio),
  };
}

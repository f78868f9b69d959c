import {
  type CountedRate,
  countBackDays,
  countedRate,
  type MonthSales,
} from '../analyze/receivable-measures.ts';
import { civilDate, dayOf } from '../base/day.ts';
import type { RateId } from '../model/rate-definitions.ts';
import type { RunResult } from '../model/run.ts';
import type { ArmTotals } from './arm-totals.ts';

type Found = Partial<Record<RateId, CountedRate>>;

const MONTH_DAYS = 30;

function atRisk(totals: ArmTotals, days: 30 | 60 | 90): Found {
  return {
    [`atRisk${days}`]: countedRate(
      totals.atEnd(`atRisk${days}Accounts`),
      totals.atEnd('owingAccounts'),
    ),
    [`atRisk${days}Value`]: countedRate(
      totals.atEnd(`atRisk${days}Minor`),
      totals.atEnd('openMinor'),
    ),
  };
}

/** Billed and charged from day index `from` up to and without `to`. */
function salesOf(totals: ArmTotals, from: number, to: number): number {
  return totals.between('billedMinor', from, to) + totals.between('feesMinor', from, to);
}

/** Calendar months of the horizon, the last one first; the first and the last may be in part. */
function monthsBack(
  totals: ArmTotals,
  { asOfDay, days }: Pick<RunResult, 'asOfDay' | 'days'>,
): readonly MonthSales[] {
  const months: MonthSales[] = [];
  let to = days;
  while (to > 0) {
    const { year, month } = civilDate(asOfDay + to - 1);
    const from = Math.max(0, dayOf(year, month, 1) - asOfDay);
    months.push({ days: to - from, salesMinor: salesOf(totals, from, to) });
    to = from;
  }
  return months;
}

/**
 * Debt at risk on the last day, days of sales, collection effectiveness and days paid late (simulation.md 5): as those of a portfolio
 * (receivables-report.ts), of the horizon.
 */
export function receivableRates(
  totals: ArmTotals,
  result: Pick<RunResult, 'asOfDay' | 'days'>,
): Found {
  const { days } = result;
  const open = totals.atEnd('openMinor');
  const pastDue = totals.atEnd('pastDueMinor');
  const sales = salesOf(totals, 0, days);
  const opening = totals.openingMinor() + (sales * MONTH_DAYS) / Math.max(MONTH_DAYS, days);
  return {
    ...atRisk(totals, 30),
    ...atRisk(totals, 60),
    ...atRisk(totals, 90),
    daysSales: countedRate(open * days, sales),
    bestPossibleDays: countedRate((open - pastDue) * days, sales),
    delinquentDays: countedRate(pastDue * days, sales),
    countBackDays: {
      numerator: open,
      denominator: sales,
      rate: countBackDays(open, monthsBack(totals, result)),
    },
    paidAfterDays: countedRate(totals.flow('paidLateDaysMinor'), totals.flow('paidItemsMinor')),
    effectiveness: countedRate(opening - open, opening - (open - pastDue)),
  };
}

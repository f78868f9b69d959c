import type { Day } from '../base/day.ts';
import type { Portfolio } from '../model/portfolio.ts';

/** A change of what is past due in a debt class: a debit becomes overdue, or a credit comes in. */
interface Step {
  readonly day: Day;
  readonly debtClass: number;
  readonly amountMinor: number;
}

/** Debits count from the day after their due day, credits from the day on which they are posted. */
function stepsOf(portfolio: Portfolio, account: number): readonly Step[] {
  const { accounts, agreements, transactions, asOfDay } = portfolio;
  const steps: Step[] = [];
  const end = accounts.agreementStart[account + 1] ?? 0;
  for (let row = accounts.agreementStart[account] ?? 0; row < end; row++) {
    const debtClass = agreements.debtClass[row] ?? 0;
    const last = agreements.transactionStart[row + 1] ?? 0;
    for (let at = agreements.transactionStart[row] ?? 0; at < last; at++) {
      const amountMinor = transactions.amountMinor[at] ?? 0;
      const posted = transactions.postedDay[at] ?? 0;
      const day = amountMinor > 0 ? Math.max(posted, (transactions.dueDay[at] ?? 0) + 1) : posted;
      if (day <= asOfDay) steps.push({ day, debtClass, amountMinor });
    }
  }
  return steps.toSorted((a, b) => a.day - b.day);
}

/**
 * Days after `since`, up to the as-of day, on which the account went from nothing past due to something past due, as far
 * back as the portfolio's transactions reach. Credits pay the oldest debt of their class; an over-payment waits for the
 * next bill.
 */
export function overdueDays(portfolio: Portfolio, account: number, since: Day): readonly Day[] {
  const balances = new Map<number, number>();
  const days: Day[] = [];
  let was = false;
  const steps = stepsOf(portfolio, account);
  for (const [index, { day, debtClass, amountMinor }] of steps.entries()) {
    balances.set(debtClass, (balances.get(debtClass) ?? 0) + amountMinor);
    if (steps[index + 1]?.day === day) continue;
    const is = [...balances.values()].some((balance) => balance > 0);
    if (is && !was && day > since) days.push(day);
    was = is;
  }
  return days;
}

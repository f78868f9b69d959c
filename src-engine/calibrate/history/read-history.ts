import { NO_DAY } from '../../base/day.ts';
import { PLAN_STATUS, type Portfolio } from '../../model/portfolio.ts';
import type {
  AccountHistory,
  ArrearsEntry,
  ArrearsPayment,
  DueBill,
  RiskStretch,
} from './account-history.ts';
import { accountLedger } from './account-ledger.ts';
import { LedgerWalk } from './ledger-walk.ts';

/** First and last day of a stretch in which the customer does not pay of their own accord. */
type Regulated = readonly [number, number];

/** Days on a pay plan or at an agency: the simulation has no spontaneous payments then (ADR 0063). */
function regulatedDays(portfolio: Portfolio, account: number, untilDay: number): Regulated[] {
  const { accounts, plans, referrals } = portfolio;
  const days: Regulated[] = [];
  const planEnd = accounts.planStart[account + 1] ?? 0;
  for (let plan = accounts.planStart[account] ?? 0; plan < planEnd; plan++) {
    const active = plans.status[plan] === PLAN_STATUS.ACTIVE;
    const ended = plans.endDay[plan] ?? NO_DAY;
    days.push([plans.startDay[plan] ?? 0, active || ended === NO_DAY ? untilDay : ended]);
  }
  const referralEnd = accounts.referralStart[account + 1] ?? 0;
  for (let row = accounts.referralStart[account] ?? 0; row < referralEnd; row++)
    if (referrals.active[row] === 1) days.push([referrals.startDay[row] ?? 0, untilDay]);
  return days.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

/** The parts of a stretch that no plan and no agency regulates. */
function freeParts(stretch: RiskStretch, regulated: readonly Regulated[]): readonly RiskStretch[] {
  const parts: RiskStretch[] = [];
  let { fromDay } = stretch;
  for (const [first, last] of regulated) {
    if (last < fromDay || first >= stretch.toDay) continue;
    if (first > fromDay) parts.push({ ...stretch, fromDay, toDay: first });
    fromDay = Math.max(fromDay, last + 1);
  }
  if (fromDay < stretch.toDay) parts.push({ ...stretch, fromDay });
  return parts;
}

/** One account's past, gathered on the way through its ledger. */
class HistoryReader {
  readonly stretches: RiskStretch[] = [];
  readonly payments: ArrearsPayment[] = [];
  readonly bills: DueBill[] = [];
  readonly entries: ArrearsEntry[] = [];
  readonly #regulated: readonly Regulated[];
  #enteredDay: number | null = null;

  constructor(regulated: readonly Regulated[]) {
    this.#regulated = regulated;
  }

  /** Nothing changed from `fromDay` to the day before `toDay`. */
  stretch(fromDay: number, toDay: number, amountMinor: number, oldestDueDay: number): void {
    if (amountMinor === 0 || fromDay >= toDay) return;
    this.#enteredDay ??= fromDay;
    const whole = { fromDay, toDay, oldestDueDay, pastDueMinor: amountMinor };
    this.stretches.push(...freeParts(whole, this.#regulated));
  }

  paid(payment: ArrearsPayment): void {
    const { day } = payment;
    if (this.#regulated.some(([first, last]) => first <= day && day <= last)) return;
    this.payments.push(payment);
  }

  /** Nothing is past due after `day`. */
  cured(day: number): void {
    if (this.#enteredDay === null) return;
    this.entries.push({ fromDay: this.#enteredDay, curedDay: day });
    this.#enteredDay = null;
  }

  finish(): void {
    if (this.#enteredDay !== null) this.entries.push({ fromDay: this.#enteredDay, curedDay: null });
  }
}

/**
 * The past of one account up to and with `untilDay`. An account is at risk from the day after a due day until what is
 * past due is paid; a payment happens on a day at risk. `smallRemainderMinor` is how much may stay open when all was paid.
 */
export function readHistory(
  portfolio: Portfolio,
  account: number,
  untilDay: number,
  smallRemainderMinor: number,
): AccountHistory {
  const ledger = accountLedger(portfolio, account, untilDay);
  const walk = new LedgerWalk(ledger);
  const reader = new HistoryReader(regulatedDays(portfolio, account, untilDay));
  let since = 0;
  let pastDue = walk.pastDue(0);
  let paymentCount = 0;
  let beforeBills = 0;
  for (const day of walk.days()) {
    if (day > untilDay) break;
    reader.stretch(since, day, pastDue.amountMinor, pastDue.oldestDueDay);
    since = day;
    walk.post(day);
    for (const item of ledger.items) {
      if (item.lateDay !== day || item.postedDay > item.dueDay) continue;
      const inArrears = pastDue.amountMinor > 0;
      reader.bills.push({ dueDay: item.dueDay, missed: item.openMinor > 0, inArrears });
    }
    const before = walk.pastDue(day);
    const owed = walk.owes();
    let paidMinor = 0;
    const payments = walk.credit(day, (item, used) => {
      if (item.lateDay <= day) paidMinor += used;
    });
    paymentCount += payments;
    if (!owed) beforeBills += payments;
    const after = walk.pastDue(day);
    if (before.amountMinor > 0 && after.amountMinor !== before.amountMinor) {
      reader.stretch(day, day + 1, before.amountMinor, before.oldestDueDay);
      since = day + 1;
      const full = after.amountMinor < Math.max(1, smallRemainderMinor);
      if (paidMinor > 0)
        reader.paid({
          day,
          ageDays: day - before.oldestDueDay,
          amountMinor: paidMinor,
          pastDueMinor: before.amountMinor,
          full,
        });
      if (after.amountMinor === 0) reader.cured(day);
    }
    pastDue = after;
  }
  reader.stretch(since, untilDay + 1, pastDue.amountMinor, pastDue.oldestDueDay);
  reader.finish();
  const { stretches, payments, bills, entries } = reader;
  return { account, stretches, payments, bills, entries, paymentCount, beforeBills };
}

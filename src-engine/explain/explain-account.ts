import { at } from '../base/assert.ts';
import type { Failure } from '../base/failure.ts';
import { ok, type Result } from '../base/result.ts';
import { METRIC_ROW } from '../kernel/state/recorder.ts';
import { type EventLog, LOG_KIND, LOG_OUTCOME } from '../model/event-log.ts';
import type { AccountStory, TimelineBill, TimelinePayment } from '../model/explanation.ts';
import type { Portfolio } from '../model/portfolio.ts';
import type { RunPlan } from '../model/run.ts';
import { DecisionTrace } from './decision-trace.ts';
import { rerunAccount } from './rerun-account.ts';
import { storyHolds } from './story-holds.ts';

/** Rows of the log that are the customer's money, coming in or going back. */
const MONEY_KINDS: readonly number[] = [
  LOG_KIND.payment,
  LOG_KIND.planInstalment,
  LOG_KIND.paymentReturned,
];

function paymentKind(log: EventLog, row: number): TimelinePayment['kind'] {
  if (log.kind[row] === LOG_KIND.paymentReturned) return 'returned';
  if (log.kind[row] === LOG_KIND.planInstalment) return 'instalment';
  if (log.outcome[row] === LOG_OUTCOME.agencyPayment) return 'agency';
  if (log.outcome[row] === LOG_OUTCOME.onTimePayment) return 'onTime';
  return log.outcome[row] === LOG_OUTCOME.fullPayment ? 'full' : 'partial';
}

function paymentsOf(log: EventLog): TimelinePayment[] {
  const payments: TimelinePayment[] = [];
  for (let row = 0; row < log.count; row++) {
    if (!MONEY_KINDS.includes(log.kind[row] ?? 0)) continue;
    const kind = paymentKind(log, row);
    const amount = log.amountMinor[row] ?? 0;
    const amountMinor = kind === 'returned' ? -amount : amount;
    payments.push({ day: log.day[row] ?? 0, amountMinor, kind });
  }
  return payments;
}

/** Bills as they were made: one row of the log for each, over all agreements. */
function billsOf(log: EventLog): TimelineBill[] {
  const bills: TimelineBill[] = [];
  for (let row = 0; row < log.count; row++) {
    if (log.kind[row] !== LOG_KIND.billed) continue;
    bills.push({ day: log.day[row] ?? 0, amountMinor: log.amountMinor[row] ?? 0 });
  }
  return bills;
}

function daysOf(log: EventLog, kind: number): number[] {
  const days: number[] = [];
  for (let row = 0; row < log.count; row++) {
    if (log.kind[row] === kind) days.push(log.day[row] ?? 0);
  }
  return days;
}

/** The cancel threshold of the class in which the account owes most. */
function mainThreshold(
  portfolio: Portfolio,
  thresholds: readonly ({ readonly thresholdMinor: number } | null)[],
): number {
  const owed = new Map<number, number>();
  const { agreements, transactions } = portfolio;
  for (let row = 0; row < transactions.count; row++) {
    const debtClass = agreements.debtClass[transactions.agreement[row] ?? 0] ?? 0;
    owed.set(debtClass, (owed.get(debtClass) ?? 0) + (transactions.amountMinor[row] ?? 0));
  }
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (let debtClass = 0; debtClass < thresholds.length; debtClass++) {
    const sum = owed.get(debtClass) ?? Number.NEGATIVE_INFINITY;
    if (sum <= most) continue;
    most = sum;
    best = debtClass;
  }
  return thresholds[best]?.thresholdMinor ?? 0;
}

/**
 * Tells one account's whole run under one arm, by re-running that account alone: nothing is stored for it, and its
 * draws are the same as in the full run. `replication` counts from 1.
 */
export function explainAccount(
  portfolio: Portfolio,
  plan: RunPlan,
  armIndex: number,
  accountId: string,
  replication: number,
): Result<AccountStory, Failure> {
  const whose = { armIndex, accountId, replication };
  const rerun = rerunAccount(portfolio, plan, whose, (names) => new DecisionTrace(names));
  if (!rerun.ok) return rerun;
  const { single, arm, strategy, trace, range } = rerun.value;
  const result = at(range.arms, 0);
  const days = (row: number) =>
    Array.from(result.daily.subarray(row * plan.days, (row + 1) * plan.days));
  const payments = paymentsOf(result.log);
  const costs = days(METRIC_ROW.costMinor);
  return ok({
    accountId,
    arm,
    replication,
    days: plan.days,
    asOfDay: portfolio.asOfDay,
    currency: portfolio.currency,
    pastDueMinor: days(METRIC_ROW.pastDueMinor),
    openMinor: days(METRIC_ROW.openMinor),
    payments,
    bills: billsOf(result.log),
    events: [...trace.events].sort((a, b) => a.day - b.day || a.sequence - b.sequence),
    agreements: single.agreements.ids.map((id, index) => ({
      id,
      service: portfolio.services[single.agreements.service[index] ?? 0] ?? '',
      debtClass: portfolio.debtClasses[single.agreements.debtClass[index] ?? 0] ?? '',
    })),
    processesBefore: trace.processesBefore,
    severanceStartDays: daysOf(result.log, LOG_KIND.severanceStarted),
    holds: storyHolds(single, result.log),
    decisions: trace.decisions,
    cashMinor: payments.reduce((sum, payment) => sum + payment.amountMinor, 0),
    costMinor: costs.reduce((sum, cost) => sum + cost, 0),
    cancelThresholdMinor: mainThreshold(single, strategy.classes),
  });
}

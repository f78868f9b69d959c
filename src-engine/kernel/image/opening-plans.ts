import { NO_DAY } from '../../base/day.ts';
import { NONE, PLAN_STATUS, type Portfolio } from '../../model/portfolio.ts';
import type { KernelImage } from './kernel-image.ts';

type PlanColumns = Pick<
  KernelImage,
  | 'planStart'
  | 'planClass'
  | 'planStartDay'
  | 'planThirdParty'
  | 'planPaidMinor'
  | 'instalmentStart'
  | 'instalmentDay'
  | 'instalmentMinor'
  | 'lastBrokenPlanDay'
>;

/** What the account paid in a debt class (NONE: in any) from `startDay` to the as-of day, minor units (domain.md 3.4, P). */
export function paidSince(
  portfolio: Portfolio,
  account: number,
  debtClass: number,
  startDay: number,
): number {
  const { accounts, agreements, transactions, asOfDay } = portfolio;
  let paid = 0;
  const last = accounts.agreementStart[account + 1] ?? 0;
  for (let agreement = accounts.agreementStart[account] ?? 0; agreement < last; agreement++) {
    if (debtClass !== NONE && agreements.debtClass[agreement] !== debtClass) continue;
    const end = agreements.transactionStart[agreement + 1] ?? 0;
    for (let row = agreements.transactionStart[agreement] ?? 0; row < end; row++) {
      const posted = transactions.postedDay[row] ?? 0;
      const amount = transactions.amountMinor[row] ?? 0;
      if (amount < 0 && posted >= startDay && posted <= asOfDay) paid -= amount;
    }
  }
  return paid;
}

/** Active pay plans with what has been paid on them, and when a plan of the account was last broken. */
export function openingPlans(portfolio: Portfolio): PlanColumns {
  const { accounts, plans, asOfDay } = portfolio;
  const planStart = new Int32Array(accounts.count + 1);
  const lastBrokenPlanDay = new Int32Array(accounts.count).fill(NO_DAY);
  const rows: number[] = [];
  const paid: number[] = [];
  const instalmentStart: number[] = [0];
  const instalments: number[] = [];
  for (let account = 0; account < accounts.count; account++) {
    const end = accounts.planStart[account + 1] ?? 0;
    for (let plan = accounts.planStart[account] ?? 0; plan < end; plan++) {
      const status = plans.status[plan];
      const ended = plans.endDay[plan] ?? NO_DAY;
      if (status === PLAN_STATUS.BROKEN && ended <= asOfDay)
        lastBrokenPlanDay[account] = Math.max(lastBrokenPlanDay[account] ?? NO_DAY, ended);
      if (status !== PLAN_STATUS.ACTIVE) continue;
      rows.push(plan);
      paid.push(
        paidSince(portfolio, account, plans.debtClass[plan] ?? 0, plans.startDay[plan] ?? 0),
      );
      const last = plans.instalmentStart[plan + 1] ?? 0;
      for (let row = plans.instalmentStart[plan] ?? 0; row < last; row++) instalments.push(row);
      instalmentStart.push(instalments.length);
    }
    planStart[account + 1] = rows.length;
  }
  return {
    planStart,
    planClass: Uint16Array.from(rows, (plan) => plans.debtClass[plan] ?? 0),
    planStartDay: Int32Array.from(rows, (plan) => plans.startDay[plan] ?? 0),
    planThirdParty: Uint8Array.from(rows, (plan) => plans.thirdParty[plan] ?? 0),
    planPaidMinor: Float64Array.from(paid),
    instalmentStart: Int32Array.from(instalmentStart),
    instalmentDay: Int32Array.from(instalments, (row) => plans.instalmentDay[row] ?? 0),
    instalmentMinor: Float64Array.from(instalments, (row) => plans.instalmentAmountMinor[row] ?? 0),
    lastBrokenPlanDay,
  };
}

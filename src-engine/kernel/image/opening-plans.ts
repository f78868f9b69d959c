import { PLAN_STATUS, type Portfolio } from '../../model/portfolio.ts';
import type { KernelImage } from './kernel-image.ts';

type PlanColumns = Pick<
  KernelImage,
  | 'planStart'
  | 'planClass'
  | 'planStartDay'
  | 'planPaidMinor'
  | 'instalmentStart'
  | 'instalmentDay'
  | 'instalmentMinor'
>;

/** What the account paid in a debt class from `startDay` to the as-of day, minor units (domain.md 3.4, P). */
function paidSince(portfolio: Portfolio, account: number, debtClass: number, startDay: number) {
  const { accounts, agreements, transactions, asOfDay } = portfolio;
  let paid = 0;
  const last = accounts.agreementStart[account + 1] ?? 0;
  for (let agreement = accounts.agreementStart[account] ?? 0; agreement < last; agreement++) {
    if (agreements.debtClass[agreement] !== debtClass) continue;
    const end = agreements.transactionStart[agreement + 1] ?? 0;
    for (let row = agreements.transactionStart[agreement] ?? 0; row < end; row++) {
      const posted = transactions.postedDay[row] ?? 0;
      const amount = transactions.amountMinor[row] ?? 0;
      if (amount < 0 && posted >= startDay && posted <= asOfDay) paid -= amount;
    }
  }
  return paid;
}

/** Active pay plans with what has been paid on them; ended plans are history. The account itself is the payor. */
export function openingPlans(portfolio: Portfolio): PlanColumns {
  const { accounts, plans } = portfolio;
  const planStart = new Int32Array(accounts.count + 1);
  const rows: number[] = [];
  const paidMinor: number[] = [];
  const instalmentStart = [0];
  const instalments: number[] = [];
  for (let account = 0; account < accounts.count; account++) {
    const end = accounts.planStart[account + 1] ?? 0;
    for (let plan = accounts.planStart[account] ?? 0; plan < end; plan++) {
      if (plans.status[plan] !== PLAN_STATUS.ACTIVE) continue;
      const debtClass = plans.debtClass[plan] ?? 0;
      rows.push(plan);
      paidMinor.push(paidSince(portfolio, account, debtClass, plans.startDay[plan] ?? 0));
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
    planPaidMinor: Float64Array.from(paidMinor),
    instalmentStart: Int32Array.from(instalmentStart),
    instalmentDay: Int32Array.from(instalments, (row) => plans.instalmentDay[row] ?? 0),
    instalmentMinor: Float64Array.from(instalments, (row) => plans.instalmentAmountMinor[row] ?? 0),
  };
}

import type { Portfolio } from '../../model/portfolio.ts';
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

/** Active pay plans with what has been paid on them; the account itself is the payor. */
export function openingPlans(portfolio: Portfolio): PlanColumns {
  const { accounts, plans } = portfolio;
  const planPaidMinor = new Float64Array(plans.count);
  for (let account = 0; account < accounts.count; account++) {
    const end = accounts.planStart[account + 1] ?? 0;
    for (let plan = accounts.planStart[account] ?? 0; plan < end; plan++) {
      planPaidMinor[plan] = paidSince(
        portfolio,
        account,
        plans.debtClass[plan] ?? 0,
        plans.startDay[plan] ?? 0,
      );
    }
  }
  return {
    planStart: accounts.planStart,
    planClass: plans.debtClass,
    planStartDay: plans.startDay,
    planPaidMinor,
    instalmentStart: plans.instalmentStart,
    instalmentDay: plans.instalmentDay,
    instalmentMinor: plans.instalmentAmountMinor,
  };
}

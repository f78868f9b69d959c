import type { Portfolio } from '../model/portfolio.ts';

function shifted(starts: Int32Array, from: number, to: number): Int32Array {
  const first = starts[from] ?? 0;
  return starts.slice(from, to + 1).map((start) => start - first);
}

/**
 * The portfolio of one account, with the dictionaries of the whole: draws are keyed by account id, so the account's run
 * is the same as within the whole portfolio.
 */
export function singleAccountPortfolio(portfolio: Portfolio, account: number): Portfolio {
  const { accounts, agreements, transactions, plans } = portfolio;
  const one = [account, account + 1] as const;
  const agreementRange = [
    accounts.agreementStart[account] ?? 0,
    accounts.agreementStart[account + 1] ?? 0,
  ] as const;
  const rows = [
    agreements.transactionStart[agreementRange[0]] ?? 0,
    agreements.transactionStart[agreementRange[1]] ?? 0,
  ] as const;
  const planRange = [
    accounts.planStart[account] ?? 0,
    accounts.planStart[account + 1] ?? 0,
  ] as const;
  const instalments = [
    plans.instalmentStart[planRange[0]] ?? 0,
    plans.instalmentStart[planRange[1]] ?? 0,
  ] as const;
  return {
    ...portfolio,
    accounts: {
      count: 1,
      ids: accounts.ids.slice(...one),
      names: accounts.names.slice(...one),
      division: accounts.division.slice(...one),
      customerClass: accounts.customerClass.slice(...one),
      collectionClass: accounts.collectionClass.slice(...one),
      segment: accounts.segment.slice(...one),
      riskCategory: accounts.riskCategory.slice(...one),
      creditRating: accounts.creditRating.slice(...one),
      badDebtScore: accounts.badDebtScore.slice(...one),
      churnScore: accounts.churnScore.slice(...one),
      lifetimeValueScore: accounts.lifetimeValueScore.slice(...one),
      flags: accounts.flags.slice(...one),
      postponeUntilDay: accounts.postponeUntilDay.slice(...one),
      lastReviewDay: accounts.lastReviewDay.slice(...one),
      agreementStart: shifted(accounts.agreementStart, account, account + 1),
      planStart: shifted(accounts.planStart, account, account + 1),
    },
    agreements: {
      count: agreementRange[1] - agreementRange[0],
      ids: agreements.ids.slice(...agreementRange),
      account: new Int32Array(agreementRange[1] - agreementRange[0]),
      debtClass: agreements.debtClass.slice(...agreementRange),
      service: agreements.service.slice(...agreementRange),
      active: agreements.active.slice(...agreementRange),
      transactionStart: shifted(agreements.transactionStart, agreementRange[0], agreementRange[1]),
    },
    transactions: {
      count: rows[1] - rows[0],
      ids: transactions.ids.slice(...rows),
      agreement: transactions.agreement.slice(...rows).map((row) => row - agreementRange[0]),
      amountMinor: transactions.amountMinor.slice(...rows),
      postedDay: transactions.postedDay.slice(...rows),
      arrearsDay: transactions.arrearsDay.slice(...rows),
      dueDay: transactions.dueDay.slice(...rows),
      disputed: transactions.disputed.slice(...rows),
      settles: transactions.settles.slice(...rows).map((row) => (row < 0 ? -1 : row - rows[0])),
    },
    plans: {
      count: planRange[1] - planRange[0],
      ids: plans.ids.slice(...planRange),
      debtClass: plans.debtClass.slice(...planRange),
      startDay: plans.startDay.slice(...planRange),
      instalmentStart: shifted(plans.instalmentStart, planRange[0], planRange[1]),
      instalmentDay: plans.instalmentDay.slice(...instalments),
      instalmentAmountMinor: plans.instalmentAmountMinor.slice(...instalments),
    },
  };
}

import { isoDate, NO_DAY } from '../../base/day.ts';
import type { CaseAccount } from '../../cases/case-schema.ts';
import {
  ACCOUNT_FLAG,
  AGREEMENT_FLAG,
  AGREEMENT_STATUS,
  HOLD_BLOCK,
  HOLD_REASON,
  HOLD_SCOPE,
  NONE,
  PLAN_STATUS,
  type Portfolio,
  UNKNOWN_RATING,
  UNKNOWN_SCORE,
} from '../../model/portfolio.ts';
import type { HoldBlock, HoldReason } from '../../model/rows.ts';

type CaseAgreement = CaseAccount['agreements'][number];

/** Rows of an owner in a table, given where each owner's rows start. */
function rowsOf(starts: Int32Array, owner: number): readonly number[] {
  const from = starts[owner] ?? 0;
  return Array.from({ length: (starts[owner + 1] ?? 0) - from }, (_, index) => from + index);
}

function dayText(day: number | undefined): string | undefined {
  return day === undefined || day === NO_DAY ? undefined : isoDate(day);
}

/** A member that is left out where the portfolio knows nothing. */
function known<K extends string, V>(name: K, value: V | undefined): { readonly [M in K]?: V } {
  // One member of the type, or none.
  return (value === undefined || value === '' ? {} : { [name]: value }) as {
    readonly [M in K]?: V;
  };
}

/** Scores and the credit limit, where they are known. */
function profileOf(accounts: Portfolio['accounts'], account: number) {
  const score = (column: Int8Array) => {
    const value = column[account] ?? UNKNOWN_SCORE;
    return value === UNKNOWN_SCORE ? undefined : value;
  };
  const limit = accounts.creditLimitMinor[account] ?? NONE;
  return {
    ...known('badDebtScore', score(accounts.badDebtScore)),
    ...known('churnScore', score(accounts.churnScore)),
    ...known('lifetimeValueScore', score(accounts.lifetimeValueScore)),
    ...known('upSellScore', score(accounts.upSellScore)),
    ...known('crossSellScore', score(accounts.crossSellScore)),
    ...known('creditLimitMinor', limit === NONE ? undefined : limit),
  };
}

function nameOf<K extends string>(table: Readonly<Record<K, number>>, value: number | undefined) {
  return (Object.keys(table) as K[]).find((name) => table[name] === value);
}

/** Agreements are told by their place: `A1`, `A2` … */
function agreementName(place: number): string {
  return `A${place + 1}`;
}

function transactionsOf(portfolio: Portfolio, agreement: number): CaseAgreement['transactions'] {
  const { transactions, agreements } = portfolio;
  return rowsOf(agreements.transactionStart, agreement).flatMap(
    (row): CaseAgreement['transactions'] => {
      const amount = transactions.amountMinor[row] ?? 0;
      if (amount === 0) return [];
      const arrearsDay = transactions.arrearsDay[row] ?? NO_DAY;
      const postedDay = transactions.postedDay[row] ?? 0;
      if (amount < 0) {
        const kind = transactions.isPayment[row] === 1 ? 'PAYMENT' : 'CREDIT_ADJUSTMENT';
        return [{ kind, on: isoDate(postedDay), amountMinor: -amount } as const];
      }
      const waits = arrearsDay === NO_DAY;
      return [
        {
          kind: waits ? 'DEBIT_ADJUSTMENT' : 'BILL',
          on: isoDate(waits ? postedDay : arrearsDay),
          amountMinor: amount,
          ...known('due', dayText(transactions.dueDay[row])),
          ...(waits ? { newCharge: true } : {}),
          ...(transactions.disputed[row] === 1 ? { disputed: true } : {}),
        } as const,
      ];
    },
  );
}

function agreementsOf(portfolio: Portfolio, account: number): readonly CaseAgreement[] {
  const { accounts, agreements } = portfolio;
  const rows = rowsOf(accounts.agreementStart, account);
  return rows.map((row, place) => {
    const flags = agreements.flags[row] ?? 0;
    const charge = agreements.recurringChargeMinor[row] ?? NONE;
    const provider = agreements.provider[row] ?? NONE;
    const master = rows.indexOf(agreements.master[row] ?? NONE);
    return {
      id: agreementName(place),
      debtClass: portfolio.debtClasses[agreements.debtClass[row] ?? 0] ?? '',
      service: portfolio.services[agreements.service[row] ?? 0] ?? '',
      ...known('type', portfolio.agreementTypes[agreements.type[row] ?? 0]),
      ...known('status', nameOf(AGREEMENT_STATUS, agreements.status[row])),
      ...(charge > 0 ? { recurringChargeMinor: charge } : {}),
      onBudget: (flags & AGREEMENT_FLAG.onBudget) !== 0,
      payoffDifferenceMinor: agreements.payoffDifferenceMinor[row] ?? 0,
      ...known('provider', provider === NONE ? undefined : portfolio.providers[provider]),
      ...(master >= 0 ? { master: agreementName(master) } : {}),
      servicePoints: agreements.servicePoints[row] ?? 0,
      premiseLifeSupport: (flags & AGREEMENT_FLAG.premiseLifeSupport) !== 0,
      masterMeter: (flags & AGREEMENT_FLAG.masterMeter) !== 0,
      remoteDisconnect: (flags & AGREEMENT_FLAG.remoteDisconnect) !== 0,
      ...known('finalBillDue', dayText(agreements.finalBillDueDay[row])),
      transactions: transactionsOf(portfolio, row),
    };
  });
}

function holdsOf(portfolio: Portfolio, account: number): NonNullable<CaseAccount['holds']> {
  const { accounts, holds } = portfolio;
  const agreements = rowsOf(accounts.agreementStart, account);
  return rowsOf(accounts.holdStart, account).flatMap((row) => {
    const scope = nameOf(HOLD_SCOPE, holds.scope[row]);
    // A case knows no holds of single bills.
    if (scope === undefined || scope === 'BILL') return [];
    const target = holds.target[row] ?? NONE;
    const blocks = (Object.keys(HOLD_BLOCK) as HoldBlock[]).filter(
      (block) => ((holds.blocks[row] ?? 0) & HOLD_BLOCK[block]) !== 0,
    );
    const named =
      scope === 'AGREEMENT'
        ? agreementName(agreements.indexOf(target))
        : portfolio.debtClasses[target];
    return [
      {
        scope,
        ...(scope === 'ACCOUNT' ? {} : known('target', named)),
        reason: nameOf(HOLD_REASON, holds.reason[row]) as HoldReason,
        from: isoDate(holds.fromDay[row] ?? 0),
        ...known('to', dayText(holds.toDay[row])),
        blocks,
      },
    ];
  });
}

function plansOf(portfolio: Portfolio, account: number): NonNullable<CaseAccount['payPlans']> {
  const { accounts, plans } = portfolio;
  return rowsOf(accounts.planStart, account)
    .filter((row) => plans.status[row] === PLAN_STATUS.ACTIVE)
    .map((row) => ({
      debtClass: portfolio.debtClasses[plans.debtClass[row] ?? 0] ?? '',
      start: isoDate(plans.startDay[row] ?? 0),
      instalments: rowsOf(plans.instalmentStart, row).map((instalment) => ({
        on: isoDate(plans.instalmentDay[instalment] ?? 0),
        amountMinor: plans.instalmentAmountMinor[instalment] ?? 0,
      })),
    }));
}

function pastOf(portfolio: Portfolio, account: number) {
  const { accounts, ratings, promises, referrals, processes } = portfolio;
  return {
    ratings: rowsOf(accounts.ratingStart, account).map((row) => ({
      from: isoDate(ratings.startDay[row] ?? 0),
      to: isoDate(ratings.endDay[row] ?? 0),
      creditPoints: ratings.creditPoints[row] ?? 0,
      cashOnlyPoints: ratings.cashOnlyPoints[row] ?? 0,
    })),
    promises: rowsOf(accounts.promiseStart, account)
      .filter((row) => promises.status[row] === 0)
      .map((row) => ({
        ...known('debtClass', portfolio.debtClasses[promises.debtClass[row] ?? NONE]),
        amountMinor: promises.amountMinor[row] ?? 0,
        made: isoDate(promises.madeDay[row] ?? 0),
        due: isoDate(promises.dueDay[row] ?? 0),
      })),
    referrals: rowsOf(accounts.referralStart, account)
      .filter((row) => referrals.active[row] === 1)
      .map((row) => ({
        agency: portfolio.agencies[referrals.agency[row] ?? 0] ?? '',
        from: isoDate(referrals.startDay[row] ?? 0),
        amountMinor: referrals.amountMinor[row] ?? 0,
      })),
    processes: rowsOf(accounts.processStart, account).map((row) => {
      const last = processes.lastSequence[row] ?? NONE;
      return {
        debtClass: portfolio.debtClasses[processes.debtClass[row] ?? 0] ?? '',
        template: portfolio.runningTemplates[processes.template[row] ?? 0] ?? '',
        start: isoDate(processes.startDay[row] ?? 0),
        base: isoDate(processes.baseDay[row] ?? 0),
        ...(last === NONE ? {} : { last }),
      };
    }),
  };
}

/**
 * An account of a portfolio as a case tells it, without its name and ids. What a case has no member for (scores, opt-outs,
 * holds of single bills) is left out: whether the account does the same without is for the caller to see.
 */
export function caseAccount(portfolio: Portfolio, account: number): CaseAccount {
  const { accounts } = portfolio;
  const flags = accounts.flags[account] ?? 0;
  const rating = accounts.creditRating[account] ?? UNKNOWN_RATING;
  const has = (flag: keyof typeof ACCOUNT_FLAG) => (flags & ACCOUNT_FLAG[flag]) !== 0;
  const text = (names: readonly string[], column: Uint16Array) => names[column[account] ?? 0];
  return {
    id: 'C1',
    ...known('division', text(portfolio.divisions, accounts.division)),
    ...known('customerClass', text(portfolio.customerClasses, accounts.customerClass)),
    ...known('collectionClass', text(portfolio.collectionClasses, accounts.collectionClass)),
    ...known('segment', text(portfolio.segments, accounts.segment)),
    ...known('riskCategory', text(portfolio.riskCategories, accounts.riskCategory)),
    ...known('managementGroup', text(portfolio.managementGroups, accounts.managementGroup)),
    ...known('assignedTemplate', text(portfolio.assignedTemplates, accounts.assignedTemplate)),
    ...(rating === UNKNOWN_RATING ? {} : { creditRating: rating }),
    ...known('nationality', text(portfolio.nationalities, accounts.nationality)),
    ...profileOf(accounts, account),
    lifeSupport: has('lifeSupport'),
    vulnerable: has('vulnerable'),
    onBudget: has('onBudget'),
    hasMobile: has('hasMobile'),
    hasEmail: has('hasEmail'),
    ...known('postponeUntil', dayText(accounts.postponeUntilDay[account])),
    ...known('lastReview', dayText(accounts.lastReviewDay[account])),
    ...known('nextBill', dayText(accounts.nextBillDay[account])),
    agreements: [...agreementsOf(portfolio, account)],
    payPlans: plansOf(portfolio, account),
    holds: holdsOf(portfolio, account),
    ...pastOf(portfolio, account),
  };
}

import { type Day, NO_DAY } from '../base/day.ts';
import type { Minor } from '../base/money.ts';
import type {
  AccountFacts,
  AgreementFacts,
  HoldFacts,
  OutsideFact,
  PayPlanFacts,
  ReferralFacts,
} from '../model/account-facts.ts';
import {
  ACCOUNT_FLAG,
  AGREEMENT_FLAG,
  AGREEMENT_STATUS,
  HOLD_REASON,
  HOLD_SCOPE,
  NONE,
  PLAN_STATUS,
  type Portfolio,
  UNKNOWN_RATING,
} from '../model/portfolio.ts';
import { nameOf } from './enumeration-name.ts';
import { openingDebts } from './opening-debts.ts';
import { openingProcesses } from './opening-processes.ts';

/** Which scores are poor: a rating below, a cash-only score above. */
export interface ScoreThresholds {
  readonly riskyBelow: number;
  readonly cashOnlyAbove: number;
}

function dayOrNull(day: number | undefined): Day | null {
  return day === undefined || day === NO_DAY ? null : day;
}

/** Rows of the account in a table, given where each account's rows start. */
function rowsOf(starts: Int32Array, account: number): readonly number[] {
  const from = starts[account] ?? 0;
  return Array.from({ length: (starts[account + 1] ?? 0) - from }, (_, index) => from + index);
}

/** Billed less paid of an agreement, of what was posted by `today`. */
function balanceOf(portfolio: Portfolio, agreement: number, today: Day): Minor {
  const { transactions, agreements } = portfolio;
  return rowsOf(agreements.transactionStart, agreement)
    .filter((row) => (transactions.postedDay[row] ?? 0) <= today)
    .reduce((sum, row) => sum + (transactions.amountMinor[row] ?? 0), 0);
}

function agreementsOf(portfolio: Portfolio, account: number): readonly AgreementFacts[] {
  const { accounts, agreements, asOfDay } = portfolio;
  return rowsOf(accounts.agreementStart, account).map((row) => {
    const flags = agreements.flags[row] ?? 0;
    return {
      id: agreements.ids[row] ?? '',
      type: portfolio.agreementTypes[agreements.type[row] ?? 0] ?? '',
      service: portfolio.services[agreements.service[row] ?? 0] ?? '',
      debtClass: portfolio.debtClasses[agreements.debtClass[row] ?? 0] ?? '',
      status: nameOf(AGREEMENT_STATUS, agreements.status[row]),
      balanceMinor: balanceOf(portfolio, row, asOfDay),
      finalBillDueDay: dayOrNull(agreements.finalBillDueDay[row]),
      startDay: dayOrNull(agreements.startDay[row]),
      premiseLifeSupport: (flags & AGREEMENT_FLAG.premiseLifeSupport) !== 0,
      premiseSensitiveLoad: (flags & AGREEMENT_FLAG.premiseSensitiveLoad) !== 0,
    };
  });
}

function plansOf(portfolio: Portfolio, account: number): readonly PayPlanFacts[] {
  const { accounts, plans } = portfolio;
  return rowsOf(accounts.planStart, account).map((row) => ({
    id: plans.ids[row] ?? '',
    debtClass: portfolio.debtClasses[plans.debtClass[row] ?? 0] ?? '',
    status: nameOf(PLAN_STATUS, plans.status[row]),
    startDay: plans.startDay[row] ?? 0,
    endDay: dayOrNull(plans.endDay[row]),
  }));
}

/** What a dispute is about: its amount, else all of the bill, or of the balances in its scope. */
function disputedMinor(portfolio: Portfolio, account: number, hold: number): Minor {
  const { holds, transactions, accounts, agreements, asOfDay } = portfolio;
  const amount = holds.amountMinor[hold] ?? NONE;
  if (amount !== NONE) return amount;
  const target = holds.target[hold] ?? NONE;
  if (holds.scope[hold] === HOLD_SCOPE.BILL) return transactions.amountMinor[target] ?? 0;
  const within = rowsOf(accounts.agreementStart, account).filter((row) => {
    if (holds.scope[hold] === HOLD_SCOPE.AGREEMENT) return row === target;
    return (
      holds.scope[hold] === HOLD_SCOPE.ACCOUNT || (agreements.debtClass[row] ?? NONE) === target
    );
  });
  return within.reduce((sum, row) => sum + Math.max(0, balanceOf(portfolio, row, asOfDay)), 0);
}

function holdsOf(portfolio: Portfolio, account: number): readonly HoldFacts[] {
  const { accounts, holds } = portfolio;
  return rowsOf(accounts.holdStart, account).map((row) => {
    const reason = nameOf(HOLD_REASON, holds.reason[row]);
    return {
      id: holds.ids[row] ?? '',
      scope: nameOf(HOLD_SCOPE, holds.scope[row]),
      reason,
      fromDay: holds.fromDay[row] ?? 0,
      toDay: dayOrNull(holds.toDay[row]),
      amountMinor: reason === 'DISPUTE' ? disputedMinor(portfolio, account, row) : 0,
    };
  });
}

/** Bills that the source marks as disputed are disputes too, unless a hold says so more exactly. */
function markedDisputes(portfolio: Portfolio, account: number): readonly HoldFacts[] {
  const { accounts, agreements, transactions, holds, asOfDay } = portfolio;
  const held = new Set(
    rowsOf(accounts.holdStart, account)
      .filter((row) => holds.scope[row] === HOLD_SCOPE.BILL)
      .filter((row) => holds.reason[row] === HOLD_REASON.DISPUTE)
      .map((row) => holds.target[row]),
  );
  return rowsOf(accounts.agreementStart, account)
    .flatMap((row) => rowsOf(agreements.transactionStart, row))
    .filter((row) => transactions.disputed[row] === 1 && !held.has(row))
    .filter((row) => (transactions.postedDay[row] ?? 0) <= asOfDay)
    .map((row) => ({
      id: transactions.ids[row] ?? '',
      scope: 'BILL',
      reason: 'DISPUTE',
      fromDay: transactions.postedDay[row] ?? 0,
      toDay: null,
      amountMinor: transactions.amountMinor[row] ?? 0,
    }));
}

function referralsOf(portfolio: Portfolio, account: number): readonly ReferralFacts[] {
  const { accounts, referrals } = portfolio;
  return rowsOf(accounts.referralStart, account).map((row) => ({
    id: referrals.ids[row] ?? '',
    agency: portfolio.agencies[referrals.agency[row] ?? 0] ?? '',
    startDay: referrals.startDay[row] ?? 0,
    endDay: null,
    amountMinor: referrals.amountMinor[row] ?? 0,
    active: referrals.active[row] === 1,
  }));
}

function outsideOf(portfolio: Portfolio, account: number): readonly OutsideFact[] {
  const { accounts, facts } = portfolio;
  return rowsOf(accounts.factStart, account).flatMap((row) => {
    const kind = facts.kinds[row];
    if (kind === undefined) return [];
    return [
      {
        id: facts.ids[row] ?? '',
        kind,
        text: facts.texts[row] ?? '',
        open: facts.open[row] === 1,
        fromDay: facts.fromDay[row] ?? 0,
        toDay: dayOrNull(facts.toDay[row]),
        amountMinor: facts.amountMinor[row] ?? 0,
      },
    ];
  });
}

/**
 * What is known of an account on the as-of day, before any run: the portfolio has no severances or To Dos of its own,
 * and of its processes no events. `thresholds` say which scores are poor, in points.
 */
export function portfolioFacts(
  portfolio: Portfolio,
  account: number,
  thresholds: ScoreThresholds,
): AccountFacts {
  const { accounts } = portfolio;
  const flags = accounts.flags[account] ?? 0;
  const rating = accounts.creditRating[account] ?? UNKNOWN_RATING;
  const cashOnly = accounts.cashOnlyScore[account] ?? UNKNOWN_RATING;
  return {
    accountId: accounts.ids[account] ?? '',
    name: accounts.names[account] ?? '',
    customerId: portfolio.customers[accounts.customer[account] ?? 0] ?? '',
    currency: portfolio.currency,
    today: portfolio.asOfDay,
    creditRating: rating === UNKNOWN_RATING ? null : rating,
    riskyBelow: thresholds.riskyBelow,
    cashOnlyAbove: thresholds.cashOnlyAbove,
    cashOnlyScore: cashOnly === UNKNOWN_RATING ? 0 : cashOnly,
    lifeSupport: (flags & ACCOUNT_FLAG.lifeSupport) !== 0,
    sensitiveLoad: (flags & ACCOUNT_FLAG.sensitiveLoad) !== 0,
    agreements: agreementsOf(portfolio, account),
    debts: openingDebts(portfolio, account),
    plans: plansOf(portfolio, account),
    processes: openingProcesses(portfolio, account),
    severances: [],
    referrals: referralsOf(portfolio, account),
    toDos: [],
    holds: [...holdsOf(portfolio, account), ...markedDisputes(portfolio, account)],
    writeOffs: [],
    outside: outsideOf(portfolio, account),
  };
}

import type { ConditionFacts } from '../../../src-engine/algorithms/collection-condition/contract.ts';
import { type Day, NO_DAY } from '../../../src-engine/base/day.ts';
import {
  HOLD_REASON,
  NONE,
  type Portfolio,
  UNKNOWN_SCORE,
} from '../../../src-engine/model/portfolio.ts';
import { isOn } from './protection.ts';
import { cashOnlyOn, ratingOn, scoresOf } from './scores.ts';
import type { Account, Agreement, World } from './world.ts';

/** What of an account never changes in a run and only conditions read: names as indexes, scores, flags. */
export type AccountAttributes = Pick<
  ConditionFacts,
  | 'badDebtScore'
  | 'churnScore'
  | 'lifetimeValueScore'
  | 'upSellScore'
  | 'crossSellScore'
  | 'creditLimitMinor'
  | 'nationality'
  | 'customerSinceDay'
  | 'brokenPromises'
  | 'division'
  | 'customerClass'
  | 'segment'
  | 'riskCategory'
  | 'flags'
>;

/** As the portfolio has them; promises broken before the as-of day, at most 255. */
export function attributesOf(portfolio: Portfolio, place: number): AccountAttributes {
  const { accounts, agreements, promises } = portfolio;
  const begun = Array.from(agreements.startDay).filter(
    (day, row) => agreements.account[row] === place && day !== NO_DAY && day <= portfolio.asOfDay,
  );
  const broken = Array.from(promises.status).filter(
    (status, row) =>
      status === 2 &&
      row >= (accounts.promiseStart[place] ?? 0) &&
      row < (accounts.promiseStart[place + 1] ?? 0),
  );
  return {
    customerSinceDay: begun.length === 0 ? NO_DAY : Math.min(...begun),
    brokenPromises: Math.min(255, broken.length),
    badDebtScore: accounts.badDebtScore[place] ?? 0,
    churnScore: accounts.churnScore[place] ?? 0,
    lifetimeValueScore: accounts.lifetimeValueScore[place] ?? 0,
    upSellScore: accounts.upSellScore[place] ?? UNKNOWN_SCORE,
    crossSellScore: accounts.crossSellScore[place] ?? UNKNOWN_SCORE,
    creditLimitMinor: accounts.creditLimitMinor[place] ?? NONE,
    nationality: accounts.nationality[place] ?? 0,
    division: accounts.division[place] ?? 0,
    customerClass: accounts.customerClass[place] ?? 0,
    segment: accounts.segment[place] ?? 0,
    riskCategory: accounts.riskCategory[place] ?? 0,
    flags: accounts.flags[place] ?? 0,
  };
}

function isActive({ status }: Agreement): boolean {
  return status === 'ACTIVE';
}

/** Everything a condition may ask about an account and a class tonight (domain.md 4.2). */
export function conditionFacts(
  world: World,
  account: Account,
  debtClass: string,
  today: Day,
): ConditionFacts {
  const active = account.agreements.filter(isActive);
  const budgets = active.filter(({ onBudget }) => onBudget);
  const { attributes } = account;
  return {
    badDebtScore: attributes.badDebtScore,
    churnScore: attributes.churnScore,
    lifetimeValueScore: attributes.lifetimeValueScore,
    upSellScore: attributes.upSellScore,
    crossSellScore: attributes.crossSellScore,
    creditLimitMinor: attributes.creditLimitMinor,
    nationality: attributes.nationality,
    customerSinceDay: attributes.customerSinceDay,
    division: attributes.division,
    customerClass: attributes.customerClass,
    segment: attributes.segment,
    riskCategory: attributes.riskCategory,
    flags: attributes.flags,
    brokenPromises:
      attributes.brokenPromises +
      account.promises.filter(({ status }) => status === 'BROKEN').length,
    collectionClass: world.rules.names.collectionClasses.indexOf(account.collectionClass),
    day: today,
    creditRating: ratingOn(world, account, today),
    cashOnlyScore: cashOnlyOn(world, account, today),
    riskyBelow: scoresOf(world, account).riskyBelow,
    // Every night is looked at here: nobody asks when the answer changes next.
    ratingChangeDay: Number.NaN,
    balanceMinor: account.items.reduce((sum, item) => sum + item.pooledMinor, 0),
    onBudget: account.onBudget || budgets.length > 0,
    classOnBudget: budgets.some((agreement) => agreement.debtClass === debtClass),
    providers: new Uint8Array(
      world.rules.names.providers.map((provider) =>
        active.some((agreement) => agreement.provider === provider) ? 1 : 0,
      ),
    ),
    classEnded: !account.agreements.some(
      (agreement) =>
        agreement.debtClass === debtClass && ['PENDING_START', 'ACTIVE'].includes(agreement.status),
    ),
    holdReasons: account.holds
      .filter(
        (hold) =>
          isOn(hold, today) &&
          (hold.scope === 'ACCOUNT' ||
            (hold.scope === 'DEBT_CLASS' && hold.debtClass === debtClass)),
      )
      .reduce((bits, hold) => bits | (1 << HOLD_REASON[hold.reason]), 0),
    severanceActive: account.agreements.some(
      (agreement) =>
        agreement.debtClass === debtClass && agreement.severance?.reconnecting === false,
    ),
    lastBrokenPlanDay: account.lastBrokenPlanDay ?? NO_DAY,
  };
}

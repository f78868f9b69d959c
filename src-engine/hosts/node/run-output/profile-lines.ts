import { countWords } from '../../../base/count-words.ts';
import { isoDate } from '../../../base/day.ts';
import { moneyText } from '../../../base/money-text.ts';
import type { DebtProfile } from '../../../model/debt-profile.ts';

function joined(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join(', ');
}

function named(label: string, value: number | string | null): string | null {
  return value === null || value === '' ? null : `${label} ${value}`;
}

/** The debt profile of an account as lines for people (docs/control-central.md). */
export function profileLines(profile: DebtProfile): readonly string[] {
  const { currency, credit, group, customer, debts, products, plans, promises } = profile;
  const money = (minor: number) => moneyText(minor, currency);
  const limit =
    credit.creditLimitMinor === null
      ? 'no credit limit'
      : `credit limit ${money(credit.creditLimitMinor)}, ${money(credit.freeMinor ?? 0)} free for orders`;
  const lines = [
    `Exposure: ${money(credit.exposureMinor)}, ${limit}`,
    ...debts.map((debt) => {
      const since =
        debt.overdueSince === null ? '' : `, overdue since ${isoDate(debt.overdueSince)}`;
      return `  ${debt.debtClass}: owes ${money(debt.owedMinor)}, past due ${money(debt.pastDueMinor)}${since}`;
    }),
    ...products.map((product) => `  ${product.service}: balance ${money(product.balanceMinor)}`),
    `Credit: ${joined([
      named('rating', credit.rating),
      named('cash-only score', credit.cashOnlyScore),
      named('risk category', credit.riskCategory),
      named('bad debt', credit.badDebtScore),
      named('churn', credit.churnScore),
      named('lifetime value', credit.lifetimeValueScore),
      named('up-sell', credit.upSellScore),
      named('cross-sell', credit.crossSellScore),
    ])}`,
    `Group: ${joined([
      group.segment,
      named('class', group.customerClass),
      named('collection class', group.collectionClass),
      named('division', group.division),
      named('nationality', group.nationality),
      profile.customerSince === null ? null : `customer since ${isoDate(profile.customerSince)}`,
    ])}`,
    ...(customer.accounts < 2
      ? []
      : [
          `Customer ${group.customerId}: ${countWords(customer.accounts, 'account')}, owes ${money(customer.owedMinor)}, past due ${money(customer.pastDueMinor)} on the as-of date`,
        ]),
    `History: ${countWords(profile.overdueTimes, 'time')} overdue in ${countWords(profile.overdueWindowDays, 'day')}, pay plans ${plans.kept} kept and ${plans.broken} broken, promises ${promises.kept} kept and ${promises.broken} broken`,
    ...profile.means.map(
      (one) =>
        `  ${one.title}: ${countWords(one.times, 'time')}, last on ${isoDate(one.lastDay)}, ${one.answered} followed by a payment`,
    ),
  ];
  return ['Debt profile', ...lines.map((line) => `  ${line}`)];
}

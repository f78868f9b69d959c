import { NO_DAY } from '../base/day.ts';
import {
  ACCOUNT_FLAG,
  AGREEMENT_FLAG,
  AGREEMENT_STATUS,
  NONE,
  type Portfolio,
  UNKNOWN_RATING,
  UNKNOWN_SCORE,
} from '../model/portfolio.ts';
import type { PortfolioField, PortfolioFieldType } from '../model/portfolio-field.ts';
import type { AccountBalances } from './account-balances.ts';
import { median } from './median.ts';
import { overdueDays } from './overdue-times.ts';

const MOST_VALUES = 5;
const YEAR_DAYS = 365;

interface FieldName {
  readonly id: string;
  readonly label: string;
  readonly subject: PortfolioField['subject'];
}

function named(subject: PortfolioField['subject'], id: string, label: string): FieldName {
  return { id, label, subject };
}

/** A field of codes; the empty code is no value, and so is an index outside the dictionary. */
function coded(
  name: FieldName,
  codes: readonly string[],
  column: ArrayLike<number>,
): PortfolioField {
  const counts = new Float64Array(codes.length);
  for (let row = 0; row < column.length; row++) {
    const code = column[row] ?? NONE;
    if (code >= 0 && code < counts.length) counts[code] = (counts[code] ?? 0) + 1;
  }
  const values = codes
    .map((text, code) => ({ text, count: counts[code] ?? 0 }))
    .filter(({ text, count }) => text !== '' && count > 0)
    .toSorted((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1));
  return {
    ...name,
    type: 'text',
    rows: column.length,
    filled: values.reduce((sum, value) => sum + value.count, 0),
    distinct: values.length,
    values: values.slice(0, MOST_VALUES),
    range: null,
  };
}

/** A yes or no that every row has. */
function flag(name: FieldName, column: ArrayLike<number>, bit: number): PortfolioField {
  let yes = 0;
  for (let row = 0; row < column.length; row++) if (((column[row] ?? 0) & bit) !== 0) yes += 1;
  const values = [
    { text: 'Yes', count: yes },
    { text: 'No', count: column.length - yes },
  ].filter(({ count }) => count > 0);
  const rows = column.length;
  return {
    ...name,
    type: 'flag',
    rows,
    filled: rows,
    distinct: values.length,
    values,
    range: null,
  };
}

/** A measured field; rows whose value is `none` have none. */
function measured(
  name: FieldName,
  type: PortfolioFieldType,
  column: ArrayLike<number>,
  none: number | null,
): PortfolioField {
  const known = Float64Array.from(column)
    .filter((value) => value !== none)
    .sort((a, b) => a - b);
  const middle = median(known);
  return {
    ...name,
    type,
    rows: column.length,
    filled: known.length,
    distinct: new Set(known).size,
    values: [],
    range:
      middle === null
        ? null
        : { low: known[0] ?? middle, median: middle, high: known.at(-1) ?? middle },
  };
}

/** A column without elements is one of a value that no account has. */
function withAll(column: ArrayLike<number>, count: number, none: number): ArrayLike<number> {
  return column.length === 0 ? new Float64Array(count).fill(none) : column;
}

function accountFields(portfolio: Portfolio): readonly PortfolioField[] {
  const { accounts } = portfolio;
  const of = (id: string, label: string) => named('account', id, label);
  const { flags, count } = accounts;
  return [
    coded(of('division', 'Division'), portfolio.divisions, accounts.division),
    coded(of('customerClass', 'Customer class'), portfolio.customerClasses, accounts.customerClass),
    coded(
      of('collectionClass', 'Collection class'),
      portfolio.collectionClasses,
      accounts.collectionClass,
    ),
    coded(of('segment', 'Segment'), portfolio.segments, accounts.segment),
    coded(of('riskCategory', 'Risk category'), portfolio.riskCategories, accounts.riskCategory),
    coded(
      of('managementGroup', 'Management group'),
      portfolio.managementGroups,
      accounts.managementGroup,
    ),
    coded(
      of('assignedTemplate', 'Assigned template'),
      portfolio.assignedTemplates,
      accounts.assignedTemplate,
    ),
    measured(of('creditRating', 'Credit rating'), 'number', accounts.creditRating, UNKNOWN_RATING),
    measured(
      of('cashOnlyScore', 'Cash-only score'),
      'number',
      accounts.cashOnlyScore,
      UNKNOWN_RATING,
    ),
    measured(of('badDebtScore', 'Bad-debt score'), 'number', accounts.badDebtScore, UNKNOWN_SCORE),
    measured(of('churnScore', 'Churn score'), 'number', accounts.churnScore, UNKNOWN_SCORE),
    measured(
      of('lifetimeValueScore', 'Lifetime value score'),
      'number',
      accounts.lifetimeValueScore,
      UNKNOWN_SCORE,
    ),
    measured(
      of('upSellScore', 'Up-sell score'),
      'number',
      withAll(accounts.upSellScore, count, UNKNOWN_SCORE),
      UNKNOWN_SCORE,
    ),
    measured(
      of('crossSellScore', 'Cross-sell score'),
      'number',
      withAll(accounts.crossSellScore, count, UNKNOWN_SCORE),
      UNKNOWN_SCORE,
    ),
    coded(
      of('nationality', 'Nationality'),
      portfolio.nationalities,
      withAll(accounts.nationality, count, NONE),
    ),
    measured(
      of('creditLimit', 'Credit limit'),
      'money',
      withAll(accounts.creditLimitMinor, count, NONE),
      NONE,
    ),
    flag(of('lifeSupport', 'Life support'), flags, ACCOUNT_FLAG.lifeSupport),
    flag(of('sensitiveLoad', 'Sensitive load'), flags, ACCOUNT_FLAG.sensitiveLoad),
    flag(of('vulnerable', 'Vulnerable'), flags, ACCOUNT_FLAG.vulnerable),
    flag(of('onBudget', 'Budget plan'), flags, ACCOUNT_FLAG.onBudget),
    flag(of('hasMobile', 'Mobile number'), flags, ACCOUNT_FLAG.hasMobile),
    flag(of('hasEmail', 'E-mail address'), flags, ACCOUNT_FLAG.hasEmail),
    flag(of('directDebit', 'Direct debit'), flags, ACCOUNT_FLAG.directDebit),
    flag(of('optOutSms', 'No SMS'), flags, ACCOUNT_FLAG.noSms),
    flag(of('optOutEmail', 'No e-mail'), flags, ACCOUNT_FLAG.noEmail),
    flag(of('optOutCall', 'No calls'), flags, ACCOUNT_FLAG.noCall),
    flag(of('optOutLetter', 'No letters'), flags, ACCOUNT_FLAG.noLetter),
    measured(
      of('responsiblePersons', 'Responsible persons'),
      'number',
      accounts.responsiblePersons,
      null,
    ),
    measured(of('notifiedPersons', 'Notified persons'), 'number', accounts.notifiedPersons, null),
    measured(
      of('postponeUntilDate', 'Postpone review until'),
      'date',
      accounts.postponeUntilDay,
      NO_DAY,
    ),
    measured(of('lastReviewDate', 'Last credit review'), 'date', accounts.lastReviewDay, NO_DAY),
    measured(of('nextBillDate', 'Next bill'), 'date', accounts.nextBillDay, NO_DAY),
  ];
}

function agreementFields(portfolio: Portfolio): readonly PortfolioField[] {
  const { agreements } = portfolio;
  const of = (id: string, label: string) => named('agreement', id, label);
  const { flags } = agreements;
  return [
    coded(of('debtClass', 'Debt class'), portfolio.debtClasses, agreements.debtClass),
    coded(of('service', 'Service'), portfolio.services, agreements.service),
    coded(of('agreementType', 'Agreement type'), portfolio.agreementTypes, agreements.type),
    coded(
      of('agreementStatus', 'Agreement status'),
      Object.keys(AGREEMENT_STATUS),
      agreements.status,
    ),
    coded(of('provider', 'Provider'), portfolio.providers, agreements.provider),
    measured(
      of('recurringCharge', 'Recurring charge'),
      'money',
      agreements.recurringChargeMinor,
      NONE,
    ),
    measured(of('servicePoints', 'Service points'), 'number', agreements.servicePoints, 0),
    measured(of('agreementStartDate', 'Service starts'), 'date', agreements.startDay, NO_DAY),
    measured(of('finalBillDueDate', 'Final bill due'), 'date', agreements.finalBillDueDay, NO_DAY),
    flag(of('agreementOnBudget', 'Agreement on budget'), flags, AGREEMENT_FLAG.onBudget),
    flag(
      of('premiseLifeSupport', 'Premise life support'),
      flags,
      AGREEMENT_FLAG.premiseLifeSupport,
    ),
    flag(
      of('premiseSensitiveLoad', 'Premise sensitive load'),
      flags,
      AGREEMENT_FLAG.premiseSensitiveLoad,
    ),
    flag(of('masterMeter', 'Master meter'), flags, AGREEMENT_FLAG.masterMeter),
    flag(of('remoteDisconnect', 'Remote disconnect'), flags, AGREEMENT_FLAG.remoteDisconnect),
  ];
}

/** Rows an account has in a table, given where each account's rows start. */
function rowsEach(starts: Int32Array): Float64Array {
  return Float64Array.from(
    { length: Math.max(0, starts.length - 1) },
    (_, account) => (starts[account + 1] ?? 0) - (starts[account] ?? 0),
  );
}

function historyFields(portfolio: Portfolio, balances: AccountBalances): readonly PortfolioField[] {
  const { accounts, asOfDay } = portfolio;
  const of = (id: string, label: string) => named('history', id, label);
  const overdue = Float64Array.from(
    { length: accounts.count },
    (_, account) => overdueDays(portfolio, account, asOfDay - YEAR_DAYS).length,
  );
  const rows = (id: string, label: string, starts: Int32Array) =>
    measured(of(id, label), 'number', rowsEach(starts), 0);
  return [
    measured(of('openAmount', 'Open balance'), 'money', balances.openMinor, 0),
    measured(of('arrears', 'Arrears'), 'money', balances.pastDueMinor, 0),
    measured(of('oldestDebt', 'Oldest debt'), 'days', balances.oldestDays, 0),
    measured(of('timesOverdue', 'Times overdue, 12 months'), 'number', overdue, 0),
    rows('agreements', 'Service agreements', accounts.agreementStart),
    rows('payPlans', 'Pay plans', accounts.planStart),
    rows('holds', 'Holds', accounts.holdStart),
    rows('promises', 'Promises to pay', accounts.promiseStart),
    rows('ratings', 'Credit rating rows', accounts.ratingStart),
    rows('referrals', 'Agency referrals', accounts.referralStart),
    rows('processes', 'Processes under way', accounts.processStart),
    rows('facts', 'Facts of other systems', accounts.factStart),
  ];
}

/**
 * Every field of the portfolio, those of accounts, of agreements, and what their past amounts to. A field that nobody
 * fills is listed too: a rule that asks for it finds nobody.
 */
export function portfolioFields(
  portfolio: Portfolio,
  balances: AccountBalances,
): readonly PortfolioField[] {
  return [
    ...accountFields(portfolio),
    ...agreementFields(portfolio),
    ...historyFields(portfolio, balances),
  ];
}

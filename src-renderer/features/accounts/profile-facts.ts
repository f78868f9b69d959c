import type { DebtProfile } from '../../../src-engine/model/debt-profile.ts';
import { counted, formatCount } from '../../format/count.ts';
import { formatDate } from '../../format/date.ts';
import { formatDays } from '../../format/days.ts';
import { formatMoney } from '../../format/money.ts';

interface ProfileFact {
  readonly label: string;
  readonly value: string;
  /** What it is compared with; empty without. */
  readonly note: string;
}

/** Facts under one heading, in the order in which they are read. */
interface ProfileGroup {
  readonly title: string;
  readonly facts: readonly ProfileFact[];
}

function fact(label: string, value: string, note = ''): ProfileFact {
  return { label, value, note };
}

/** Exposure against the limit, and what is left of it for orders. */
function limit({ credit: of, currency }: DebtProfile): readonly ProfileFact[] {
  const { creditLimitMinor: most, exposureMinor, freeMinor } = of;
  if (most === null || freeMinor === null) return [];
  const used = most === 0 ? '' : `${formatCount(Math.floor((exposureMinor * 100) / most))}% used`;
  return [
    fact('Credit limit', formatMoney(most, currency), used),
    fact('Free for orders', formatMoney(freeMinor, currency)),
  ];
}

function credit(profile: DebtProfile): readonly ProfileFact[] {
  const { credit: of } = profile;
  const poor = of.riskyBelow === null ? '' : `poor below ${of.riskyBelow}`;
  const cash = of.cashOnlyAbove === null ? '' : `cash only above ${of.cashOnlyAbove}`;
  return [
    fact('Credit rating', of.rating === null ? 'none' : formatCount(of.rating), poor),
    fact('Cash-only score', formatCount(of.cashOnlyScore), cash),
    fact('Risk category', of.riskCategory === '' ? 'none' : of.riskCategory),
    ...limit(profile),
  ];
}

/** Scores are optional: those that the portfolio does not hold are left out. */
function scores({ credit: of }: DebtProfile): readonly ProfileFact[] {
  const given: readonly [string, number | null][] = [
    ['Bad debt', of.badDebtScore],
    ['Churn', of.churnScore],
    ['Lifetime value', of.lifetimeValueScore],
    ['Up-sell', of.upSellScore],
    ['Cross-sell', of.crossSellScore],
  ];
  return given.flatMap(([label, score]) =>
    score === null ? [] : [fact(label, formatCount(score), 'of 100')],
  );
}

function group({
  group: of,
  customer,
  currency,
  customerSince,
  directDebit,
}: DebtProfile): readonly ProfileFact[] {
  const accounts = counted(of.customerAccounts, 'account');
  return [
    fact('Customer', of.customerId, accounts),
    ...(customer.accounts < 2
      ? []
      : [
          fact('Customer owes', formatMoney(customer.owedMinor, currency), 'on the as-of date'),
          fact('Customer past due', formatMoney(customer.pastDueMinor, currency)),
        ]),
    ...(customerSince === null ? [] : [fact('Customer since', formatDate(customerSince))]),
    ...(directDebit ? [fact('Direct debit', 'yes')] : []),
    ...(of.nationality === '' ? [] : [fact('Nationality', of.nationality)]),
    fact('Segment', of.segment),
    fact('Customer class', of.customerClass),
    fact('Collection class', of.collectionClass),
    fact('Division', of.division),
    ...(of.managementGroup === '' ? [] : [fact('Management group', of.managementGroup)]),
  ];
}

function history(profile: DebtProfile): readonly ProfileFact[] {
  const { plans, promises, referrals, terms, overdueTimes, overdueWindowDays } = profile;
  const charge = terms?.lateChargeGraceDays ?? null;
  return [
    fact('Times overdue', formatCount(overdueTimes), `in ${counted(overdueWindowDays, 'day')}`),
    ...(terms === null ? [] : [fact('Grace until review', formatDays(terms.reviewGraceDays))]),
    ...(charge === null ? [] : [fact('Grace until late charge', formatDays(charge))]),
    fact('Pay plans', keptAndBroken(plans.kept, plans.broken), open(plans.active, 'active')),
    fact('Promises', keptAndBroken(promises.kept, promises.broken), open(promises.open, 'open')),
    fact(
      'Agency referrals',
      formatCount(referrals.active + referrals.closed),
      open(referrals.active, 'open'),
    ),
  ];
}

function keptAndBroken(kept: number, broken: number): string {
  return `${formatCount(kept)} kept, ${formatCount(broken)} broken`;
}

function open(count: number, word: string): string {
  return count === 0 ? '' : `${formatCount(count)} ${word}`;
}

/** The parts of a debt profile that are single figures (eTOM: credit, group, grace, occurrences, responses). */
export function profileFacts(profile: DebtProfile): readonly ProfileGroup[] {
  const optional = scores(profile);
  return [
    { title: 'Credit', facts: credit(profile) },
    { title: 'Group', facts: group(profile) },
    { title: 'Debt history', facts: history(profile) },
    ...(optional.length === 0 ? [] : [{ title: 'Scores', facts: optional }]),
  ];
}

import { NO_DAY } from '../../../src-engine/base/day.ts';
import {
  ACCOUNT_FLAG,
  type AccountColumns,
  NONE,
  UNKNOWN_RATING,
  UNKNOWN_SCORE,
} from '../../../src-engine/model/portfolio.ts';
import type { AccountRow } from '../../../src-engine/model/rows.ts';
import { dictionary, starts } from './order.ts';

type Owned = readonly { readonly accountId: string }[];

export interface RowsOfAccounts {
  readonly accounts: readonly AccountRow[];
  readonly agreements: Owned;
  readonly plans: Owned;
  readonly holds: Owned;
  readonly promises: Owned;
  readonly ratings: Owned;
  readonly reviews: Owned;
  readonly referrals: Owned;
  readonly processes: Owned;
  readonly facts: Owned;
}

export interface AccountCodes {
  readonly divisions: readonly string[];
  readonly customerClasses: readonly string[];
  readonly collectionClasses: readonly string[];
  readonly segments: readonly string[];
  readonly riskCategories: readonly string[];
  readonly nationalities: readonly string[];
  readonly managementGroups: readonly string[];
  readonly assignedTemplates: readonly string[];
  readonly customers: readonly string[];
}

const customerOf = (row: AccountRow) => row.customerId ?? row.id;

export function customersOf(accounts: readonly AccountRow[]): readonly string[] {
  return dictionary(accounts.map(customerOf));
}

function flagsOf(row: AccountRow): number {
  const { optOut } = row;
  return (
    (row.lifeSupport ? ACCOUNT_FLAG.lifeSupport : 0) |
    (row.vulnerable ? ACCOUNT_FLAG.vulnerable : 0) |
    (row.onBudget ? ACCOUNT_FLAG.onBudget : 0) |
    (row.hasMobile ? ACCOUNT_FLAG.hasMobile : 0) |
    (row.hasEmail ? ACCOUNT_FLAG.hasEmail : 0) |
    (row.sensitiveLoad ? ACCOUNT_FLAG.sensitiveLoad : 0) |
    (row.directDebit ? ACCOUNT_FLAG.directDebit : 0) |
    (optOut.includes('SMS') ? ACCOUNT_FLAG.noSms : 0) |
    (optOut.includes('EMAIL') ? ACCOUNT_FLAG.noEmail : 0) |
    (optOut.includes('CALL') ? ACCOUNT_FLAG.noCall : 0) |
    (optOut.includes('LETTER') ? ACCOUNT_FLAG.noLetter : 0)
  );
}

/** Columns of accounts that are in canonical order already, as are all the rows that hang on them. */
export function accountColumns(rows: RowsOfAccounts, codes: AccountCodes): AccountColumns {
  const { accounts } = rows;
  const place = new Map(accounts.map((row, index) => [row.id, index]));
  const start = (owned: Owned) =>
    starts(
      accounts.length,
      owned.map((row) => place.get(row.accountId) ?? -1),
    );
  const code = (list: readonly string[], read: (row: AccountRow) => string) =>
    Uint16Array.from(accounts, (row) => list.indexOf(read(row)));
  const day = (read: (row: AccountRow) => number | null) =>
    Int32Array.from(accounts, (row) => read(row) ?? NO_DAY);
  const score = (read: (row: AccountRow) => number | null) =>
    Int8Array.from(accounts, (row) => read(row) ?? UNKNOWN_SCORE);
  const someScore = (read: (row: AccountRow) => number | null) =>
    accounts.every((row) => read(row) === null) ? new Int8Array(0) : score(read);
  const customerPlace = new Map(codes.customers.map((id, index) => [id, index]));
  return {
    count: accounts.length,
    ids: accounts.map((row) => row.id),
    names: accounts.map((row) => row.name ?? ''),
    division: code(codes.divisions, (row) => row.division),
    customerClass: code(codes.customerClasses, (row) => row.customerClass),
    collectionClass: code(codes.collectionClasses, (row) => row.collectionClass),
    segment: code(codes.segments, (row) => row.segment),
    riskCategory: code(codes.riskCategories, (row) => row.riskCategory ?? ''),
    managementGroup: code(codes.managementGroups, (row) => row.managementGroup ?? ''),
    assignedTemplate: code(codes.assignedTemplates, (row) => row.assignedTemplate ?? ''),
    creditRating: Int16Array.from(accounts, (row) => row.creditRating ?? UNKNOWN_RATING),
    badDebtScore: score((row) => row.badDebtScore),
    churnScore: score((row) => row.churnScore),
    lifetimeValueScore: score((row) => row.lifetimeValueScore),
    nationality:
      codes.nationalities.length === 0
        ? new Uint16Array(0)
        : code(codes.nationalities, (row) => row.nationality ?? ''),
    upSellScore: someScore((row) => row.upSellScore),
    crossSellScore: someScore((row) => row.crossSellScore),
    creditLimitMinor: accounts.every((row) => row.creditLimitMinor === null)
      ? new Float64Array(0)
      : Float64Array.from(accounts, (row) => row.creditLimitMinor ?? NONE),
    flags: Uint16Array.from(accounts, flagsOf),
    customer: Int32Array.from(accounts, (row) => customerPlace.get(customerOf(row)) ?? -1),
    responsiblePersons: Uint8Array.from(accounts, (row) => row.responsiblePersons),
    notifiedPersons: Uint8Array.from(accounts, (row) => row.notifiedPersons),
    cashOnlyScore: Int16Array.from(accounts, (row) => row.cashOnlyScore ?? UNKNOWN_RATING),
    postponeUntilDay: day((row) => row.postponeUntilDay),
    lastReviewDay: day((row) => row.lastReviewDay),
    nextBillDay: day((row) => row.nextBillDay),
    agreementStart: start(rows.agreements),
    planStart: start(rows.plans),
    holdStart: start(rows.holds),
    promiseStart: start(rows.promises),
    ratingStart: start(rows.ratings),
    reviewStart: start(rows.reviews),
    referralStart: start(rows.referrals),
    processStart: start(rows.processes),
    factStart: start(rows.facts),
  };
}

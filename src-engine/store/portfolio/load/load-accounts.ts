import { assert } from '../../../base/assert.ts';
import { NO_DAY } from '../../../base/day.ts';
import {
  ACCOUNT_FLAG,
  type AccountColumns,
  NONE,
  UNKNOWN_RATING,
  UNKNOWN_SCORE,
} from '../../../model/portfolio.ts';
import type { SqlDatabase, SqlRow } from '../../sqlite.ts';
import { assertDense, or } from './cells.ts';

/** What the accounts themselves say: all their columns but the starts of other tables' rows. */
export type OwnAccountColumns = Omit<
  AccountColumns,
  | 'agreementStart'
  | 'planStart'
  | 'holdStart'
  | 'promiseStart'
  | 'ratingStart'
  | 'reviewStart'
  | 'referralStart'
  | 'processStart'
  | 'factStart'
>;

/** In the order in which the query below ends. */
const FLAGS = [
  ACCOUNT_FLAG.onBudget,
  ACCOUNT_FLAG.lifeSupport,
  ACCOUNT_FLAG.vulnerable,
  ACCOUNT_FLAG.hasMobile,
  ACCOUNT_FLAG.hasEmail,
  ACCOUNT_FLAG.sensitiveLoad,
  ACCOUNT_FLAG.noSms,
  ACCOUNT_FLAG.noEmail,
  ACCOUNT_FLAG.noCall,
  ACCOUNT_FLAG.noLetter,
  ACCOUNT_FLAG.directDebit,
];
const FIRST_FLAG = 25;

const QUERY = `SELECT account_no, id, name, division_no, customer_class_no, collection_class_no,
    segment_no, risk_category_no, credit_rating, bad_debt_score, churn_score, lifetime_value_score,
    cash_only_score, responsible_persons, notified_persons, postpone_until_day, last_review_day,
    next_bill_day, coalesce(customer_id, id), management_group_no,
    assigned_template_no, nationality_no, up_sell_score, cross_sell_score, credit_limit_minor,
    on_budget, life_support, vulnerable, has_mobile, has_email, sensitive_load, no_sms, no_email,
    no_call, no_letter, direct_debit
  FROM account
  LEFT JOIN account_person USING (account_no)
  LEFT JOIN person USING (person_no)
  WHERE main_customer = 1
  ORDER BY account_no`;

function emptyColumns(count: number) {
  return {
    division: new Uint16Array(count),
    customerClass: new Uint16Array(count),
    collectionClass: new Uint16Array(count),
    segment: new Uint16Array(count),
    riskCategory: new Uint16Array(count),
    managementGroup: new Uint16Array(count),
    assignedTemplate: new Uint16Array(count),
    creditRating: new Int16Array(count),
    badDebtScore: new Int8Array(count),
    churnScore: new Int8Array(count),
    lifetimeValueScore: new Int8Array(count),
    flags: new Uint16Array(count),
    responsiblePersons: new Uint8Array(count),
    notifiedPersons: new Uint8Array(count),
    cashOnlyScore: new Int16Array(count),
    postponeUntilDay: new Int32Array(count),
    lastReviewDay: new Int32Array(count),
    nextBillDay: new Int32Array(count),
  };
}

/** Columns with no elements where no account has a value. */
function optionalColumns(database: SqlDatabase, count: number) {
  const size = (column: string) =>
    database.number(`SELECT EXISTS (SELECT 1 FROM account WHERE ${column} IS NOT NULL)`) * count;
  return {
    nationality: new Uint16Array(size('nationality_no')),
    upSellScore: new Int8Array(size('up_sell_score')),
    crossSellScore: new Int8Array(size('cross_sell_score')),
    creditLimitMinor: new Float64Array(size('credit_limit_minor')),
  };
}

/** What is written to a column without elements is lost, as typed arrays do. */
function fillOptional(
  columns: ReturnType<typeof optionalColumns>,
  row: SqlRow,
  index: number,
  { nationality }: CodeOffsets,
) {
  columns.nationality[index] = row[21] === null ? 0 : or(row[21], 0) - 1 + nationality;
  columns.upSellScore[index] = or(row[22], UNKNOWN_SCORE);
  columns.crossSellScore[index] = or(row[23], UNKNOWN_SCORE);
  columns.creditLimitMinor[index] = or(row[24], NONE);
}

function fill(
  columns: ReturnType<typeof emptyColumns>,
  row: SqlRow,
  index: number,
  { risk, group, assigned }: CodeOffsets,
) {
  columns.division[index] = or(row[3], 0) - 1;
  columns.customerClass[index] = or(row[4], 0) - 1;
  columns.collectionClass[index] = or(row[5], 0) - 1;
  columns.segment[index] = or(row[6], 0) - 1;
  columns.riskCategory[index] = row[7] === null ? 0 : or(row[7], 0) - 1 + risk;
  columns.managementGroup[index] = row[19] === null ? 0 : or(row[19], 0) - 1 + group;
  columns.assignedTemplate[index] = row[20] === null ? 0 : or(row[20], 0) - 1 + assigned;
  columns.creditRating[index] = or(row[8], UNKNOWN_RATING);
  columns.badDebtScore[index] = or(row[9], UNKNOWN_SCORE);
  columns.churnScore[index] = or(row[10], UNKNOWN_SCORE);
  columns.lifetimeValueScore[index] = or(row[11], UNKNOWN_SCORE);
  columns.cashOnlyScore[index] = or(row[12], UNKNOWN_RATING);
  columns.responsiblePersons[index] = or(row[13], 1);
  columns.notifiedPersons[index] = or(row[14], 1);
  columns.postponeUntilDay[index] = or(row[15], NO_DAY);
  columns.lastReviewDay[index] = or(row[16], NO_DAY);
  columns.nextBillDay[index] = or(row[17], NO_DAY);
  let flags = 0;
  for (const [place, flag] of FLAGS.entries()) if (row[FIRST_FLAG + place] === 1) flags |= flag;
  columns.flags[index] = flags;
}

/** Numbers of the customers in ascending order of their ids. */
function customerColumn(ids: readonly string[]) {
  const customers = [...new Set(ids)].sort((a, b) => (a < b ? -1 : 1));
  const place = new Map(customers.map((id, index) => [id, index]));
  return { customers, customer: Int32Array.from(ids, (id) => place.get(id) ?? 0) };
}

/** 1 where the dictionary starts with "none", because some accounts have no such code. */
export interface CodeOffsets {
  readonly risk: number;
  readonly group: number;
  readonly assigned: number;
  readonly nationality: number;
}

/** Accounts with their main customer, and the customers' ids. */
export function loadAccounts(
  database: SqlDatabase,
  offsets: CodeOffsets,
): { readonly accounts: OwnAccountColumns; readonly customers: readonly string[] } {
  const count = database.number('SELECT count(*) FROM account');
  const ids: string[] = [];
  const names: string[] = [];
  const customerIds: string[] = [];
  const columns = emptyColumns(count);
  const optional = optionalColumns(database, count);
  let index = 0;
  database.each(QUERY, [], (row) => {
    assertDense(row[0], index);
    ids.push(String(row[1]));
    names.push(row[2] === null ? '' : String(row[2]));
    customerIds.push(String(row[18]));
    fill(columns, row, index, offsets);
    fillOptional(optional, row, index, offsets);
    index += 1;
  });
  assert(index === count, 'every account has one main customer');
  const { customers, customer } = customerColumn(customerIds);
  return { accounts: { count, ids, names, ...columns, ...optional, customer }, customers };
}

import { assert } from '../../base/assert.ts';
import { NO_DAY } from '../../base/day.ts';
import {
  ACCOUNT_FLAG,
  type AccountColumns,
  type AgreementColumns,
  type PayPlanColumns,
  type TransactionColumns,
  UNKNOWN_RATING,
  UNKNOWN_SCORE,
} from '../../model/portfolio.ts';
import type { SqlValue } from '../sql-value.ts';
import type { SqlDatabase } from '../sqlite.ts';

const or = (value: SqlValue | undefined, missing: number): number =>
  typeof value === 'number' ? value : missing;

/** First rows of each group from the group number of each row, which ascends: starts[g] to starts[g + 1] - 1. */
function startsOf(groups: Int32Array, count: number): Int32Array {
  const starts = new Int32Array(count + 1);
  for (const group of groups) {
    assert(group >= 0 && group < count, 'rows point into their table');
    starts[group + 1] = (starts[group + 1] ?? 0) + 1;
  }
  for (let index = 0; index < count; index++) {
    starts[index + 1] = (starts[index + 1] ?? 0) + (starts[index] ?? 0);
  }
  return starts;
}

/** A number is a row's position plus one: the writer numbers densely in canonical order (write-portfolio.ts). */
function assertDense(key: SqlValue | undefined, index: number): void {
  assert(key === index + 1, 'portfolio rows are numbered densely');
}

/** Accounts with their main customer. `riskOffset` is 1 when the dictionary starts with "none". */
export function loadAccounts(
  database: SqlDatabase,
  riskOffset: number,
  agreementAccount: Int32Array,
  planAccount: Int32Array,
): AccountColumns {
  const count = database.number('SELECT count(*) FROM account');
  const ids: string[] = [];
  const names: string[] = [];
  const columns = {
    division: new Uint16Array(count),
    customerClass: new Uint16Array(count),
    collectionClass: new Uint16Array(count),
    segment: new Uint16Array(count),
    riskCategory: new Uint16Array(count),
    creditRating: new Int16Array(count),
    badDebtScore: new Int8Array(count),
    churnScore: new Int8Array(count),
    lifetimeValueScore: new Int8Array(count),
    flags: new Uint8Array(count),
    postponeUntilDay: new Int32Array(count),
    lastReviewDay: new Int32Array(count),
  };
  let index = 0;
  database.each(
    `SELECT account_no, id, name, division_no, customer_class_no, collection_class_no, segment_no,
       risk_category_no, credit_rating, bad_debt_score, churn_score, lifetime_value_score,
       on_budget, life_support, vulnerable, has_mobile, has_email, postpone_until_day,
       last_review_day
     FROM account
     LEFT JOIN account_person USING (account_no)
     LEFT JOIN person USING (person_no)
     WHERE main_customer = 1
     ORDER BY account_no`,
    [],
    (row) => {
      assertDense(row[0], index);
      ids.push(String(row[1]));
      names.push(row[2] === null ? '' : String(row[2]));
      columns.division[index] = or(row[3], 0) - 1;
      columns.customerClass[index] = or(row[4], 0) - 1;
      columns.collectionClass[index] = or(row[5], 0) - 1;
      columns.segment[index] = or(row[6], 0) - 1;
      columns.riskCategory[index] = row[7] === null ? 0 : or(row[7], 0) - 1 + riskOffset;
      columns.creditRating[index] = or(row[8], UNKNOWN_RATING);
      columns.badDebtScore[index] = or(row[9], UNKNOWN_SCORE);
      columns.churnScore[index] = or(row[10], UNKNOWN_SCORE);
      columns.lifetimeValueScore[index] = or(row[11], UNKNOWN_SCORE);
      columns.flags[index] =
        (row[12] === 1 ? ACCOUNT_FLAG.onBudget : 0) |
        (row[13] === 1 ? ACCOUNT_FLAG.lifeSupport : 0) |
        (row[14] === 1 ? ACCOUNT_FLAG.vulnerable : 0) |
        (row[15] === 1 ? ACCOUNT_FLAG.hasMobile : 0) |
        (row[16] === 1 ? ACCOUNT_FLAG.hasEmail : 0);
      columns.postponeUntilDay[index] = or(row[17], NO_DAY);
      columns.lastReviewDay[index] = or(row[18], NO_DAY);
      index += 1;
    },
  );
  assert(index === count, 'every account has one main customer');
  const agreementStart = startsOf(agreementAccount, count);
  return { count, ids, names, ...columns, agreementStart, planStart: startsOf(planAccount, count) };
}

export function loadAgreements(
  database: SqlDatabase,
  transactionAgreement: Int32Array,
): AgreementColumns {
  const count = database.number('SELECT count(*) FROM service_agreement');
  const ids: string[] = [];
  const account = new Int32Array(count);
  const debtClass = new Uint16Array(count);
  const service = new Uint16Array(count);
  const active = new Uint8Array(count);
  let index = 0;
  database.each(
    `SELECT agreement_no, id, account_no, debt_class_no, service_no,
       status IN ('ACTIVE', 'REACTIVATED')
     FROM service_agreement ORDER BY agreement_no`,
    [],
    (row) => {
      assertDense(row[0], index);
      ids.push(String(row[1]));
      account[index] = or(row[2], 0) - 1;
      debtClass[index] = or(row[3], 0) - 1;
      service[index] = or(row[4], 0) - 1;
      active[index] = or(row[5], 0);
      index += 1;
    },
  );
  const transactionStart = startsOf(transactionAgreement, count);
  return { count, ids, account, debtClass, service, active, transactionStart };
}

export function loadTransactions(database: SqlDatabase): TransactionColumns {
  const count = database.number('SELECT count(*) FROM financial_transaction');
  const ids: string[] = [];
  const agreement = new Int32Array(count);
  const amountMinor = new Float64Array(count);
  const postedDay = new Int32Array(count);
  const arrearsDay = new Int32Array(count);
  const dueDay = new Int32Array(count);
  const disputed = new Uint8Array(count);
  const settlesId: (string | null)[] = [];
  let index = 0;
  database.each(
    `SELECT transaction_no, id, agreement_no, amount_minor, posted_day, arrears_day, due_day,
       disputed, settles_id
     FROM financial_transaction ORDER BY transaction_no`,
    [],
    (row) => {
      assertDense(row[0], index);
      ids.push(String(row[1]));
      agreement[index] = or(row[2], 0) - 1;
      amountMinor[index] = or(row[3], 0);
      postedDay[index] = or(row[4], 0);
      arrearsDay[index] = or(row[5], NO_DAY);
      dueDay[index] = or(row[6], NO_DAY);
      disputed[index] = or(row[7], 0);
      settlesId.push(row[8] === null ? null : String(row[8]));
      index += 1;
    },
  );
  const settles = settledRows(ids, agreement, amountMinor, settlesId);
  return { count, ids, agreement, amountMinor, postedDay, arrearsDay, dueDay, disputed, settles };
}

/** Finds the debit that each credit names among the transactions of its own agreement. */
function settledRows(
  ids: readonly string[],
  agreement: Int32Array,
  amountMinor: Float64Array,
  settlesId: readonly (string | null)[],
): Int32Array {
  const settles = new Int32Array(ids.length).fill(-1);
  let first = 0;
  while (first < ids.length) {
    let end = first;
    const debits = new Map<string, number>();
    for (; end < ids.length && agreement[end] === agreement[first]; end++) {
      if ((amountMinor[end] ?? 0) > 0) debits.set(ids[end] ?? '', end);
    }
    for (let row = first; row < end; row++) {
      const named = settlesId[row] ?? null;
      if (named !== null) settles[row] = debits.get(named) ?? -1;
    }
    first = end;
  }
  return settles;
}

/** Active plans only, with the account of each: kept and broken plans are history that no rule reads. */
export function loadPlans(database: SqlDatabase): {
  readonly plans: PayPlanColumns;
  readonly account: Int32Array;
} {
  const ids: string[] = [];
  const account: number[] = [];
  const debtClass: number[] = [];
  const startDay: number[] = [];
  const instalmentStart: number[] = [0];
  const instalmentDay: number[] = [];
  const instalmentAmountMinor: number[] = [];
  const instalments = new Map<number, (readonly [number, number])[]>();
  database.each(
    'SELECT pay_plan_no, day, amount_minor FROM pay_plan_sched_payment ORDER BY pay_plan_no, position',
    [],
    (row) => {
      const plan = or(row[0], 0);
      const list = instalments.get(plan) ?? [];
      list.push([or(row[1], 0), or(row[2], 0)]);
      instalments.set(plan, list);
    },
  );
  database.each(
    `SELECT pay_plan_no, id, account_no, debt_class_no, start_day FROM pay_plan
     WHERE status = 'ACTIVE' ORDER BY pay_plan_no`,
    [],
    (row) => {
      ids.push(String(row[1]));
      account.push(or(row[2], 0) - 1);
      debtClass.push(or(row[3], 0) - 1);
      startDay.push(or(row[4], 0));
      for (const [day, amountMinor] of instalments.get(or(row[0], 0)) ?? []) {
        instalmentDay.push(day);
        instalmentAmountMinor.push(amountMinor);
      }
      instalmentStart.push(instalmentDay.length);
    },
  );
  const plans: PayPlanColumns = {
    count: ids.length,
    ids,
    debtClass: Uint16Array.from(debtClass),
    startDay: Int32Array.from(startDay),
    instalmentStart: Int32Array.from(instalmentStart),
    instalmentDay: Int32Array.from(instalmentDay),
    instalmentAmountMinor: Float64Array.from(instalmentAmountMinor),
  };
  return { plans, account: Int32Array.from(account) };
}

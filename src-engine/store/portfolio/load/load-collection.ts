import { NO_DAY } from '../../../base/day.ts';
import {
  type FactColumns,
  NONE,
  type ProcessColumns,
  type PromiseColumns,
  type RatingColumns,
  type ReferralColumns,
  type ReviewColumns,
} from '../../../model/portfolio.ts';
import type { AccountFactKind } from '../../../model/rows.ts';
import type { SqlDatabase, SqlRow } from '../../sqlite.ts';
import { or } from './cells.ts';

/** The columns of a table with the account of each row. */
interface Loaded<T> {
  readonly columns: T;
  readonly account: Int32Array;
}

const accountsOf = (rows: readonly SqlRow[]) => Int32Array.from(rows, (row) => or(row[0], 0) - 1);
const idsOf = (rows: readonly SqlRow[]) => rows.map((row) => String(row[1]));

const PROMISE_STATUS: Readonly<Record<string, number>> = { OPEN: 0, KEPT: 1, BROKEN: 2 };

export function loadPromises(database: SqlDatabase): Loaded<PromiseColumns> {
  const rows = database.all(
    `SELECT account_no, id, debt_class_no, amount_minor, made_day, due_day, status
     FROM promise_to_pay ORDER BY promise_no`,
  );
  const columns = {
    count: rows.length,
    ids: idsOf(rows),
    debtClass: Int16Array.from(rows, (row) => or(row[2], NONE + 1) - 1),
    amountMinor: Float64Array.from(rows, (row) => or(row[3], 0)),
    madeDay: Int32Array.from(rows, (row) => or(row[4], 0)),
    dueDay: Int32Array.from(rows, (row) => or(row[5], 0)),
    status: Uint8Array.from(rows, (row) => PROMISE_STATUS[String(row[6])] ?? 0),
  };
  return { columns, account: accountsOf(rows) };
}

export function loadRatings(database: SqlDatabase): Loaded<RatingColumns> {
  const rows = database.all(
    `SELECT account_no, start_day, end_day, credit_points, cash_only_points
     FROM credit_rating_history ORDER BY rating_no`,
  );
  const columns = {
    count: rows.length,
    startDay: Int32Array.from(rows, (row) => or(row[1], 0)),
    endDay: Int32Array.from(rows, (row) => or(row[2], 0)),
    creditPoints: Int16Array.from(rows, (row) => or(row[3], 0)),
    cashOnlyPoints: Int16Array.from(rows, (row) => or(row[4], 0)),
  };
  return { columns, account: accountsOf(rows) };
}

export function loadReviews(database: SqlDatabase): Loaded<ReviewColumns> {
  const account: number[] = [];
  const reviewDay: number[] = [];
  const reasons: string[] = [];
  // There is one for every account: row by row, without a list of rows in between.
  database.each(
    'SELECT account_no, review_day, reason FROM credit_review_schedule ORDER BY review_no',
    [],
    (row) => {
      account.push(or(row[0], 0) - 1);
      reviewDay.push(or(row[1], 0));
      reasons.push(String(row[2]));
    },
  );
  const columns = { count: account.length, reviewDay: Int32Array.from(reviewDay), reasons };
  return { columns, account: Int32Array.from(account) };
}

export function loadReferrals(database: SqlDatabase): Loaded<ReferralColumns> {
  const rows = database.all(
    `SELECT account_no, id, agency_no, start_day, amount_minor, status = 'ACTIVE'
     FROM agency_referral ORDER BY referral_no`,
  );
  const columns = {
    count: rows.length,
    ids: idsOf(rows),
    agency: Uint16Array.from(rows, (row) => or(row[2], 0) - 1),
    startDay: Int32Array.from(rows, (row) => or(row[3], 0)),
    amountMinor: Float64Array.from(rows, (row) => or(row[4], 0)),
    active: Uint8Array.from(rows, (row) => or(row[5], 0)),
  };
  return { columns, account: accountsOf(rows) };
}

export function loadProcesses(database: SqlDatabase): Loaded<ProcessColumns> {
  const rows = database.all(
    `SELECT account_no, id, debt_class_no, running_template_no, start_day, base_day, last_sequence
     FROM running_process ORDER BY process_no`,
  );
  const columns = {
    count: rows.length,
    ids: idsOf(rows),
    debtClass: Uint16Array.from(rows, (row) => or(row[2], 0) - 1),
    template: Uint16Array.from(rows, (row) => or(row[3], 0) - 1),
    startDay: Int32Array.from(rows, (row) => or(row[4], 0)),
    baseDay: Int32Array.from(rows, (row) => or(row[5], 0)),
    lastSequence: Int32Array.from(rows, (row) => or(row[6], NONE)),
  };
  return { columns, account: accountsOf(rows) };
}

export function loadFacts(database: SqlDatabase): Loaded<FactColumns> {
  const rows = database.all(
    `SELECT account_no, id, kind, text, open, from_day, to_day, amount_minor
     FROM account_fact ORDER BY fact_no`,
  );
  const columns = {
    count: rows.length,
    ids: idsOf(rows),
    // The table's CHECK keeps other texts out.
    kinds: rows.map((row) => String(row[2]) as AccountFactKind),
    texts: rows.map((row) => String(row[3])),
    open: Uint8Array.from(rows, (row) => or(row[4], 0)),
    fromDay: Int32Array.from(rows, (row) => or(row[5], 0)),
    toDay: Int32Array.from(rows, (row) => or(row[6], NO_DAY)),
    amountMinor: Float64Array.from(rows, (row) => or(row[7], 0)),
  };
  return { columns, account: accountsOf(rows) };
}

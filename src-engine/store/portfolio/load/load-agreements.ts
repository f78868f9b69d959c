import { assert } from '../../../base/assert.ts';
import { NO_DAY } from '../../../base/day.ts';
import {
  AGREEMENT_FLAG,
  AGREEMENT_STATUS,
  type AgreementColumns,
  NONE,
} from '../../../model/portfolio.ts';
import type { AgreementStatus } from '../../../model/rows.ts';
import type { SqlValue } from '../../sql-value.ts';
import type { SqlDatabase, SqlRow } from '../../sqlite.ts';
import { assertDense, or, startsOf } from './cells.ts';

/** In the order in which the query below ends. */
const FLAGS = [
  AGREEMENT_FLAG.onBudget,
  AGREEMENT_FLAG.premiseLifeSupport,
  AGREEMENT_FLAG.premiseSensitiveLoad,
  AGREEMENT_FLAG.masterMeter,
  AGREEMENT_FLAG.remoteDisconnect,
];
const FIRST_FLAG = 14;

const QUERY = `SELECT agreement_no, id, account_no, debt_class_no, service_no, agreement_type_no, status,
    recurring_charge_minor, payoff_difference_minor, provider_no, master_no, service_points,
    final_bill_due_day, start_day,
    on_budget, premise_life_support, premise_sensitive_load, master_meter, remote_disconnect
  FROM service_agreement ORDER BY agreement_no`;

function statusOf(value: SqlValue | undefined): number {
  // The table's CHECK keeps other texts out.
  const status = AGREEMENT_STATUS[String(value) as AgreementStatus];
  assert(status !== undefined, 'an agreement has a status');
  return status;
}

function emptyColumns(count: number) {
  return {
    account: new Int32Array(count),
    debtClass: new Uint16Array(count),
    service: new Uint16Array(count),
    type: new Uint16Array(count),
    status: new Uint8Array(count),
    flags: new Uint8Array(count),
    recurringChargeMinor: new Float64Array(count),
    payoffDifferenceMinor: new Float64Array(count),
    provider: new Int16Array(count),
    master: new Int32Array(count),
    servicePoints: new Uint8Array(count),
    finalBillDueDay: new Int32Array(count),
    startDay: new Int32Array(count),
  };
}

function fill(columns: ReturnType<typeof emptyColumns>, row: SqlRow, index: number): void {
  columns.account[index] = or(row[2], 0) - 1;
  columns.debtClass[index] = or(row[3], 0) - 1;
  columns.service[index] = or(row[4], 0) - 1;
  columns.type[index] = or(row[5], 0) - 1;
  columns.status[index] = statusOf(row[6]);
  columns.recurringChargeMinor[index] = or(row[7], NONE);
  columns.payoffDifferenceMinor[index] = or(row[8], 0);
  columns.provider[index] = or(row[9], NONE + 1) - 1;
  columns.master[index] = or(row[10], NONE + 1) - 1;
  columns.servicePoints[index] = or(row[11], 0);
  columns.finalBillDueDay[index] = or(row[12], NO_DAY);
  columns.startDay[index] = or(row[13], NO_DAY);
  let flags = 0;
  for (const [place, flag] of FLAGS.entries()) if (row[FIRST_FLAG + place] === 1) flags |= flag;
  columns.flags[index] = flags;
}

export function loadAgreements(
  database: SqlDatabase,
  transactionAgreement: Int32Array,
): AgreementColumns {
  const count = database.number('SELECT count(*) FROM service_agreement');
  const ids: string[] = [];
  const columns = emptyColumns(count);
  let index = 0;
  database.each(QUERY, [], (row) => {
    assertDense(row[0], index);
    ids.push(String(row[1]));
    fill(columns, row, index);
    index += 1;
  });
  return { count, ids, ...columns, transactionStart: startsOf(transactionAgreement, count) };
}

import { assert } from '../../../base/assert.ts';
import { NO_DAY } from '../../../base/day.ts';
import { type PayPlanColumns, PLAN_STATUS } from '../../../model/portfolio.ts';
import type { PayPlanRow } from '../../../model/rows.ts';
import type { SqlValue } from '../../sql-value.ts';
import type { SqlDatabase } from '../../sqlite.ts';
import { assertDense, or } from './cells.ts';

function statusOf(value: SqlValue | undefined): number {
  // The table's CHECK keeps other texts out.
  const status = PLAN_STATUS[String(value) as PayPlanRow['status']];
  assert(status !== undefined, 'a pay plan has a status');
  return status;
}

/** Instalments by (plan, position), and where those of each plan start. */
function loadInstalments(database: SqlDatabase, planCount: number) {
  const start = new Int32Array(planCount + 1);
  const day: number[] = [];
  const amountMinor: number[] = [];
  database.each(
    'SELECT pay_plan_no, day, amount_minor FROM pay_plan_sched_payment ORDER BY pay_plan_no, position',
    [],
    (row) => {
      day.push(or(row[1], 0));
      amountMinor.push(or(row[2], 0));
      start[or(row[0], 0)] = day.length;
    },
  );
  // A plan without instalments starts where the one before it ended.
  for (let plan = 1; plan <= planCount; plan++) {
    start[plan] = Math.max(start[plan] ?? 0, start[plan - 1] ?? 0);
  }
  return {
    instalmentStart: start,
    instalmentDay: Int32Array.from(day),
    instalmentAmountMinor: Float64Array.from(amountMinor),
  };
}

/** Pay plans, active and ended, with the account of each. */
export function loadPlans(database: SqlDatabase): {
  readonly plans: PayPlanColumns;
  readonly account: Int32Array;
} {
  const count = database.number('SELECT count(*) FROM pay_plan');
  const ids: string[] = [];
  const account = new Int32Array(count);
  const debtClass = new Uint16Array(count);
  const startDay = new Int32Array(count);
  const status = new Uint8Array(count);
  const endDay = new Int32Array(count);
  const thirdParty = new Uint8Array(count);
  let index = 0;
  database.each(
    `SELECT pay_plan_no, pay_plan.id, account_no, debt_class_no, start_day, status, end_day,
       payor_id IS NOT NULL AND payor_id <> account.id
     FROM pay_plan JOIN account USING (account_no) ORDER BY pay_plan_no`,
    [],
    (row) => {
      assertDense(row[0], index);
      ids.push(String(row[1]));
      account[index] = or(row[2], 0) - 1;
      debtClass[index] = or(row[3], 0) - 1;
      startDay[index] = or(row[4], 0);
      status[index] = statusOf(row[5]);
      endDay[index] = or(row[6], NO_DAY);
      thirdParty[index] = or(row[7], 0);
      index += 1;
    },
  );
  const instalments = loadInstalments(database, count);
  const plans = { count, ids, debtClass, startDay, status, endDay, thirdParty, ...instalments };
  return { plans, account };
}

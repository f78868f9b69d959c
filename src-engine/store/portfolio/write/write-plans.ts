import type { PayPlanRow } from '../../../model/rows.ts';
import type { SqlDatabase } from '../../sqlite.ts';
import { type Keys, keyOf } from './keys.ts';

/** Writes pay plans with their instalments, in the order given. */
export function writePlans(
  database: SqlDatabase,
  rows: readonly PayPlanRow[],
  accounts: Keys,
  debtClass: Keys,
): void {
  const plan = database.bulkInsert('pay_plan', [
    'pay_plan_no',
    'id',
    'account_no',
    'debt_class_no',
    'start_day',
    'status',
    'end_day',
    'payor_id',
  ]);
  for (const [index, row] of rows.entries()) {
    plan.add(
      index + 1,
      row.id,
      keyOf(accounts, row.accountId),
      keyOf(debtClass, row.debtClass),
      row.startDay,
      row.status,
      row.endDay,
      row.payorId,
    );
  }
  plan.finish();
  const instalment = database.bulkInsert('pay_plan_sched_payment', [
    'pay_plan_no',
    'position',
    'day',
    'amount_minor',
  ]);
  for (const [index, row] of rows.entries()) {
    for (const [position, { day, amountMinor }] of row.instalments.entries()) {
      instalment.add(index + 1, position, day, amountMinor);
    }
  }
  instalment.finish();
}

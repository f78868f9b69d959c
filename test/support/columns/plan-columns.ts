import { NO_DAY } from '../../../src-engine/base/day.ts';
import { type PayPlanColumns, PLAN_STATUS } from '../../../src-engine/model/portfolio.ts';
import type { PayPlanRow } from '../../../src-engine/model/rows.ts';
import { sortedBy, starts } from './order.ts';

/** Columns of pay plans that are in canonical order already. */
export function planColumns(
  plans: readonly PayPlanRow[],
  debtClasses: readonly string[],
): PayPlanColumns {
  const instalments = plans.flatMap((plan, index) =>
    sortedBy(plan.instalments, (row) => [row.day, row.amountMinor]).map((row) => ({
      ...row,
      plan: index,
    })),
  );
  return {
    count: plans.length,
    ids: plans.map((row) => row.id),
    debtClass: Uint16Array.from(plans, (row) => debtClasses.indexOf(row.debtClass)),
    startDay: Int32Array.from(plans, (row) => row.startDay),
    status: Uint8Array.from(plans, (row) => PLAN_STATUS[row.status]),
    endDay: Int32Array.from(plans, (row) => row.endDay ?? NO_DAY),
    thirdParty: Uint8Array.from(plans, (row) =>
      row.payorId === null || row.payorId === row.accountId ? 0 : 1,
    ),
    instalmentStart: starts(
      plans.length,
      instalments.map((row) => row.plan),
    ),
    instalmentDay: Int32Array.from(instalments, (row) => row.day),
    instalmentAmountMinor: Float64Array.from(instalments, (row) => row.amountMinor),
  };
}

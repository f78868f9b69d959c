import { expect, it } from 'vitest';
import { parseIsoDate } from '../../src-engine/base/day.ts';
import type { Strategy } from '../../src-engine/config/strategy-schema.ts';
import { anAccount } from '../support/account-builder.ts';
import { logRows } from '../support/log-rows.ts';
import { PortfolioFromRows } from '../support/portfolio-from-rows.ts';
import { aPlan, runPlan } from '../support/run-plan.ts';
import { aWriteOffStrategy, silentBehaviour } from '../support/write-off-strategy.ts';

const AS_OF = parseIsoDate('2026-03-02') ?? 0;

/** Bars what is past due on the first day; what is stopped is written down up to 5.00. */
function barring(): Strategy {
  const rules = aWriteOffStrategy({
    attempts: [{ code: 'WO WRITE DOWN', parameters: { upToMinor: 500 } }],
  });
  return {
    ...rules,
    classControls: rules.classControls.map((control) => ({
      ...control,
      conditions: control.conditions.map((condition) => ({
        ...condition,
        criteria: condition.criteria.map((row) => ({ ...row, minAgeDays: 10 })),
      })),
    })),
    eventTypes: rules.eventTypes.map((type) =>
      type.algorithm.code === 'SEND_SMS'
        ? { ...type, algorithm: { code: 'SOFT_BAR', parameters: SOFT_BAR } }
        : type,
    ),
  };
}

const SOFT_BAR = { minArrearsMinor: 0 };

it('a write-down after the restoration of the night restores the service the night after', () => {
  const rows = new PortfolioFromRows();
  // 3.00 on a stopped agreement, final bill due on day 10; 5.00 on the barred one; the third owes nothing.
  anAccount(rows, 'A')
    .agreement('1', 'ENERGY', 'GAS', 'STOPPED', { finalBillDueDay: AS_OF + 10 })
    .owes(300, AS_OF - 40)
    .agreement('2', 'ENERGY', 'ELECTRIC')
    .owes(500, AS_OF - 40)
    .agreement('3', 'ENERGY', 'WATER');
  // Paid for the third: it lowers the class to 2.00, and leaves the barred agreement's own 5.00.
  const payments = [{ accountId: 'A', day: 5, amountMinor: 600, agreement: 2 }];
  const behaviour = silentBehaviour();
  const plan = aPlan([barring()], { days: 40, replications: 1, behaviour, payments });
  const result = runPlan(rows.build(AS_OF), plan);
  expect(runPlan(rows.build(AS_OF), { ...plan, visitEveryDay: true })).toEqual(result);
  const told = logRows(result, 0).filter((row) => /barred|restored|payment|Attempt/.test(row));
  expect(told).toEqual([
    'day 0: barred softBar 5.00',
    'day 5: payment partialPayment 6.00',
    'day 10: writeOffAttempt writtenDown 3.00',
    'day 11: restored softBar 0.00',
  ]);
});

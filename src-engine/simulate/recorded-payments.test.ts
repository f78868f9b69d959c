import { expect, it } from 'vitest';
import { anAccount } from '../../test/support/account-builder.ts';
import { PortfolioFromRows } from '../../test/support/portfolio-from-rows.ts';
import { aPlan, runPlan } from '../../test/support/run-plan.ts';
import { aStrategy } from '../../test/support/strategy-builder.ts';
import { replayBehaviour } from '../config/replay-behaviour.ts';
import { LOG_KIND } from '../model/event-log.ts';
import { recordedPayments, replayFailure } from './recorded-payments.ts';

const AS_OF = 1000;

function portfolio() {
  const rows = new PortfolioFromRows();
  anAccount(rows, 'A1').owes(10_000, 960, 980).pays(4000, 1003).pays(6000, 1010);
  // Bill 1 was issued after the as-of date: its payment pays nothing that the run knows.
  anAccount(rows, 'A2').owes(5000, 970, 990).owes(700, 1005, 1020).pays(700, 1021, 1);
  anAccount(rows, 'A3').owes(8000, 970, 1004).pays(8000, 999);
  return rows.build(AS_OF);
}

it('are payments after the as-of date, without those of bills that came later', () => {
  const { payments, ofLaterBills } = recordedPayments(portfolio());
  expect([...payments.day]).toEqual([1003, 1010]);
  expect([...payments.amountMinor]).toEqual([4000, 6000]);
  expect([...payments.start]).toEqual([0, 2, 2, 2]);
  expect(ofLaterBills).toBe(1);
});

it('a replay pays them on their day and nothing else, whatever the luck and the strategy', () => {
  const sms = {
    dayOffset: 0,
    algorithm: 'SEND_SMS',
    parameters: { template: 'T', costMinor: 3 },
  } as const;
  const strategies = [
    aStrategy({ events: [sms], minAgeDays: 9998 }),
    aStrategy({ events: [sms], minAgeDays: 1 }),
  ];
  const plan = aPlan(strategies, { behaviour: replayBehaviour(), days: 60, replications: 3 });
  const result = runPlan(portfolio(), plan);
  for (const { log } of result.arms) {
    const paid: [number, number, number][] = [];
    for (let row = 0; row < log.count; row++)
      if (log.kind[row] === LOG_KIND.payment && log.replication[row] === 0)
        paid.push([log.account[row] ?? -1, log.day[row] ?? -1, log.amountMinor[row] ?? 0]);
    expect(paid).toEqual([
      [0, 3, 4000],
      [0, 10, 6000],
    ]);
  }
  const visited = runPlan(portfolio(), { ...plan, visitEveryDay: true });
  expect(visited.arms).toEqual(result.arms);
});

it('a portfolio without later payments is refused with its date', () => {
  expect(replayFailure(portfolio())).toBeNull();
  const rows = new PortfolioFromRows();
  anAccount(rows, 'A1').owes(10_000, 960, 980).pays(10_000, 990);
  expect(replayFailure(rows.build(AS_OF))?.message).toBe(
    'The portfolio records no payment after its as-of date 1972-09-27: there is nothing to replay.',
  );
});

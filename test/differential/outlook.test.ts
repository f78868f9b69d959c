import { expect, it } from 'vitest';
import { at } from '../../src-engine/base/assert.ts';
import { defaultStrategies } from '../../src-engine/config/default-strategies.ts';
import { Draws } from '../../src-engine/kernel/behaviour/draws.ts';
import { isPlain, lookAhead, mayReviewStart } from '../../src-engine/kernel/facts/outlook.ts';
import { FAR_DAY } from '../../src-engine/kernel/image/kernel-image.ts';
import { nextVisitDay } from '../../src-engine/kernel/next-visit.ts';
import { nextBillingDay } from '../../src-engine/kernel/phases/15-billing.ts';
import { beginAccount } from '../../src-engine/kernel/run-account.ts';
import { AccountState } from '../../src-engine/kernel/state/account-state.ts';
import { workDay } from '../../src-engine/kernel/work-day.ts';
import { armContext } from '../../src-engine/simulate/arm-context.ts';
import { prepareRun } from '../../src-engine/simulate/prepare-run.ts';
import { aPlan } from '../support/run-plan.ts';
import { utilityPortfolio } from '../support/utility-portfolio.ts';

/** The first day after today on which something open falls due. */
function nextDue({ items, day }: AccountState): number {
  const later = Array.from({ length: items.count }, (_, item) => item)
    .filter((item) => (items.pooledMinor[item] ?? 0) > 0 && (items.dueDay[item] ?? 0) > day)
    .map((item) => items.dueDay[item] ?? 0);
  return Math.min(FAR_DAY, ...later);
}

it('a look ahead finds the days that the phases find by themselves', () => {
  const portfolio = utilityPortfolio(40);
  const prepared = prepareRun(portfolio, aPlan(defaultStrategies().slice(0, 1), { days: 200 }));
  if (!prepared.ok) throw new Error(prepared.error.message);
  const draws = new Draws(7);
  const context = armContext(prepared.value, 0, draws);
  const { maxEvents, severance } = context.strategy;
  const state = new AccountState(context.image, maxEvents, severance.maxEvents);
  let plain = 0;
  let idle = 0;
  let held = 0;
  for (let account = 0; account < prepared.value.accountCount; account++) {
    state.load(context.image, account);
    draws.of(at([...context.image.keyA], account), account, 0);
    context.recorder.begin(account, 0);
    beginAccount(context, state, 0);
    for (let day = context.firstDay; day < context.endDay; ) {
      state.day = day;
      workDay(context, state);
      if (isPlain(context, state)) {
        plain++;
        const possible = lookAhead(context, state);
        expect(state.outlook.dueDay).toBe(nextDue(state));
        const billing = Math.min(state.services.nextBillDay, state.outlook.chargeDay);
        expect(billing).toBe(nextBillingDay(context, state));
        expect(mayReviewStart(context, state)).toBe(possible <= day);
        if (possible > day) idle++;
      } else held++;
      day = nextVisitDay(context, state);
      if (held > 0 && !isPlain(context, state)) expect(state.outlook.dueDay).toBe(0);
    }
  }
  expect(plain).toBeGreaterThan(200);
  expect(idle).toBeGreaterThan(100);
  expect(held).toBeGreaterThan(0);
});

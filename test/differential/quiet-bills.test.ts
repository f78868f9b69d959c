import { describe, expect, it } from 'vitest';
import { at } from '../../src-engine/base/assert.ts';
import { defaultStrategies } from '../../src-engine/config/default-strategies.ts';
import { Draws } from '../../src-engine/kernel/behaviour/draws.ts';
import { nextVisitDay } from '../../src-engine/kernel/next-visit.ts';
import { liveQuietBill } from '../../src-engine/kernel/quiet-bill.ts';
import { beginAccount } from '../../src-engine/kernel/run-account.ts';
import { AccountState } from '../../src-engine/kernel/state/account-state.ts';
import { workDay } from '../../src-engine/kernel/work-day.ts';
import { HOLD_REASON, HOLD_SCOPE, NONE } from '../../src-engine/model/portfolio.ts';
import { armContext } from '../../src-engine/simulate/arm-context.ts';
import { prepareRun } from '../../src-engine/simulate/prepare-run.ts';
import { expectSameRun } from '../support/expect-same-run.ts';
import { aPlan, runPlan } from '../support/run-plan.ts';
import { utilityPortfolio } from '../support/utility-portfolio.ts';

const YEAR = 365;

describe('a bill that is paid on its day is lived in one stride', () => {
  it('writes what its visits write', () => {
    const portfolio = utilityPortfolio(120);
    const plan = aPlan(defaultStrategies().slice(0, 2), { days: YEAR });
    const strides = runPlan(portfolio, plan);
    expectSameRun(strides, runPlan(portfolio, { ...plan, visitEveryDay: true }));
  });

  it('is taken by customers who pay', () => {
    const portfolio = utilityPortfolio(40);
    const prepared = prepareRun(portfolio, aPlan(defaultStrategies().slice(0, 1), { days: YEAR }));
    if (!prepared.ok) throw new Error(prepared.error.message);
    const draws = new Draws(1);
    const context = armContext(prepared.value, 0, draws);
    const { maxEvents, severance } = context.strategy;
    const state = new AccountState(context.image, maxEvents, severance.maxEvents);
    const scope = HOLD_SCOPE.ACCOUNT;
    let strides = 0;
    for (let account = 0; account < prepared.value.accountCount; account++) {
      state.load(context.image, account);
      draws.of(at([...context.image.keyA], account), account, 0);
      context.recorder.begin(account, 0);
      beginAccount(context, state, 0);
      let day = context.firstDay;
      while (day < context.endDay) {
        state.day = day;
        if (state.holds.count === 0 && state.services.nextBillDay === day) {
          // The end of a hold is told on the day after its last one; from then on it is nothing.
          const { DECEASED } = HOLD_REASON;
          const hold = state.holds.add(scope, NONE, DECEASED, day - 9, day - 1, 0, NONE, true);
          expect(liveQuietBill(context, state)).toBe(false);
          state.holds.lift(hold, day - 2);
        }
        if (liveQuietBill(context, state)) {
          strides++;
          expect(state.day).toBeGreaterThan(day);
          expect(state.openMinor).toBe(0);
          expect(state.lastVisitDay).toBe(state.day);
        } else workDay(context, state);
        day = nextVisitDay(context, state);
      }
    }
    expect(strides).toBeGreaterThan(40);
  });
});

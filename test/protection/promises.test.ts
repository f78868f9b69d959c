import { describe, expect, it } from 'vitest';
import type { Strategy } from '../../src-engine/config/strategy-schema.ts';
import { METRIC_ROW } from '../../src-engine/kernel/state/recorder.ts';
import type { PromiseRow } from '../../src-engine/model/rows.ts';
import type { RunPlan } from '../../src-engine/model/run.ts';
import { anAccount } from '../support/account-builder.ts';
import { PortfolioFromRows } from '../support/portfolio-from-rows.ts';
import { runPlan } from '../support/run-plan.ts';
import { AS_OF, ladder, quietPlan, rowsOf, switchedOff } from './protected-run.ts';

/** An account that owes 100.00 and promised 60.00 yesterday for day 4. */
function promised(facts: Partial<PromiseRow> = {}, paidMinor = 0) {
  const rows = new PortfolioFromRows();
  const account = anAccount(rows, 'A').owes(10_000, AS_OF - 20);
  if (paidMinor > 0) account.pays(paidMinor, AS_OF);
  account.promises(6_000, AS_OF - 1, AS_OF + 4, facts);
  return rows.build(AS_OF);
}

/** Every promise is made, and kept with this probability. */
function plan(strategy: Strategy, promiseKept: number, changes: Partial<RunPlan> = {}): RunPlan {
  const quiet = quietPlan(strategy, changes);
  const personas = quiet.behaviour.personas.map((persona) => ({
    ...persona,
    promiseMade: 1,
    promiseKept,
  }));
  return { ...quiet, behaviour: { ...quiet.behaviour, personas } };
}

const promises = (rule: Partial<Strategy['promises']>): Strategy => ({
  ...ladder(),
  promises: { graceDays: 2, toleranceMinor: 0, blocksEvents: true, ...rule },
});

describe('an open promise of the portfolio', () => {
  it('is paid on its due day, kept, and lets the steps run on moved by its days', () => {
    const result = runPlan(promised(), plan(promises({}), 1));
    expect(rowsOf(result, 'payment')).toEqual(['4:0']);
    expect(rowsOf(result, 'promiseKept')).toEqual(['4:0']);
    // The process began on day 0 while the promise was open; four days later everything goes on.
    expect(rowsOf(result, 'processCreated')).toEqual(['0:0']);
    expect(rowsOf(result, 'eventCompleted').slice(0, 3)).toEqual(['4:1', '9:2', '14:3']);
    const cash = result.arms[0]?.daily[METRIC_ROW.cashMinor * 60 + 4];
    expect(cash).toBe(6_000);
  });

  it('is broken after due day and grace, and reviewed the same night', () => {
    const result = runPlan(promised(), plan(promises({}), 0));
    expect(rowsOf(result, 'promiseBroken')).toEqual(['7:0']);
    expect(rowsOf(result, 'eventCompleted').slice(0, 3)).toEqual(['7:1', '12:2', '17:3']);
    const seldom = {
      ...promises({}),
      customerClasses: ladder({ reviewFrequencyDays: 30 }).customerClasses,
    };
    const rarely = runPlan(promised(), plan(seldom, 0));
    const reviews = rarely.arms[0]?.daily.subarray(
      METRIC_ROW.reviews * 60,
      METRIC_ROW.reviews * 60 + 10,
    );
    expect(Array.from(reviews ?? [])).toEqual([1, 0, 0, 0, 0, 0, 0, 1, 0, 0]);
  });

  it('does not stop the steps when the strategy says so', () => {
    const free = { ...promises({ blocksEvents: false }), guardrails: switchedOff('ANY-PROMISE') };
    const result = runPlan(promised(), plan(free, 0));
    expect(rowsOf(result, 'eventCompleted').slice(0, 3)).toEqual(['0:1', '5:2', '10:3']);
  });

  it('keeps the customer from being contacted by a guardrail where it holds no steps', () => {
    const result = runPlan(promised(), plan(promises({ blocksEvents: false }), 0));
    expect(rowsOf(result, 'eventSkipped')).toEqual(['0:1', '5:2']);
    expect(rowsOf(result, 'eventCompleted')).toEqual(['10:3']);
  });

  it('counts what came in since it was made, up to the tolerance', () => {
    // 55.00 came in: 5.00 short of the promise.
    const short = (toleranceMinor: number) =>
      runPlan(promised({}, 5_500), plan(promises({ toleranceMinor }), 0));
    expect(rowsOf(short(500), 'promiseKept')).toEqual(['0:0']);
    expect(rowsOf(short(499), 'promiseBroken')).toEqual(['7:0']);
  });

  it('that ended before is history', () => {
    const result = runPlan(promised({ status: 'BROKEN' }), plan(promises({}), 1));
    expect(rowsOf(result, 'promiseKept', 'promiseBroken')).toEqual([]);
  });
});

describe('a promise of the run', () => {
  const calling = ladder({
    events: [
      {
        dayOffset: 0,
        algorithm: 'OUTBOUND_CALL',
        parameters: { attempts: 3, minutes: 5, rightPartyBasisPoints: 10_000, talkCostMinor: 0 },
      },
      {
        dayOffset: 5,
        algorithm: 'SEND_LETTER',
        parameters: { letter: 'LT-1', contactClass: 'COLLECTION', contactType: 'LT-1' },
      },
      { dayOffset: 500, algorithm: 'SEND_SMS' },
    ],
  });

  it('is made when a call reaches the right party, due after the drawn days, of what is owed', () => {
    const rows = new PortfolioFromRows();
    anAccount(rows, 'A').owes(10_000, AS_OF - 20);
    const base = plan({ ...calling, promises: promises({}).promises }, 1);
    const due = { ...base, behaviour: { ...base.behaviour, promiseDueDays: { from: 6, to: 6 } } };
    const result = runPlan(rows.build(AS_OF), due);
    expect(rowsOf(result, 'promiseMade')).toEqual(['0:0']);
    expect(rowsOf(result, 'payment')).toEqual(['6:0']);
    expect(rowsOf(result, 'promiseKept')).toEqual(['6:0']);
    // 100.00 is paid: the process ends before the letter, which was waiting.
    expect(rowsOf(result, 'processCancelled')).toEqual(['6:0']);
    expect(rowsOf(result, 'eventCompleted')).toEqual(['0:1']);
    const total = (metric: 'promisesMade' | 'promisesKept') =>
      Array.from(
        result.arms[0]?.daily.subarray(METRIC_ROW[metric] * 60, METRIC_ROW[metric] * 60 + 60) ?? [],
      ).reduce((sum, value) => sum + value, 0);
    expect([total('promisesMade'), total('promisesKept')]).toEqual([1, 1]);
  });

  it('has the same due day in every arm that reaches the customer on the same day', () => {
    const rows = new PortfolioFromRows();
    for (let account = 0; account < 20; account++)
      anAccount(rows, `A${account}`).owes(10_000, AS_OF - 20);
    const portfolio = rows.build(AS_OF);
    const one = runPlan(portfolio, plan(calling, 0.5));
    const other = runPlan(portfolio, plan({ ...calling, name: 'OTHER' }, 0.5));
    expect(rowsOf(one, 'promiseKept', 'promiseBroken')).toEqual(
      rowsOf(other, 'promiseKept', 'promiseBroken'),
    );
    expect(new Set(rowsOf(one, 'promiseKept')).size).toBeGreaterThan(2);
  });
});

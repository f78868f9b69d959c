import { describe, expect, it } from 'vitest';
import { at } from '../../src-engine/base/assert.ts';
import { defaultStrategies } from '../../src-engine/config/default-strategies.ts';
import type { Strategy } from '../../src-engine/config/strategy-schema.ts';
import type { RunPlan } from '../../src-engine/model/run.ts';
import { restoreRun, runImage } from '../../src-engine/simulate/prepare-run.ts';
import { runAccounts } from '../../src-engine/simulate/run-accounts.ts';
import { combinedCondition } from '../support/combined-condition.ts';
import { randomPortfolio } from '../support/random-portfolio.ts';
import { randomStrategy } from '../support/random-strategy.ts';
import { aPlan } from '../support/run-plan.ts';
import { utilityPortfolio } from '../support/utility-portfolio.ts';
import { withDunning } from '../support/with-dunning.ts';

/** The strategy with other ages and amounts in the criteria of every control. */
function moved(strategy: Strategy, moreDays: number, amountFactor: number): Strategy {
  return {
    ...strategy,
    classControls: strategy.classControls.map((control) => ({
      ...control,
      conditions: control.conditions.map((condition) => ({
        ...condition,
        criteria: condition.criteria.map((row) => ({
          ...row,
          minAgeDays: Math.max(0, row.minAgeDays + moreDays),
          minAmountMinor: Math.floor(row.minAmountMinor * amountFactor),
        })),
      })),
    })),
  };
}

const IMAGE = runImage(utilityPortfolio(70));
const [FIRST, SECOND] = [at(defaultStrategies(), 0), at(defaultStrategies(), 1)];

function runAll(plan: RunPlan, image = IMAGE) {
  if (!image.ok) throw new Error(image.error.message);
  const prepared = restoreRun(image.value, plan);
  if (!prepared.ok) throw new Error(prepared.error.message);
  return runAccounts(prepared.value, 0, prepared.value.accountCount);
}

/** Runs that stand for several arms against each arm's own, with skipped days and without. */
function shareOf(strategies: readonly Strategy[], image = IMAGE): number {
  const plan = {
    ...aPlan([...strategies], { days: 150, eventLog: 'first' }),
    yardstick: FIRST,
    sharesRuns: true,
  };
  const together = runAll(plan, image);
  const apart = runAll({ ...plan, sharesRuns: false, visitEveryDay: true }, image);
  for (const [arm, own] of apart.arms.entries())
    expect(together.arms[arm], `arm ${arm}`).toEqual(own);
  expect(apart.repeated).toBe(0);
  return together.repeated / (together.lived + together.repeated);
}

describe('arms that decide alike are lived by one run', () => {
  it('of a grid of ages and amounts', () => {
    const grid = [0, 1, 7].flatMap((days) => [0.5, 1, 2].map((part) => moved(FIRST, days, part)));
    expect(shareOf(grid)).toBeGreaterThan(0.5);
  });

  it('of amounts alone nearly all', () => {
    const amounts = [0.25, 0.5, 0.8, 1, 1.25, 2, 4, 40].map((part) => moved(FIRST, 0, part));
    expect(shareOf(amounts)).toBeGreaterThan(0.6);
  });

  it('also where one has other rules besides, and where rows are of another strategy', () => {
    const settings = { ...FIRST.settings, runningProcess: 'UPGRADE' as const };
    const share = shareOf([
      FIRST,
      moved(FIRST, 0, 2),
      { ...moved(FIRST, 0, 3), settings },
      moved(FIRST, 5, 1),
      SECOND,
      moved(SECOND, 0, 3),
      { ...FIRST, settings },
    ]);
    expect(share).toBeGreaterThan(0.1);
    expect(share).toBeLessThan(0.9);
  });

  it('of conditions with a further test, which is compared like any other rule', () => {
    const above = (number: number) =>
      combinedCondition(FIRST, 0, 4, {
        code: 'COLL COND CHAR',
        parameters: { attribute: 'BALANCE', test: 'ABOVE', text: null, number },
      });
    const strategies = [above(0), above(6000), above(12_000), moved(above(6000), 0, 2), FIRST];
    const share = shareOf(strategies);
    expect(share).toBeGreaterThan(0.1);
    expect(share).toBeLessThan(0.9);
  });

  it('of dunning schedules whose levels ask for other ages and amounts', () => {
    const dunned = withDunning(randomStrategy(3), 3);
    const asks = (moreDays: number, moreMinor: number): Strategy => ({
      ...dunned,
      collectionClasses: [{ collectionClass: '*', method: 'SCHEDULE' }],
      dunningSchedules: (dunned.dunningSchedules ?? []).map((schedule) => ({
        ...schedule,
        levels: schedule.levels.map((level) => ({
          ...level,
          minAgeDays: level.minAgeDays + moreDays,
          minAmountMinor: level.minAmountMinor + moreMinor,
        })),
      })),
    });
    const image = runImage(randomPortfolio(31, 40, 20_514));
    const share = shareOf([asks(0, 0), asks(3, 0), asks(0, 4000), asks(3, 4000)], image);
    expect(share).toBeGreaterThan(0);
    expect(share).toBeLessThan(0.9);
  });

  it('of what becomes of processes under way, each as in a run of its own', () => {
    const image = runImage(randomPortfolio(33, 40, 20_514));
    const becoming = (
      portfolioProcesses: 'CONTINUE' | 'RESTART',
      strategy: Strategy,
    ): Strategy => ({
      ...strategy,
      settings: { ...strategy.settings, portfolioProcesses },
    });
    for (const rules of [randomStrategy(5), withDunning(randomStrategy(6), 6)]) {
      const strategies = [rules, becoming('RESTART', rules), becoming('CONTINUE', rules)];
      shareOf(strategies, image);
      const plan = { ...aPlan([...strategies], { days: 150 }), yardstick: rules, sharesRuns: true };
      const { arms } = runAll(plan, image);
      for (const [place, strategy] of strategies.entries()) {
        // Beside the champion, from which an arm keeps its differences.
        const alone = { ...aPlan([rules, strategy], { days: 150 }), yardstick: rules };
        if (place > 0) expect(arms[place], `arm ${place}`).toEqual(runAll(alone, image).arms[1]);
      }
      expect(arms[1]?.daily).not.toEqual(arms[0]?.daily);
      expect(arms[2]?.daily).toEqual(arms[0]?.daily);
    }
  });
});

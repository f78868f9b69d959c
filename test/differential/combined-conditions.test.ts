import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../src-engine/base/day.ts';
import type { Strategy } from '../../src-engine/config/strategy-schema.ts';
import { expectSameRun } from '../support/expect-same-run.ts';
import { Choices } from '../support/random-portfolio.ts';
import { runPlan } from '../support/run-plan.ts';
import { bothWays } from './both-ways.ts';
import { combinedConditions } from './odd-conditions.ts';
import { oddPlan } from './odd-plan.ts';
import { oddPortfolio } from './odd-portfolio.ts';
import { seeds } from './seeds.ts';

const AS_OF = parseIsoDate('2026-03-02') ?? 0;

/** Most conditions ask several tests; the last one of every control is always true and collects what they leave. */
function combined(strategy: Strategy, seed: number): Strategy {
  const own = new Choices(seed + 152_000_000);
  const classControls = strategy.classControls.map((control) => {
    const shown = combinedConditions(control, own, 0.8);
    const last = shown.conditions.at(-1);
    if (last === undefined) return shown;
    const rest = { code: 'COLL COND DF', parameters: {} };
    return {
      ...shown,
      conditions: [
        ...shown.conditions,
        { priority: 99, algorithm: rest, criteria: last.criteria.slice(0, 1) },
      ],
    };
  });
  return { ...strategy, classControls };
}

/** The same without what stands beside the algorithm of a condition. */
function alone(strategy: Strategy): Strategy {
  const classControls = strategy.classControls.map((control) => ({
    ...control,
    conditions: control.conditions.map(({ and: _, ...condition }) => condition),
  }));
  return { ...strategy, classControls };
}

function planOf(seed: number, change: (strategy: Strategy) => Strategy = (strategy) => strategy) {
  const plan = oddPlan(seed);
  const arms = plan.arms.map((arm, index) => ({
    ...arm,
    strategy: change(combined(arm.strategy, seed + index * 500)),
  }));
  return { ...plan, arms };
}

describe('conditions that ask several tests at once', () => {
  it.each(seeds(14, 61_000))('the plain reference decides alike, seed %i', (seed) => {
    bothWays(oddPortfolio(seed, 16, AS_OF), planOf(seed));
  });

  it.each(seeds(16, 62_000))('skipping idle days changes nothing, seed %i', (seed) => {
    const portfolio = oddPortfolio(seed, 40, AS_OF);
    const plan = planOf(seed);
    const skipped = runPlan(portfolio, plan);
    expectSameRun(skipped, runPlan(portfolio, { ...plan, visitEveryDay: true }));
    expect(skipped.arms[0]?.log.count).toBeGreaterThan(0);
  });

  it('the further tests decide: without them runs differ', () => {
    const differing = seeds(6, 63_000).filter((seed) => {
      const portfolio = oddPortfolio(seed, 40, AS_OF);
      const [all, one] = [planOf(seed), planOf(seed, alone)].map((plan) =>
        runPlan(portfolio, plan),
      );
      try {
        if (all !== undefined && one !== undefined) expectSameRun(all, one);
        return false;
      } catch {
        return true;
      }
    });
    expect(differing.length).toBeGreaterThan(3);
  });
});

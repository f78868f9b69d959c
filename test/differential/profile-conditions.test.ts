import { describe, expect, it } from 'vitest';
import type { Parameters } from '../../src-engine/algorithms/spec.ts';
import { parseIsoDate } from '../../src-engine/base/day.ts';
import type { Strategy } from '../../src-engine/config/strategy-schema.ts';
import { expectSameRun } from '../support/expect-same-run.ts';
import { Choices } from '../support/random-portfolio.ts';
import { runPlan } from '../support/run-plan.ts';
import { bothWays } from './both-ways.ts';
import { oddPlan } from './odd-plan.ts';
import { oddPortfolio } from './odd-portfolio.ts';
import { seeds } from './seeds.ts';

const AS_OF = parseIsoDate('2026-03-02') ?? 0;

/** A test on what the debt profile knows of an account. */
function profileTest(own: Choices) {
  const named = (attribute: string, text: string | null) => ({
    attribute,
    test: own.pick(['IS', 'IS_NOT']),
    text,
    number: null,
  });
  const number = (attribute: string, limit: number) => ({
    attribute,
    test: own.pick(['BELOW', 'AT_MOST', 'AT_LEAST', 'ABOVE']),
    text: null,
    number: limit,
  });
  return own.pick<Parameters>([
    named('NATIONALITY', own.pick(['SE', 'NO', 'ELSEWHERE'])),
    named('DIRECT_DEBIT', null),
    number('UP_SELL_SCORE', own.int(0, 100)),
    number('CROSS_SELL_SCORE', own.int(0, 100)),
    number('CREDIT_LIMIT_USED', own.pick([0, 33, 80, 100, 250])),
    number('CREDIT_LIMIT_USED', own.pick([50, 80, 100])),
    number('TENURE_DAYS', own.int(0, 900)),
    number('TENURE_DAYS', own.int(0, 80)),
    number('BROKEN_PROMISES', own.pick([0, 1, 2])),
    number('BROKEN_PROMISES', own.pick([1, 2])),
  ]);
}

/** Every control asks about the debt profile before anything else, with the rows of its last condition or none. */
function withProfile(strategy: Strategy, seed: number): Strategy {
  const own = new Choices(seed + 133_000_000);
  const classControls = strategy.classControls.map((control) => {
    const last = control.conditions.at(-1);
    if (last === undefined) return control;
    const algorithm = { code: 'COLL COND CHAR', parameters: profileTest(own) };
    const criteria = own.chance(0.3) ? [] : last.criteria;
    return {
      ...control,
      conditions: [{ priority: 0, algorithm, criteria }, ...control.conditions],
    };
  });
  return { ...strategy, classControls };
}

function planOf(seed: number) {
  const plan = oddPlan(seed);
  const arms = plan.arms.map((arm, index) => ({
    ...arm,
    strategy: withProfile(arm.strategy, seed + index * 500),
  }));
  return { ...plan, arms };
}

describe('conditions on the debt profile: credit limit, tenure, broken promises, nationality, scores', () => {
  it.each(seeds(14, 41_000))('the plain reference decides alike, seed %i', (seed) => {
    bothWays(oddPortfolio(seed, 16, AS_OF), planOf(seed));
  });

  it.each(seeds(16, 42_000))('skipping idle days changes nothing, seed %i', (seed) => {
    const portfolio = oddPortfolio(seed, 40, AS_OF);
    const plan = planOf(seed);
    const skipped = runPlan(portfolio, plan);
    expectSameRun(skipped, runPlan(portfolio, { ...plan, visitEveryDay: true }));
    expect(skipped.arms[0]?.log.count).toBeGreaterThan(0);
  });
});

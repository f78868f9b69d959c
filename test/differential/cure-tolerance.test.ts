import { describe, expect, it } from 'vitest';
import { at } from '../../src-engine/base/assert.ts';
import { parseIsoDate } from '../../src-engine/base/day.ts';
import { CURE_TOLERANCES, type CureTolerance } from '../../src-engine/model/cure-tolerance.ts';
import { runRates } from '../../src-engine/report/run-rates.ts';
import { anAccount } from '../support/account-builder.ts';
import { PortfolioFromRows } from '../support/portfolio-from-rows.ts';
import { randomPortfolio } from '../support/random-portfolio.ts';
import { aPlan, runPlan } from '../support/run-plan.ts';
import { stillBehaviour } from '../support/step-run.ts';
import { aStrategy } from '../support/strategy-builder.ts';
import { bothWays } from './both-ways.ts';
import { oddPlan } from './odd-plan.ts';
import { randomPlan } from './random-plan.ts';

const AS_OF = parseIsoDate('2026-03-02') ?? 0;

describe('what counts as cured', () => {
  it.each(['zero', 'small'] as const)('%s: the plain reference agrees', (cureTolerance) => {
    for (const seed of [61, 62, 63]) {
      const portfolio = randomPortfolio(seed, 16, AS_OF);
      bothWays(portfolio, { ...randomPlan(seed), cureTolerance });
      bothWays(portfolio, { ...oddPlan(seed), cureTolerance });
    }
  });

  /**
   * All owe 300.00 or 100.00 for 40 days and pay all but a rest on day 5: A leaves 4.00 of 300.00 (2 % are 6.00, so 5.00 counts), B 5.50,
   * C 2.00 of 100.00 (2 %), D 2.01, E nothing. The champion's threshold is 10.00.
   */
  it.each([
    ['cancel-threshold', ['A', 'B', 'C', 'D', 'E']],
    ['small', ['A', 'C', 'E']],
    ['zero', ['E']],
  ] satisfies [CureTolerance, string[]][])('%s: told by hand', (cureTolerance, cured) => {
    const rows = new PortfolioFromRows();
    const pays: Record<string, readonly [number, number]> = {
      ...{ A: [30_000, 400], B: [30_000, 550], C: [10_000, 200] },
      ...{ D: [10_000, 201], E: [10_000, 0] },
    };
    for (const [id, [owed]] of Object.entries(pays))
      anAccount(rows, id)
        .agreement('1')
        .owes(owed, AS_OF - 40);
    const result = runPlan(
      rows.build(AS_OF),
      aPlan([aStrategy({ events: [], cancelAtMinor: 1000 })], {
        ...{ behaviour: stillBehaviour(), days: 30, replications: 1, cureTolerance },
        payments: Object.entries(pays).map(([accountId, [owed, rest]]) => ({
          ...{ accountId, agreement: null, day: 5, amountMinor: owed - rest },
        })),
      }),
    );
    const rate = runRates(at(result.arms, 0), result, null, null);
    const cureRate = rate.find(({ id }) => id === 'cureRate');
    expect(cureRate).toMatchObject({ numerator: cured.length, denominator: 5 });
    const value = cured.reduce((sum, id) => sum + (pays[id]?.[0] ?? 0), 0);
    expect(rate.find(({ id }) => id === 'cureRateValue')?.numerator).toBe(value);
  });

  it('without it the champion’s thresholds count', () => {
    const portfolio = randomPortfolio(64, 30, AS_OF);
    const plan = randomPlan(64);
    expect(runPlan(portfolio, { ...plan, cureTolerance: CURE_TOLERANCES[0] })).toEqual(
      runPlan(portfolio, plan),
    );
  });
});

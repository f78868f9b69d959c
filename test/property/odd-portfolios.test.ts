import { describe, expect, it } from 'vitest';
import { compareArms } from '../../src-engine/analyze/compare-arms.ts';
import { at } from '../../src-engine/base/assert.ts';
import { explainAccount } from '../../src-engine/explain/explain-account.ts';
import { buildImage } from '../../src-engine/kernel/image/build-image.ts';
import type { Portfolio } from '../../src-engine/model/portfolio.ts';
import { DAILY_METRICS, type DailyMetric, type RunResult } from '../../src-engine/model/run.ts';
import { prepareRun } from '../../src-engine/simulate/prepare-run.ts';
import { anAccount } from '../support/account-builder.ts';
import { expectSameRun } from '../support/expect-same-run.ts';
import { PortfolioFromRows } from '../support/portfolio-from-rows.ts';
import { randomStrategy } from '../support/random-strategy.ts';
import { aPlan, runPlan } from '../support/run-plan.ts';

const AS_OF = 20_514;
/** Far above 32 bits: 50 million in minor units. */
const LARGE = 5_000_000_000;

/** Portfolios that real extracts contain although nobody would write them down. */
const ODD: Readonly<Record<string, (rows: PortfolioFromRows) => void>> = {
  'an account without agreements beside a normal one': (rows) => {
    anAccount(rows, 'EMPTY');
    anAccount(rows, 'NORMAL').owes(10_000, AS_OF - 40);
  },
  'one account': (rows) => {
    anAccount(rows, 'ONLY').owes(10_000, AS_OF - 40);
  },
  'everybody is paid up': (rows) => {
    for (const id of ['A', 'B', 'C'])
      anAccount(rows, id)
        .owes(5000, AS_OF - 50)
        .pays(5000, AS_OF);
  },
  'more credit than debt': (rows) => {
    anAccount(rows, 'A')
      .owes(5000, AS_OF - 50)
      .pays(9000, AS_OF - 5);
  },
  'payments before bills and in the future': (rows) => {
    anAccount(rows, 'A')
      .pays(3000, AS_OF - 90)
      .owes(8000, AS_OF - 40)
      .pays(8000, AS_OF + 30);
  },
  'bills dated after the as-of day only': (rows) => {
    anAccount(rows, 'A').owes(8000, AS_OF + 10, AS_OF + 31);
  },
  'a due day before the arrears day': (rows) => {
    anAccount(rows, 'A')
      .owes(8000, AS_OF + 20, AS_OF - 5)
      .owes(9000, AS_OF - 10, AS_OF - 30);
  },
  'debts that never age': (rows) => {
    anAccount(rows, 'A').owes(8000, null, AS_OF - 30);
  },
  'very large amounts': (rows) => {
    anAccount(rows, 'A')
      .owes(LARGE, AS_OF - 70)
      .owes(LARGE, AS_OF - 40)
      .owes(1, AS_OF - 10);
  },
  'a hundred agreements of one account': (rows) => {
    const account = anAccount(rows, 'A');
    for (let index = 0; index < 100; index++)
      account.agreement(String(index)).owes(1000 + index, AS_OF - index);
  },
  'a pay plan of a hundred instalments and one of none': (rows) => {
    anAccount(rows, 'A')
      .owes(90_000, AS_OF - 40)
      .plan(
        AS_OF - 10,
        'ENERGY',
        Array.from({ length: 100 }, (_, index) => [AS_OF + index * 2, 500] as [number, number]),
      )
      .plan(AS_OF - 10, 'ENERGY', []);
  },
  'a very old debt': (rows) => {
    anAccount(rows, 'A').owes(8000, AS_OF - 9000);
  },
};

function dailyOf(result: RunResult, metric: DailyMetric): number[] {
  const start = DAILY_METRICS.indexOf(metric) * result.days;
  return Array.from(at(result.arms, 0).daily.subarray(start, start + result.days));
}

function built(fill: (rows: PortfolioFromRows) => void): Portfolio {
  const rows = new PortfolioFromRows();
  fill(rows);
  // A second class and service keep the dictionaries of the random strategies meaningful.
  anAccount(rows, 'ZZ')
    .agreement('1', 'SERVICES', 'OTHER')
    .owes(100, AS_OF - 1);
  return rows.build(AS_OF);
}

describe.each(Object.entries(ODD))('%s', (_name, fill) => {
  const portfolio = built(fill);

  it.each([1, 2, 3, 4])('runs, skips what it may and conserves money, strategy %i', (seed) => {
    const plan = aPlan([randomStrategy(seed), randomStrategy(seed + 9)], { days: 200, seed });
    const result = runPlan(portfolio, plan);
    expectSameRun(runPlan(portfolio, { ...plan, visitEveryDay: true }), result);
    const opening = Array.from(buildImage(portfolio).itemPooledMinor).reduce(
      (sum, open) => sum + open,
      0,
    );
    const open = dailyOf(result, 'openMinor');
    const debits = dailyOf(result, 'debitsMinor');
    const credits = dailyOf(result, 'creditsMinor');
    let owed = opening;
    for (const [day, cash] of dailyOf(result, 'cashMinor').entries()) {
      owed += (debits[day] ?? Number.NaN) - (credits[day] ?? Number.NaN) - cash;
      expect(open[day]).toBe(owed);
    }
    for (const measure of compareArms(result, { scopeMinor: opening, customer: null }).measures)
      for (const value of measure.values) expect(Number.isFinite(value)).toBe(true);
  });

  it('can be explained', () => {
    const plan = aPlan([randomStrategy(5)], { days: 60 });
    for (const id of portfolio.accounts.ids) {
      const story = explainAccount(portfolio, plan, 0, id, 1);
      expect(story.ok).toBe(true);
    }
  });
});

describe('plans that cannot be run', () => {
  const portfolio = built((rows) => {
    anAccount(rows, 'A').owes(1, AS_OF);
  });
  const plan = aPlan([randomStrategy(1)]);
  const sentence = (changes: Partial<typeof plan>) => {
    const prepared = prepareRun(portfolio, { ...plan, ...changes });
    return prepared.ok ? 'ok' : `${prepared.error.message} ${prepared.error.hint}`;
  };

  it('are refused with what to choose instead', () => {
    expect(sentence({ days: 0 })).toBe('0 days cannot be simulated. Choose 1 to 3650 days.');
    expect(sentence({ replications: 0.5 })).toBe(
      '0.5 replications cannot be run. Choose 1 to 10000.',
    );
    expect(sentence({ days: 3650, replications: 1000 })).toBe(
      '1000 replications of 3650 days are too many to keep day by day. Choose at most 136 replications for this horizon.',
    );
    expect(sentence({ seed: -1 })).toBe(
      '-1 is not a seed. Use a whole number from 0 to 9007199254740991.',
    );
    expect(sentence({ arms: [] })).toContain('not 0 arms');
    expect(sentence({ arms: [at(plan.arms, 0), at(plan.arms, 0)] })).toContain(
      'Two arms are named arm0.',
    );
    const euro = { ...at(plan.arms, 0).strategy, currency: 'EUR' };
    expect(sentence({ arms: [{ name: 'x', strategy: euro }] })).toContain(
      'Strategy x is in EUR, the portfolio in USD.',
    );
  });

  it('an empty portfolio is refused', () => {
    const prepared = prepareRun(new PortfolioFromRows().build(AS_OF), plan);
    expect(prepared.ok ? '' : prepared.error.message).toBe('The portfolio has no accounts.');
  });
});

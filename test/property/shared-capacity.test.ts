import { describe, expect, test } from 'vitest';
import { at } from '../../src-engine/base/assert.ts';
import { defaultStrategies } from '../../src-engine/config/default-strategies.ts';
import { explainAccount } from '../../src-engine/explain/explain-account.ts';
import { forecastLiveTest } from '../../src-engine/livetest/forecast-live-test.ts';
import {
  ACCOUNT_MEASURES,
  DAILY_METRICS,
  type DailyMetric,
  type RunPlan,
  type RunResult,
} from '../../src-engine/model/run.ts';
import { rangesInSlices } from '../../src-engine/service/ranges-in-slices.ts';
import { rangesOnPool } from '../../src-engine/service/ranges-on-pool.ts';
import { RunMerger } from '../../src-engine/simulate/merge-ranges.ts';
import { runPool } from '../../src-engine/simulate/pool/run-pool.ts';
import { prepareRun } from '../../src-engine/simulate/prepare-run.ts';
import { isRecordedWhole } from '../../src-engine/simulate/queue/recorded-run.ts';
import { settledRun } from '../../src-engine/simulate/queue/settle-waits.ts';
import { firstDifference } from '../support/first-difference.ts';
import { generatedPortfolio } from '../support/generated-portfolio.ts';
import { LocalWorker } from '../support/local-worker.ts';
import { aPlan, runPlan } from '../support/run-plan.ts';
import { withCapacity } from '../support/with-capacity.ts';

const ACCOUNTS = 90;
const DAYS = 70;
const MINUTES = 15;
const JOBS = 1;
const PORTFOLIO = generatedPortfolio('utility', ACCOUNTS);
const EVERY_DAY = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'] as const;

function planWith(minutes: number, jobs: number): RunPlan {
  const order = 'LARGEST_DEBT' as const;
  const arms = defaultStrategies().slice(0, 2);
  return aPlan(
    arms.map((strategy) => withCapacity(strategy, { minutes, jobs, order }, () => 3)),
    { days: DAYS },
  );
}

const PLAN = planWith(MINUTES, JOBS);
const RUN = runPlan(PORTFOLIO, PLAN);

function series({ arms, replications }: RunResult, arm: number, metric: DailyMetric): number[][] {
  const { daily } = at(arms, arm);
  return Array.from({ length: replications }, (_, replication) => {
    const from = (replication * DAILY_METRICS.length + DAILY_METRICS.indexOf(metric)) * DAYS;
    return Array.from(daily.subarray(from, from + DAYS));
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

test('a live test is told to be biased where agents or crews do not suffice, and only there', () => {
  const question = {
    outcome: 'net',
    split: { challengerBasisPoints: 5000, seed: 'pilot' },
    ...{ detect: 100, power: 0.8, perDay: null },
  } as const;
  const units = { ids: PORTFOLIO.accounts.ids, customer: null, customerIds: [] };
  const asked = (run: RunResult) => {
    const found = forecastLiveTest(run, 1, units, question);
    return found.ok ? found.value.capacityBinds : found.error.message;
  };
  expect(asked(RUN)).toBe(true);
  expect(asked(runPlan(PORTFOLIO, planWith(100_000, 1000)))).toBe(false);
});

describe('shared capacity', () => {
  test('no day takes more minutes or jobs than there are, and some take all', () => {
    for (const arm of [0, 1]) {
      const minutes = series(RUN, arm, 'sharedMinutes').flat();
      expect(Math.max(...minutes)).toBe(MINUTES);
      expect(Math.max(...series(RUN, arm, 'crewJobs').flat())).toBeLessThanOrEqual(JOBS);
      expect(sum(series(RUN, arm, 'stepsDelayed').flat())).toBeGreaterThan(10);
    }
  });

  test('who was late is served, expired, or still waits', () => {
    const { log } = at(RUN.arms, 0);
    for (const [replication, waiting] of series(RUN, 0, 'stepsWaiting').entries()) {
      const delayed = sum(at(series(RUN, 0, 'stepsDelayed'), replication));
      const expired = sum(at(series(RUN, 0, 'stepsExpired'), replication));
      const served = log.kind.filter(
        (kind, row) => kind === 91 && log.replication[row] === replication,
      ).length;
      expect(served + expired + at(waiting, DAYS - 1)).toBe(delayed);
    }
  });

  test('the same bytes for any cut of the accounts, and with every day visited', () => {
    expect(firstDifference(runPlan(PORTFOLIO, PLAN, 1), RUN)).toBeNull();
    expect(firstDifference(runPlan(PORTFOLIO, PLAN, 37), RUN)).toBeNull();
    const everyDay = runPlan(PORTFOLIO, { ...PLAN, visitEveryDay: true });
    expect(firstDifference(everyDay, RUN)).toBeNull();
  });

  test.each([
    { keepsCharges: true, eventLog: 'all' },
    { keepsCharges: true, eventLog: 'first', firstReplication: 4, replications: 3 },
    { eventLog: 'none', replications: 1, visitEveryDay: true },
  ] as const)('the same bytes recorded while it is found out who waits: %o', (changes) => {
    const plan: RunPlan = { ...PLAN, ...changes };
    expect(runPlan(PORTFOLIO, plan, ACCOUNTS)).toEqual(runPlan(PORTFOLIO, plan, 41));
  });

  test('a run that the host cuts into slices, and one on its workers', async () => {
    const made = prepareRun(PORTFOLIO, { ...PLAN, keepsCharges: true });
    if (!made.ok) throw new Error(made.error.message);
    const prepared = made.value;
    expect(isRecordedWhole(prepared)).toBe(true);
    const context = {
      signal: { cancelled: false },
      onCancel: () => () => undefined,
      pause: () => Promise.resolve(),
      now: () => 0,
    };
    const pool = { workers: 2, startWorker: () => new LocalWorker() };
    for (const lend of [rangesInSlices, rangesOnPool(pool, 0)]) {
      const merger = new RunMerger(prepared);
      const ran = await lend(context, (runRanges) =>
        runRanges(prepared, (range) => merger.add(range)),
      );
      expect(ran.ok).toBe(true);
      expect(merger.finish()).toEqual(runPlan(PORTFOLIO, prepared.plan, 30));
    }
  });

  test('a run stopped with answers that do not hold: a guardrail ended the step that waited, and the next one asked', () => {
    const portfolio = generatedPortfolio('utility', 30, 4);
    const order = 'LARGEST_DEBT' as const;
    const [, challenger] = defaultStrategies();
    if (challenger === undefined) throw new Error('no challenger');
    const strategy = withCapacity(challenger, { minutes: 8, jobs: 2, order }, () => 4);
    const plan = aPlan([strategy], { days: 365, replications: 1 });
    const run = runPlan(portfolio, plan, 20);
    const everyDay = runPlan(portfolio, { ...plan, visitEveryDay: true }, 20);
    expect(firstDifference(everyDay, run)).toBeNull();
  });

  test.each([1, 3])('the same bytes on %i workers', async (workers) => {
    const made = prepareRun(PORTFOLIO, PLAN);
    if (!made.ok) throw new Error(made.error.message);
    const merger = new RunMerger(made.value);
    const ran = await runPool({
      image: made.value.image,
      plan: settledRun(made.value).plan,
      accounts: ACCOUNTS,
      workers,
      rangeSize: 23,
      startWorker: () => new LocalWorker(),
      signal: new AbortController().signal,
      onRange: (range) => Promise.resolve(merger.add(range)),
    });
    expect(ran.ok).toBe(true);
    expect(firstDifference(merger.finish(), RUN)).toBeNull();
  });

  test('a sample of the accounts is a sample of the whole run', () => {
    const part = runPlan(PORTFOLIO, { ...PLAN, sample: { from: 0, to: 0.5 } });
    const whole = at(RUN.arms, 0).accountSums;
    const sampled = at(part.arms, 0).accountSums;
    const known = [...sampled].flatMap((value, place) =>
      value === 0 ? [] : [value - at2(whole, place)],
    );
    expect(known.length).toBeGreaterThan(60);
    expect(known.every((difference) => difference === 0)).toBe(true);
  });

  test('capacity that never binds changes nothing but what is counted of it', () => {
    const free = planWith(100_000, 100_000);
    const arms = free.arms.map(({ name, strategy }) => ({
      name,
      strategy: {
        ...strategy,
        workCalendar: { workdays: [...EVERY_DAY], holidays: [] },
        capacityGroups: strategy.capacityGroups?.map((group) => ({ ...group, unitCostMinor: 0 })),
      },
    }));
    const unlimited = arms.map(({ name, strategy: { capacityGroups: _, ...strategy } }) => ({
      name,
      strategy: {
        ...strategy,
        eventTypes: strategy.eventTypes.map(({ capacityGroup: _group, ...type }) => type),
      },
    }));
    const coupled = runPlan(PORTFOLIO, { ...free, arms });
    const alone = runPlan(PORTFOLIO, { ...free, arms: unlimited });
    for (const arm of [0, 1]) {
      expect(at(coupled.arms, arm).log).toEqual(at(alone.arms, arm).log);
      expect(at(coupled.arms, arm).accountSums).toEqual(at(alone.arms, arm).accountSums);
    }
  });

  test('an account that is told alone is the account of the run', () => {
    const cash = ACCOUNT_MEASURES.indexOf('cashMinor');
    const cost = ACCOUNT_MEASURES.indexOf('costMinor');
    const { log, firstReplication } = at(RUN.arms, 1);
    const late = new Set(log.account.filter((_, row) => log.kind[row] === 90));
    expect(late.size).toBeGreaterThan(5);
    for (const account of [...late].slice(0, 8)) {
      const id = PORTFOLIO.accounts.ids[account] ?? '';
      const story = explainAccount(PORTFOLIO, PLAN, 1, id, 1);
      if (!story.ok) throw new Error(story.error.message);
      expect(story.value.cashMinor).toBe(firstReplication[cash * ACCOUNTS + account]);
      expect(story.value.costMinor).toBe(firstReplication[cost * ACCOUNTS + account]);
      expect(
        story.value.decisions.some(({ because }) => /ahead of it|workdays only/.test(because)),
      ).toBe(true);
    }
  });
});

function at2(column: ArrayLike<number>, place: number): number {
  return column[place] ?? 0;
}

import { describe, expect, it } from 'vitest';
import { compareArms } from '../../src-engine/analyze/compare-arms.ts';
import { at } from '../../src-engine/base/assert.ts';
import { parseIsoDate } from '../../src-engine/base/day.ts';
import { explainAccount } from '../../src-engine/explain/explain-account.ts';
import { buildImage } from '../../src-engine/kernel/image/build-image.ts';
import { LOG_KIND } from '../../src-engine/model/event-log.ts';
import { HARM_COUNTER, HARM_WEIGHTS, type HarmKind } from '../../src-engine/model/harm.ts';
import { ACCOUNT_FLAG } from '../../src-engine/model/portfolio.ts';
import {
  ACCOUNT_MEASURES,
  AGE_BUCKETS,
  DAILY_METRICS,
  type DailyMetric,
  type RunResult,
} from '../../src-engine/model/run.ts';
import { accountBalances } from '../../src-engine/report/account-balances.ts';
import { runRates } from '../../src-engine/report/run-rates.ts';
import { expectSameRun } from '../support/expect-same-run.ts';
import { randomPortfolio } from '../support/random-portfolio.ts';
import { randomStrategy } from '../support/random-strategy.ts';
import { aPlan, runPlan } from '../support/run-plan.ts';

const AS_OF = parseIsoDate('2026-03-02') ?? 0;
const SEEDS = Array.from({ length: 6 }, (_, seed) => seed + 500);

/** Log rows that a story tells as payments; one that comes back is told with a minus. */
const MONEY: ReadonlySet<number> = new Set([
  LOG_KIND.payment,
  LOG_KIND.planInstalment,
  LOG_KIND.paymentReturned,
]);

function series(result: RunResult, arm: number, replication: number, metric: DailyMetric) {
  const start = (replication * DAILY_METRICS.length + DAILY_METRICS.indexOf(metric)) * result.days;
  return Array.from(at(result.arms, arm).daily.subarray(start, start + result.days));
}

describe.each(SEEDS)('random portfolio and strategies, seed %i', (seed) => {
  const portfolio = randomPortfolio(seed, 80, AS_OF);
  const strategies = [randomStrategy(seed), randomStrategy(seed + 1)];
  const plan = aPlan(strategies, { days: 100, replications: 2, seed });
  const result = runPlan(portfolio, plan);
  const opening = Array.from(buildImage(portfolio).itemPooledMinor).reduce(
    (sum, open) => sum + open,
    0,
  );

  it('P6: cash + open balance + write-off and credits = opening + billed, to the cent, every day', () => {
    for (const arm of [0, 1]) {
      for (const replication of [0, 1]) {
        const cash = series(result, arm, replication, 'cashMinor');
        const open = series(result, arm, replication, 'openMinor');
        const debits = series(result, arm, replication, 'debitsMinor');
        const credits = series(result, arm, replication, 'creditsMinor');
        let owed = opening;
        for (const [day, paid] of cash.entries()) {
          owed += (debits[day] ?? 0) - (credits[day] ?? 0) - paid;
          expect(open[day] ?? 0).toBe(owed);
        }
      }
    }
  });

  it('has in the arrears base what was past due and what became so, and recovers no more than came in', () => {
    const opened = new Set<number>();
    for (const [arm, { replicationTotals }] of result.arms.entries()) {
      for (const replication of [0, 1]) {
        const total = (measure: (typeof ACCOUNT_MEASURES)[number]) =>
          replicationTotals[
            replication * ACCOUNT_MEASURES.length + ACCOUNT_MEASURES.indexOf(measure)
          ] ?? 0;
        const became = series(result, arm, replication, 'becamePastDueMinor');
        opened.add(total('arrearsBaseMinor') - became.reduce((sum, amount) => sum + amount, 0));
        expect(total('recoveredMinor')).toBeGreaterThan(0);
        expect(total('recoveredMinor')).toBeLessThanOrEqual(total('cashMinor'));
      }
    }
    // The same for every arm and replication: past due on day 0.
    expect(opened.size).toBe(1);
  });

  it('divides the liquidation rate of every arm by the same arrears, those of day 0', () => {
    const bases = result.arms.flatMap((arm) =>
      runRates(arm, result, null, null).flatMap(({ id, numerator, denominator, rate }) => {
        if (id !== 'liquidation') return [];
        expect(rate).toBeGreaterThan(0);
        expect(numerator).toBeLessThanOrEqual(denominator);
        return [denominator];
      }),
    );
    expect(bases).toHaveLength(result.arms.length);
    const { pastDueMinor } = accountBalances(portfolio);
    const opening = pastDueMinor.reduce((sum, one) => sum + one, 0);
    expect(new Set(bases)).toEqual(new Set([opening]));
    // What falls due on day 0 is in the arrears base, and what is disputed.
    const [arm] = result.arms;
    const became = series(result, 0, 0, 'becamePastDueMinor').reduce((sum, one) => sum + one, 0);
    const base = arm?.replicationTotals[ACCOUNT_MEASURES.indexOf('arrearsBaseMinor')] ?? 0;
    expect(opening).toBeLessThanOrEqual(base - became);
  });

  it('weighs harm by account as it counts it by day', () => {
    const weights = HARM_WEIGHTS.default;
    const flags = portfolio.accounts.flags;
    for (const [arm, { accountSums }] of result.arms.entries()) {
      let points = 0;
      for (const [kind, metric] of Object.entries(HARM_COUNTER))
        for (const replication of [0, 1])
          for (const count of series(result, arm, replication, metric))
            points += weights[kind as HarmKind] * count;
      const column = (measure: (typeof ACCOUNT_MEASURES)[number]) => {
        const from = ACCOUNT_MEASURES.indexOf(measure) * result.accounts;
        return Float64Array.from(accountSums.subarray(from, from + result.accounts));
      };
      for (const [account, count] of column('cuts').entries()) {
        const isVulnerable = ((flags[account] ?? 0) & ACCOUNT_FLAG.vulnerable) !== 0;
        points +=
          count * (isVulnerable ? weights.disconnectionOfVulnerable : weights.disconnection);
      }
      expect(points).toBeGreaterThan(0);
      expect(column('harmTenths').reduce((sum, tenths) => sum + tenths, 0) / 10).toBeCloseTo(
        points,
        6,
      );
    }
  });

  it('has every account in exactly one standing, every day', () => {
    const standings = DAILY_METRICS.filter((name) => name.startsWith('accounts'));
    for (const arm of [0, 1]) {
      const columns = standings.map((name) => series(result, arm, 1, name));
      for (let day = 0; day < result.days; day++) {
        const counts = columns.map((column) => column[day] ?? -1);
        expect(Math.min(...counts)).toBeGreaterThanOrEqual(0);
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(80);
      }
    }
  });

  it('never has two active processes of one account and class, nor an event after its end', () => {
    for (const { log } of result.arms) {
      const ended = new Set<string>();
      for (let row = 0; row < log.count; row++) {
        const key = `${log.account[row]}/${log.replication[row]}/${log.process[row]}`;
        const kind = log.kind[row];
        if (kind === LOG_KIND.eventCompleted) expect(ended.has(key)).toBe(false);
        if (kind === LOG_KIND.processCancelled || kind === LOG_KIND.processCompleted) {
          expect(ended.has(key)).toBe(false);
          ended.add(key);
        }
      }
    }
  });

  it('logs what the daily series count', () => {
    for (const [index, { log }] of result.arms.entries()) {
      const counted = (kind: number, replication: number) =>
        Array.from({ length: log.count }, (_, row) => row).filter(
          (row) => log.kind[row] === kind && log.replication[row] === replication,
        );
      for (const replication of [0, 1]) {
        const total = (metric: DailyMetric) =>
          series(result, index, replication, metric).reduce((sum, value) => sum + value, 0);
        const count = (kind: number) => counted(kind, replication).length;
        expect(count(LOG_KIND.processCreated)).toBe(total('processesCreated'));
        expect(count(LOG_KIND.processCancelled)).toBe(total('processesCancelled'));
        expect(count(LOG_KIND.processCompleted)).toBe(total('processesCompleted'));
        expect(count(LOG_KIND.eventCompleted)).toBe(total('eventsCompleted'));
        expect(count(LOG_KIND.severanceStarted)).toBe(total('severances'));
        const paid = [LOG_KIND.payment, LOG_KIND.planInstalment]
          .flatMap((kind) => counted(kind, replication))
          .reduce((sum, row) => sum + (log.amountMinor[row] ?? 0), 0);
        expect(paid - total('returnedMinor')).toBe(total('cashMinor'));
      }
    }
  });

  it('gives the same bytes for any range size and any order of the rows', () => {
    const shuffled = randomPortfolio(seed, 80, AS_OF, { shuffled: true });
    expectSameRun(runPlan(portfolio, plan, 1), result);
    expectSameRun(runPlan(portfolio, plan, 80), result);
    const other = runPlan(shuffled, plan, 33);
    expect(other.arms).toEqual(result.arms);
  });

  it('finds no difference between a strategy and itself', () => {
    const strategy = at(strategies, 0);
    const same = runPlan(portfolio, aPlan([strategy, strategy], { days: 60, seed }));
    const comparison = compareArms(same, { scopeMinor: opening, customer: null });
    for (const measure of comparison.measures) {
      const difference = at(measure.differences, 0);
      expect(difference.value).toBe(0);
      expect(difference.low).toBe(0);
      expect(difference.high).toBe(0);
      expect(measure.readings).toEqual(['No difference']);
    }
    expect(at(same.arms, 0).log).toEqual(at(same.arms, 1).log);
  });

  it('leaves the remaining accounts alone when others are taken away', () => {
    const half = randomPortfolio(seed, 40, AS_OF);
    const fewer = runPlan(half, plan);
    for (const [index, arm] of fewer.arms.entries()) {
      const full = at(result.arms, index);
      const rows = Array.from({ length: full.log.count }, (_, row) => row).filter(
        (row) => (full.log.account[row] ?? 0) < 40,
      );
      expect(arm.log.count).toBe(rows.length);
      expect(Array.from(arm.log.amountMinor)).toEqual(rows.map((row) => full.log.amountMinor[row]));
      expect(Array.from(arm.log.day)).toEqual(rows.map((row) => full.log.day[row]));
    }
  });

  it('starts the ageing snapshots with the opening debt', () => {
    const first = at(result.arms, 0).ageing.subarray(0, AGE_BUCKETS.length);
    expect(first.reduce((sum, amount) => sum + amount, 0)).toBe(opening);
  });

  it('explains exactly what the log says, account by account', () => {
    for (const account of [0, 7, 23, 55]) {
      const id = at(portfolio.accounts.ids, account);
      for (const replication of [1, 2]) {
        const story = explainAccount(portfolio, plan, 1, id, replication);
        if (!story.ok) throw new Error(story.error.message);
        const { log } = at(result.arms, 1);
        const rows = Array.from({ length: log.count }, (_, row) => row).filter(
          (row) => log.account[row] === account && log.replication[row] === replication - 1,
        );
        const days = (kind: number) =>
          rows.filter((row) => log.kind[row] === kind).map((row) => log.day[row]);
        const told = (kind: string) =>
          story.value.decisions
            .filter((decision) => decision.kind === kind)
            .map((decision) => decision.day);
        expect(told('create-process')).toEqual(days(LOG_KIND.processCreated));
        expect(told('cancel-process')).toEqual(days(LOG_KIND.processCancelled));
        expect(told('complete-process')).toEqual(days(LOG_KIND.processCompleted));
        expect(told('plan-broken')).toEqual(days(LOG_KIND.planBroken));
        expect(story.value.payments.map((payment) => payment.amountMinor)).toEqual(
          rows
            .filter((row) => MONEY.has(log.kind[row] ?? 0))
            .map((row) => {
              const amount = log.amountMinor[row] ?? 0;
              return log.kind[row] === LOG_KIND.paymentReturned ? -amount : amount;
            }),
        );
        for (const decision of story.value.decisions) {
          if (decision.kind === 'create-process')
            expect(decision.checks.slice(-2).every((check) => check.passed)).toBe(true);
        }
      }
    }
  });
});

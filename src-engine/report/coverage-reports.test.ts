import { expect, it } from 'vitest';
import { combinedCondition } from '../../test/support/combined-condition.ts';
import { aPlan, runPlan } from '../../test/support/run-plan.ts';
import { type LogRow, runResult } from '../../test/support/run-result.ts';
import { utilityPortfolio } from '../../test/support/utility-portfolio.ts';
import { at } from '../base/assert.ts';
import { defaultStrategies } from '../config/default-strategies.ts';
import type { Strategy } from '../config/strategy-schema.ts';
import { withNumber } from '../config/with-number.ts';
import { LOG_KIND } from '../model/event-log.ts';
import { ROLL_STATES } from '../model/run.ts';
import { accountBalances } from './account-balances.ts';
import { rollCells, rollDifferences } from './roll-matrix.ts';
import { rollRates } from './roll-rates.ts';
import { ruleCoverage } from './rule-coverage.ts';
import { treatmentFunnel } from './treatment-funnel.ts';
import { vintages } from './vintages.ts';

const PORTFOLIO = utilityPortfolio(400);
const { openMinor, scopeMinor } = accountBalances(PORTFOLIO);
const [CHAMPION] = defaultStrategies();
const RESULT = runPlan(PORTFOLIO, aPlan([CHAMPION], { days: 100, replications: 1 }));
const ACCOUNTS = { ids: PORTFOLIO.accounts.ids, openMinor, portfolio: PORTFOLIO };

it('the funnel begins with all accounts and loses each of them once', () => {
  const { funnel } = ruleCoverage(RESULT, 0, CHAMPION, ACCOUNTS);
  expect(funnel[0]).toMatchObject({ stage: 'population', accounts: 400, removed: 0 });
  expect(funnel[0]?.openMinor).toBe(scopeMinor);
  const removed = funnel.reduce((sum, stage) => sum + stage.removed, 0);
  expect(removed + (funnel.at(-1)?.accounts ?? 0)).toBe(400);
  for (const [index, stage] of funnel.slice(1).entries()) {
    expect(stage.accounts + stage.removed).toBe(funnel[index]?.accounts);
    if (!stage.canBind) expect(stage.removed).toBe(0);
  }
  const treated = funnel.at(-1)?.accounts ?? 0;
  expect(treated).toBeGreaterThan(50);
  expect(treated).toBeLessThan(400);
});

it('the funnel tells apart who is held, who is capped and who just was not reached', () => {
  const log: readonly LogRow[] = [
    [0, 1, 1, 'holdBegan', 0, 'done', 0],
    [1, 1, 1, 'guardrail', 0, 'blocked', 0],
    [2, 1, 1, 'guardrail', 0, 'warned', 0],
    [3, 1, 1, 'holdBegan', 0, 'done', 0],
    [4, 2, 1, 'stepDelayed', 0, 'queued', 3],
    [3, 2, 1, 'eventCompleted', 0, 'done', 0],
  ];
  const first = { processes: [1, 1, 1, 1, 1] };
  const result = runResult({
    days: 30,
    replications: 1,
    accounts: 5,
    arms: [{ name: 'a', first, log }],
  });
  const funnel = treatmentFunnel(result, 0, CHAMPION, new Float64Array(5), null);
  const removed = Object.fromEntries(funnel.map((stage) => [stage.stage, stage.removed]));
  expect(removed).toMatchObject({ notHeld: 1, notCapped: 1, capacity: 1, treated: 1 });
  expect(funnel.at(-1)?.accounts).toBe(1);
});

it('steps of a template account for all its processes', () => {
  const { rows, steps } = ruleCoverage(RESULT, 0, CHAMPION, ACCOUNTS);
  for (const step of steps) {
    const created = rows
      .filter(({ template }) => template === step.template)
      .reduce((sum, { processes }) => sum + (processes ?? 0), 0);
    const skipped = Object.values(step.skipped).reduce((sum, count) => sum + count, 0);
    if (created > 0) expect(step.carriedOut + skipped + step.notReached).toBe(created);
    expect(step.notReached).toBeGreaterThanOrEqual(0);
  }
  expect(steps.some(({ skipped }) => Object.keys(skipped).length > 0)).toBe(true);
});

it('rows that share a template are told apart, and account for every process', () => {
  const { rows } = ruleCoverage(RESULT, 0, CHAMPION, ACCOUNTS);
  const { log } = at(RESULT.arms, 0);
  const created = log.kind.filter((kind) => kind === LOG_KIND.processCreated).length;
  expect(rows.reduce((sum, { processes }) => sum + (processes ?? 0), 0)).toBe(created);
  // Two rows of the same condition lead to one template; their debts differ in age.
  const shared = rows.filter(({ template }) => template === 'ENERGY-STD');
  expect(shared.filter(({ processes }) => (processes ?? 0) > 0).length).toBeGreaterThan(1);
  expect(new Set(shared.map(({ processes }) => processes)).size).toBeGreaterThan(1);
});

it('a process by hand, by another method or of another replication is no row’s', () => {
  const log: readonly LogRow[] = [
    [0, 1, 1, 'processCreated', 0, 'byHand', 0],
    [1, 1, 1, 'processCreated', 0, 'done', 0],
    [1, 1, 1, 'criteriaRow', 2, 'done', 0],
  ];
  const first = { processes: [1, 1] };
  const result = runResult({
    days: 30,
    replications: 1,
    accounts: 2,
    arms: [{ name: 'a', first, log }],
  });
  const accounts = { ids: ['A', 'B'], openMinor: new Float64Array(2), portfolio: null };
  const { rows } = ruleCoverage(result, 0, CHAMPION, accounts);
  expect(
    rows.flatMap(({ processes }, place) => ((processes ?? 0) > 0 ? [[place, processes]] : [])),
  ).toEqual([[2, 1]]);
});

it('the log of an earlier engine does not pretend that no row was met', () => {
  const log: readonly LogRow[] = [[0, 1, 1, 'processCreated', 0, 'done', 0]];
  const arms = [{ name: 'a', first: { processes: [1] }, log }];
  const result = runResult({ days: 30, replications: 1, accounts: 1, arms });
  const accounts = { ids: ['A'], openMinor: new Float64Array(1), portfolio: null };
  const { rows } = ruleCoverage(result, 0, CHAMPION, accounts);
  expect(rows.every(({ processes }) => processes === null)).toBe(true);
});

it('names the rows of a condition that is never true, or that never decides', () => {
  const charTest = (test: string, number: number) => ({
    code: 'COLL COND CHAR',
    parameters: { attribute: 'CREDIT_RATING', test, text: null, number },
  });
  const never = combinedCondition(CHAMPION, 0, 2, charTest('AT_LEAST', 560));
  const behind = combinedCondition(CHAMPION, 0, 3, {
    code: 'COLL COND CS',
    parameters: { ratingBelow: 560 },
  });
  const unreachable = (strategy: Strategy) =>
    ruleCoverage(RESULT, 0, strategy, ACCOUNTS)
      .rows.filter((row) => row.unreachable !== '')
      .map((row) => row.pointer);
  expect(unreachable(CHAMPION)).toEqual([]);
  expect(unreachable(never)).toEqual([
    '/classControls/0/conditions/2/criteria/0',
    '/classControls/0/conditions/2/criteria/1',
  ]);
  expect(unreachable(behind)).toEqual(['/classControls/0/conditions/3/criteria/0']);
});

it('names rows that nobody can reach and accounts in arrears that no rule answers', () => {
  const pointer = '/classControls/0/conditions/4/criteria/1';
  const strict = withNumber(CHAMPION, `${pointer}/minAgeDays`, 9999);
  const result = runPlan(PORTFOLIO, aPlan([strict], { days: 60, replications: 1 }));
  const { rows, untreated } = ruleCoverage(result, 0, strict, ACCOUNTS);
  expect(rows.find((row) => row.pointer === pointer)?.unreachable).not.toBe('');
  const lenient = ruleCoverage(RESULT, 0, CHAMPION, ACCOUNTS).untreated;
  expect(untreated.accounts).toBeGreaterThan(lenient.accounts);
  expect(untreated.largest[0]?.openMinor).toBeGreaterThanOrEqual(
    untreated.largest[1]?.openMinor ?? 0,
  );
});

it('rolls debt from bucket to bucket with numerator and denominator', () => {
  const amounts = [
    [1000, 500, 400, 300, 200],
    [600, 300, 250, 100, 350],
  ];
  const result = runResult({
    days: 31,
    replications: 2,
    accounts: 1,
    arms: [{ name: 'a', ageing: (_, snapshot, bucket) => amounts[snapshot]?.[bucket] ?? 0 }],
  });
  expect(
    rollRates(result).map(({ from, to, numerator, denominator, rate }) => [
      from,
      to,
      numerator,
      denominator,
      rate,
    ]),
  ).toEqual([
    ['notDue', '1-30', 300, 1000, 0.3],
    ['1-30', '31-60', 250, 500, 0.5],
    ['31-60', '61-90', 100, 400, 0.25],
    ['61-90 and 91+', '91+', 350, 500, 0.7],
  ]);
});

it('rolls accounts by their oldest debt, and tells how a challenger rolls them otherwise', () => {
  const states = ROLL_STATES.length;
  /** Two replications of one interval: from 1-30 (state 2) to nothing owed, 1-30 again and 31-60 (state 3). */
  const rolls = (...replications: readonly (readonly [number, number, number])[]) => {
    const cells = new Array<number>(replications.length * states * states).fill(0);
    for (const [replication, [cured, stayed, rolled]] of replications.entries()) {
      const row = (replication * states + 2) * states;
      cells[row] = cured;
      cells[row + 2] = stayed;
      cells[row + 3] = rolled;
    }
    return cells;
  };
  const result = runResult({
    days: 31,
    replications: 2,
    accounts: 1,
    arms: [
      { name: 'a', rolls: rolls([4, 0, 6], [5, 1, 4]) },
      { name: 'b', rolls: rolls([6, 0, 4], [6, 1, 3]) },
    ],
  });
  const row = rollRates(result).find(({ arm, from }) => arm === 'a' && from === '1-30');
  expect(row?.accounts).toEqual({ numerator: 5, denominator: 10, rate: 0.5 });
  expect(
    rollCells(result).flatMap(({ arm, from, to, numerator, denominator }) =>
      numerator === 0 ? [] : [[arm, from, to, numerator, denominator]],
    ),
  ).toEqual([
    ['a', '1-30', 'none', 4.5, 10],
    ['a', '1-30', '1-30', 0.5, 10],
    ['a', '1-30', '31-60', 5, 10],
    ['b', '1-30', 'none', 6, 10],
    ['b', '1-30', '1-30', 0.5, 10],
    ['b', '1-30', '31-60', 3.5, 10],
  ]);
  const differences = rollDifferences(result, 1);
  const rolled = differences.find(({ to }) => to === '31-60');
  expect(rolled?.difference).toBeCloseTo(-0.15, 12);
  // Differences -0.2 and -0.1: standard error 0.05, t with one degree of freedom 12.706.
  expect(rolled?.low).toBeCloseTo(-0.15 - 12.7062 * 0.05, 4);
  expect(differences.find(({ to }) => to === '1-30')).toMatchObject({
    difference: 0,
    low: 0,
    high: 0,
  });
});

it('every account stands somewhere at every snapshot', () => {
  for (const arm of RESULT.arms) {
    const cells = rollCells({ ...RESULT, arms: [arm] });
    for (const day of new Set(cells.map((cell) => cell.day))) {
      const sum = cells
        .filter((cell) => cell.day === day)
        .reduce((total, { numerator }) => total + numerator, 0);
      expect(sum).toBeCloseTo(RESULT.accounts, 9);
    }
  }
});

it('never rolls more than there was', () => {
  for (const { rate } of rollRates(RESULT)) {
    if (rate === null) continue;
    expect(rate).toBeGreaterThanOrEqual(0);
    expect(rate).toBeLessThanOrEqual(1);
  }
});

it('follows processes by the month of their creation', () => {
  const result = runResult({
    days: 100,
    replications: 1,
    accounts: 3,
    arms: [
      {
        name: 'a',
        log: [
          [0, 2, 1, 'processCreated', 0, 'done', 0],
          [0, 20, 1, 'processCancelled', 0, 'done', 0],
          [1, 5, 1, 'processCreated', 0, 'done', 0],
          [1, 50, 1, 'processCancelled', 0, 'done', 0],
          [2, 65, 1, 'processCreated', 0, 'done', 0],
        ],
      },
    ],
  });
  const rows = vintages(result).map((row) => [
    row.createdFrom,
    row.afterDays,
    row.numerator,
    row.denominator,
  ]);
  expect(rows).toEqual([
    [0, 30, 1, 2],
    [0, 60, 2, 2],
    [0, 90, 2, 2],
    [60, 30, 0, 1],
  ]);
  expect(at(vintages(result), 0).rate).toBe(0.5);
});

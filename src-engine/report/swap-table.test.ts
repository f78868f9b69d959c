import { expect, it } from 'vitest';
import { randomPortfolio } from '../../test/support/random-portfolio.ts';
import { randomStrategy } from '../../test/support/random-strategy.ts';
import { aPlan, runPlan } from '../../test/support/run-plan.ts';
import { runResult } from '../../test/support/run-result.ts';
import { SWAP_CELLS, SWAP_RULES } from '../model/swap-table.ts';
import { swapTable } from './swap-table.ts';

it('tells four kinds of account apart and adds up', () => {
  const result = runResult({
    days: 10,
    replications: 1,
    accounts: 4,
    arms: [
      { name: 'champion', first: { processes: [1, 1, 0, 0], netMinor: [10, 20, 30, 40] } },
      { name: 'a', first: { processes: [2, 0, 1, 0], netMinor: [15, 18, 37, 40] } },
    ],
  });
  const openMinor = Float64Array.from([100, 200, 300, 400]);
  const table = swapTable(result, 1, 'treated', {
    openMinor,
    isVulnerable: (account) => account === 2,
  });
  expect(SWAP_CELLS.map((name) => table.cells[name].differenceMinor)).toEqual([5, -2, 7, 0]);
  expect(SWAP_CELLS.map((name) => table.cells[name].openMinor)).toEqual([100, 200, 300, 400]);
  expect(SWAP_CELLS.map((name) => table.cells[name].vulnerable)).toEqual([0, 0, 1, 0]);
  expect(table.differenceMinor).toBe(10);
  expect(table.isNeitherAlike).toBe(true);
});

it('notices accounts that nobody treats and that still differ', () => {
  const result = runResult({
    days: 10,
    replications: 1,
    accounts: 1,
    arms: [{ name: 'champion' }, { name: 'a', first: { arrearsDays: [3] } }],
  });
  const accounts = { openMinor: new Float64Array(1), isVulnerable: null };
  expect(swapTable(result, 1, 'treated', accounts).isNeitherAlike).toBe(false);
});

it.each([1, 2, 3, 4, 5, 6])('P5: nobody differs whom neither arm treats, seed %i', (seed) => {
  const portfolio = randomPortfolio(seed, 120, 20_514);
  // Terms of billing and write-off are no treatment: final debt of the untreated has the same fate under both.
  const { writeOff } = randomStrategy(seed);
  const strategies = [randomStrategy(seed), randomStrategy(seed + 50)].map((strategy) => ({
    ...strategy,
    writeOff: { ...writeOff, controls: [] },
    agreementTypes: strategy.agreementTypes.map((rule) => ({ ...rule, finalBillDueDays: 14 })),
  }));
  const result = runPlan(portfolio, aPlan(strategies, { days: 90, replications: 1, seed }));
  const openMinor = new Float64Array(120);
  for (const rule of SWAP_RULES) {
    const table = swapTable(result, 1, rule, { openMinor, isVulnerable: null });
    const counts = SWAP_CELLS.map((name) => table.cells[name].accounts);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(120);
    if (rule !== 'treated') continue;
    expect(table.isNeitherAlike).toBe(true);
    expect(table.cells.neither.differenceMinor).toBe(0);
  }
});

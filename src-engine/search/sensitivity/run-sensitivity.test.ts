import { describe, expect, it } from 'vitest';
import { runInRanges } from '../../../test/support/run-in-ranges.ts';
import { utilityPortfolio } from '../../../test/support/utility-portfolio.ts';
import { at } from '../../base/assert.ts';
import { defaultBehaviour } from '../../config/default-behaviour.ts';
import { defaultStrategies } from '../../config/default-strategies.ts';
import type { ManualCommand } from '../../model/manual-command.ts';
import type { SensitivityPlan, SensitivityResult } from '../../model/sensitivity.ts';
import { assumptionsOf } from './assumptions.ts';
import { runSensitivity } from './run-sensitivity.ts';

const [CHAMPION, CHALLENGER] = defaultStrategies();
const PORTFOLIO = utilityPortfolio(60);
const PLAN: SensitivityPlan = {
  champion: { name: 'champion', strategy: CHAMPION },
  challenger: { name: 'challenger', strategy: CHALLENGER },
  behaviour: defaultBehaviour(),
  days: 45,
  replications: 1,
  seed: 3,
  share: 1,
  paths: 0,
  points: 0,
};

async function found(plan: SensitivityPlan, mostRuns?: number): Promise<SensitivityResult> {
  const host = { runRanges: runInRanges(50, mostRuns), onProgress: () => undefined };
  const done = await runSensitivity(PORTFOLIO, plan, host);
  if (!done.ok) throw new Error(done.error.message);
  return done.value;
}

it('lists every assumption once, by how much the answer moves', async () => {
  const result = await found(PLAN);
  expect(result.ledger.map(({ pointer }) => pointer).sort()).toEqual(
    assumptionsOf(PLAN.behaviour)
      .map(({ pointer }) => pointer)
      .sort(),
  );
  const swings = result.ledger.map(({ swing }) => swing);
  expect([...swings].sort((a, b) => b - a)).toEqual(swings);
  expect(swings[0]).toBeGreaterThan(0);
  for (const { isInUse, swing, source } of result.ledger) {
    if (!isInUse) expect(swing).toBe(0);
    expect(source).not.toBe('');
  }
  // No sample strategy visits anybody at home.
  const visit = PLAN.behaviour.treatments.findIndex(({ channel }) => channel === 'VISIT');
  expect(
    result.ledger.find(({ pointer }) => pointer === `/treatments/${visit}/hazardRatio`)?.isInUse,
  ).toBe(false);
  expect(result.breakEvens).toHaveLength(2);
  for (const row of result.breakEvens)
    expect(row.sentence).toMatch(/stays ahead|is gone|changes sign|keeps its sign/);
  expect(JSON.stringify(await found(PLAN))).toBe(JSON.stringify(result));
});

it('finds no difference and nothing that moves it between equals', async () => {
  const result = await found({ ...PLAN, challenger: { name: 'twin', strategy: CHAMPION } });
  expect(result.difference).toEqual({ value: 0, low: 0, high: 0 });
  expect(result.ledger.every(({ swing, flips }) => swing === 0 && !flips)).toBe(true);
});

it('screens and shares the variance out when asked to', async () => {
  const result = await found({ ...PLAN, days: 20, share: 0.4, paths: 2, points: 4 });
  expect(result.screening).toHaveLength(12);
  expect(result.varianceShares).toHaveLength(6);
  expect(result.sampledAccounts).toBeLessThan(100);
  expect(at(result.screening ?? [], 0).meanAbsolute).toBeGreaterThan(0);
});

describe('a cancel', () => {
  const asked = { ...PLAN, days: 20, share: 0.4, paths: 4, points: 4 };

  it('in the ledger keeps the assumptions that are known', async () => {
    const result = await found(PLAN, 30);
    expect(result.isCancelled).toBe(true);
    expect(result.models).toBe(30);
    expect(result.ledger.length).toBeGreaterThan(3);
    expect(result.breakEvens).toEqual([]);
    expect(result.unfinished).toEqual(['ledger', 'breakEvens']);
  });

  it('later keeps the whole ledger, the break-evens and the paths that are complete', async () => {
    const whole = await found(asked);
    expect(whole.unfinished).toEqual([]);
    const atOnce = await found({ ...asked, paths: 0, points: 0 });
    // The models of the ledger and the break-evens, two paths of 13 points, and a part of the third.
    const result = await found(asked, atOnce.models + 30);
    expect(result.isCancelled).toBe(true);
    expect(result.ledger).toEqual(whole.ledger);
    expect(result.breakEvens).toEqual(whole.breakEvens);
    expect(result.screening).toHaveLength(12);
    expect(result.screening).not.toEqual(whole.screening);
    expect(result.varianceShares).toBeNull();
    expect(result.unfinished).toEqual(['screening', 'varianceShares']);
  });

  it('in the variance shares keeps those of the points that are complete', async () => {
    const points = { ...asked, paths: 0, points: 16 };
    const before = await found({ ...asked, paths: 0, points: 0 });
    // Each point is one model of both samples and one for each of the six assumptions.
    const early = await found(points, before.models + 7 * 8);
    expect(early.varianceShares).toBeNull();
    const late = await found(points, before.models + 10 * 8 + 3);
    expect(late.varianceShares).toHaveLength(6);
    expect(late.pointsDone).toBe(10);
    expect(late.unfinished).toEqual(['varianceShares']);
  });

  it('between the break-evens keeps the first', async () => {
    const whole = await found({ ...asked, paths: 0, points: 0 });
    const result = await found({ ...asked, paths: 0, points: 0 }, whole.models - 1);
    expect(result.breakEvens).toEqual(whole.breakEvens.slice(0, 1));
    expect(result.unfinished).toEqual(['breakEvens']);
  });
});

describe('the plan of the run', () => {
  it('is run with what people do by hand in it, in the arm that they do it in', async () => {
    const commands: readonly ManualCommand[] = PORTFOLIO.accounts.ids.map((id) => ({
      accountId: id,
      arm: 'challenger',
      day: 1,
      act: { action: 'postpone-review', untilDay: PORTFOLIO.asOfDay + 30 },
      user: 'test',
      note: '',
    }));
    const plain = await found({ ...PLAN, days: 20, share: 0.4 }, 1);
    expect(plain.ledger).toEqual([]);
    const branch = await found({ ...PLAN, days: 20, share: 0.4, commands }, 1);
    expect(branch.difference.value).not.toBe(plain.difference.value);
  });

  it('is run with the payments that it knows', async () => {
    const payments = PORTFOLIO.accounts.ids.map((accountId) => ({
      accountId,
      day: 0,
      amountMinor: 1_000_000,
      agreement: null,
    }));
    const plain = await found(PLAN, 1);
    const known = await found({ ...PLAN, payments }, 1);
    // Nobody owes anything that a strategy could ask for.
    expect(Math.abs(known.difference.value)).toBeLessThan(Math.abs(plain.difference.value) / 2);
  });
});

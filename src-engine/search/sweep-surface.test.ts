import { describe, expect, it } from 'vitest';
import { runInRanges } from '../../test/support/run-in-ranges.ts';
import { sweepBench } from '../../test/support/sweep-bench.ts';
import { at } from '../base/assert.ts';
import type { SweepPlan } from '../model/sweep.ts';

const { minAge: MIN_AGE, lastDay: LAST_DAY, plan: PLAN, swept, wholeGrid } = sweepBench;

describe('the objective', () => {
  it('net present value leads the search, and both amounts are told', async () => {
    const net = await wholeGrid();
    const present = await swept({ ...PLAN, objective: 'npv' });
    expect(net.objective).toBe('netCash');
    expect(present.objective).toBe('npv');
    for (const [index, { measures }] of present.settings.entries()) {
      const other = net.settings[index]?.measures;
      expect(measures?.netMinor).toBe(other?.netMinor);
      expect(measures?.npvMinor).toBe(other?.npvMinor);
      expect(measures?.npvMinor).toBeLessThan(measures?.netMinor ?? 0);
      const champion = present.settings[0]?.measures?.npvMinor ?? 0;
      expect(measures?.difference.value).toBeCloseTo((measures?.npvMinor ?? 0) - champion, 4);
    }
    const best = at(present.settings, present.choice?.best ?? 0).measures?.npvMinor;
    expect(best).toBe(Math.max(...present.settings.map(({ measures }) => measures?.npvMinor ?? 0)));
  });
});

it('the surface is told shrunk, and the front by its area', async () => {
  const { settings, shrinkage, front } = await wholeGrid();
  const { meanMinor, factor } = shrinkage ?? { meanMinor: 0, factor: -1 };
  expect(factor).toBeGreaterThanOrEqual(0);
  expect(factor).toBeLessThanOrEqual(1);
  for (const { measures } of settings) {
    const found = measures?.difference.value ?? 0;
    expect(measures?.shrunkMinor).toBeCloseTo(meanMinor + factor * (found - meanMinor), 4);
  }
  const nets = settings.map(({ measures }) => measures?.netMinor ?? 0);
  const harms = settings.map(({ measures }) => measures?.harm.default ?? 0);
  expect(front?.reference.gainMinor).toBeCloseTo(Math.min(...nets), 4);
  expect(front?.reference.harm).toBe(Math.max(...harms));
  expect(front?.share).toBeGreaterThan(0);
  expect(front?.share).toBeLessThanOrEqual(1);
});

describe('a tie', () => {
  const plan: SweepPlan = {
    ...PLAN,
    variables: [{ pointer: MIN_AGE, from: 5, to: 45, step: 8 }],
    days: 90,
    heldOutShare: 0.5,
  };
  const tie: SweepPlan = { ...plan, finalReplications: 3 };

  it('is fought out with more replications of its finalists, the first of them those of before', async () => {
    const before = await swept(plan);
    expect(before.stop.reason).toBe('tie');
    expect(before.finalists).toBeNull();
    const after = await swept(tie);
    const finalists = after.finalists ?? [];
    expect(finalists).toHaveLength(3);
    expect(finalists.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
    const added = finalists.map(({ replications }) => replications - plan.replications);
    expect(added.reduce((sum, count) => sum + count, 0)).toBe(9);
    for (const { setting, replications } of finalists)
      expect(at(after.settings, setting).measures?.replications).toBe(replications);
    for (const [index, { measures }] of after.settings.entries()) {
      if (finalists.some(({ setting }) => setting === index)) continue;
      expect(measures?.netMinor).toBe(before.settings[index]?.measures?.netMinor);
    }
    // A finalist alone with as many replications from the beginning has the same amount.
    const { setting, replications } = at(finalists, 0);
    const whole = await swept({ ...plan, replications });
    expect(after.settings[setting]?.measures?.netMinor).toBe(
      whole.settings[setting]?.measures?.netMinor,
    );
    const again = await swept(tie, { runRanges: runInRanges(37), settingsAtOnce: 2 });
    expect(JSON.stringify(again)).toBe(JSON.stringify(after));
  });
});

describe('a sweep of 100 cells', () => {
  const cells: SweepPlan = {
    ...PLAN,
    variables: [
      { pointer: MIN_AGE, from: 3, to: 30, step: 3 },
      { pointer: LAST_DAY, from: 35, to: 80, step: 5 },
    ],
    days: 30,
    replications: 1,
  };

  it('opens the accounts once and runs twenty settings together on the same luck', async () => {
    const images = new Set<unknown>();
    const arms: number[] = [];
    const count = runInRanges(64);
    const result = await swept(cells, {
      runRanges: (prepared, onRange) => {
        images.add(prepared.image.kernel);
        arms.push(prepared.plan.arms.length);
        return count(prepared, onRange);
      },
    });
    // The champion is no cell of this grid.
    expect(result.settings).toHaveLength(101);
    expect(images.size).toBe(1);
    // 101 settings in blocks of 20, then the winner beside the champion where the search has not looked.
    expect(arms.slice(0, 6)).toEqual([...Array(5).fill(20), 1]);
    expect(arms.slice(6).every((number) => number === 2)).toBe(true);
    expect(result.fullRunEquivalents).toBeGreaterThanOrEqual(101);
  });

  it('lives accounts once for all cells that they cannot tell apart, and finds the same', async () => {
    const shares: number[] = [];
    const shared = await swept(cells, {
      runRanges: runInRanges(97),
      onProgress: ({ sharedShare }) => shares.push(sharedShare),
    });
    const count = runInRanges(97);
    const apart = await swept(cells, {
      runRanges: (prepared, onRange) =>
        count({ ...prepared, plan: { ...prepared.plan, sharesRuns: false } }, onRange),
      onProgress: ({ sharedShare }) => expect(sharedShare).toBe(0),
    });
    expect(JSON.stringify(shared)).toBe(JSON.stringify(apart));
    expect(shares.at(-1)).toBeGreaterThan(0.1);
  });

  it('keeps the finished cells when it is cancelled', async () => {
    const result = await swept(cells, { runRanges: runInRanges(97, 2) });
    expect(result.stop).toMatchObject({ reason: 'cancelled' });
    expect(result.settings.filter(({ state }) => state === 'finished')).toHaveLength(40);
    expect(result.settings.filter(({ state }) => state === 'not-run')).toHaveLength(61);
    expect(result.choice).not.toBeNull();
    expect(result.front).not.toBeNull();
  });
});

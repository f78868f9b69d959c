import { beforeAll, describe, expect, it } from 'vitest';
import { runInRanges } from '../../test/support/run-in-ranges.ts';
import { sweepBench } from '../../test/support/sweep-bench.ts';
import { at } from '../base/assert.ts';
import type { SweepPlan, SweepResult } from '../model/sweep.ts';

const { swept } = sweepBench;

/** Ten ages by ten amounts of the main criteria row, 21 days and 60.00 as now among them. */
const PLAN: SweepPlan = {
  ...sweepBench.plan,
  variables: [
    { pointer: '/classControls/0/conditions/4/criteria/1/minAgeDays', from: 5, to: 41, step: 4 },
    {
      pointer: '/classControls/0/conditions/4/criteria/1/minAmountMinor',
      from: 2000,
      to: 20_000,
      step: 2000,
    },
  ],
  replications: 1,
  heldOutShare: 0,
};

describe('a sweep of 100 cells', () => {
  let whole: SweepResult;
  let shared = 0;

  beforeAll(async () => {
    whole = await swept(PLAN, {
      onProgress: ({ sharedShare }) => {
        shared = sharedShare;
      },
    });
  });

  it('finishes each of them', () => {
    expect(whole.settings).toHaveLength(100);
    expect(whole.settings.every(({ state }) => state === 'finished')).toBe(true);
    const nets = new Set(whole.settings.map(({ measures }) => measures?.netMinor));
    expect(nets.size).toBeGreaterThan(50);
  });

  it('takes most runs of an account from another cell, at no other number than alone', async () => {
    // Lived twenty cells at a time: at most 95 of 100 runs could be shared.
    expect(shared).toBeGreaterThan(0.6);
    for (const index of [17, 55, 99]) {
      const { values, measures } = at(whole.settings, index);
      const variables = PLAN.variables.map((variable, place) => {
        const value = at(values, place);
        return { ...variable, from: value, to: value };
      });
      let sharedAlone = 0;
      const alone = await swept(
        { ...PLAN, variables },
        {
          settingsAtOnce: 1,
          // The check of what it recommends runs beside the champion, and shares with it.
          onProgress: ({ sharedShare, settingsDone, settings }) => {
            if (settingsDone < settings) sharedAlone = sharedShare;
          },
        },
      );
      expect(sharedAlone).toBe(0);
      const same = alone.settings.find((setting) => String(setting.values) === String(values));
      expect(same?.measures?.perAccount).toEqual(measures?.perAccount);
      expect(same?.measures?.harm).toEqual(measures?.harm);
    }
  });

  it('is cancelled between two cells and keeps those that are finished as they would have been', async () => {
    const stopped = await swept(PLAN, { runRanges: runInRanges(97, 2) });
    expect(stopped.stop.reason).toBe('cancelled');
    expect(stopped.stop.sentence).toContain('40 of 100');
    const finished = stopped.settings.filter(({ state }) => state === 'finished');
    expect(finished).toHaveLength(40);
    expect(stopped.settings.filter(({ state }) => state === 'not-run')).toHaveLength(60);
    for (const [index, { measures }] of stopped.settings.entries()) {
      if (measures === null) continue;
      const before = at(whole.settings, index).measures;
      expect(measures.perAccount).toEqual(before?.perAccount);
      expect(measures.difference).toEqual(before?.difference);
    }
    // What is kept can be read: it has a best and a recommendation of its own.
    expect(stopped.choice?.plateau.length).toBeGreaterThan(0);
  });
});

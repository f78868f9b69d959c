import { expect, it } from 'vitest';
import { LocalWorker } from '../../test/support/local-worker.ts';
import { utilityPortfolio } from '../../test/support/utility-portfolio.ts';
import { defaultBehaviour } from '../config/default-behaviour.ts';
import { defaultStrategies } from '../config/default-strategies.ts';
import type { RunPlan } from '../model/run.ts';
import type { SweepPlan } from '../model/sweep.ts';
import { runSweep } from '../search/run-sweep.ts';
import type { RunImage } from '../simulate/prepared-run.ts';
import type { LendRanges } from './lend-ranges.ts';
import { rangesInSlices } from './ranges-in-slices.ts';
import { rangesOnPool } from './ranges-on-pool.ts';

const [CHAMPION] = defaultStrategies();
const PORTFOLIO = utilityPortfolio(200);
const PLAN: SweepPlan = {
  champion: CHAMPION,
  variables: [
    {
      pointer: '/classControls/0/conditions/4/criteria/1/minAgeDays',
      from: 2,
      to: 40,
      step: 2,
    },
  ],
  design: 'grid',
  points: 0,
  behaviour: defaultBehaviour(),
  days: 30,
  replications: 1,
  seed: 1,
  heldOutShare: 0.3,
  harmLimit: null,
  harmWeights: 'default',
};

const CONTEXT = {
  signal: { cancelled: false },
  onCancel: () => () => undefined,
  pause: () => Promise.resolve(),
  now: () => 0,
};

async function swept(lend: LendRanges): Promise<string> {
  const done = await lend(CONTEXT, (runRanges) =>
    runSweep(PORTFOLIO, PLAN, { runRanges, onProgress: () => undefined }),
  );
  if (!done.ok) throw new Error(done.error.message);
  return JSON.stringify(done.value);
}

/** Counts how often a worker is sent a portfolio, and how often a plan. */
class CountedWorker extends LocalWorker {
  static images = 0;
  static plans = 0;

  override prepare(image: RunImage | null, plan: RunPlan): Promise<void> {
    CountedWorker.plans += 1;
    if (image !== null) CountedWorker.images += 1;
    return super.prepare(image, plan);
  }
}

it('a sweep gives the same bytes on workers, which get the portfolio once', async () => {
  const here = await swept(rangesInSlices);
  let started = 0;
  const pool = {
    workers: 3,
    startWorker: () => {
      started += 1;
      return new CountedWorker();
    },
  };
  expect(await swept(rangesOnPool(pool, 0))).toBe(here);
  expect(started).toBe(3);
  expect(CountedWorker.images).toBe(3);
  expect(CountedWorker.plans).toBeGreaterThan(6);
});

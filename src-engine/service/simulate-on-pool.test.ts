import { describe, expect, it } from 'vitest';
import { LocalWorker } from '../../test/support/local-worker.ts';
import { randomPortfolio } from '../../test/support/random-portfolio.ts';
import { randomStrategy } from '../../test/support/random-strategy.ts';
import { aPlan } from '../../test/support/run-plan.ts';
import type { RunProgress } from '../model/run-progress.ts';
import type { CallContext } from '../protocol/handlers.ts';
import { prepareRun } from '../simulate/prepare-run.ts';
import { looksOf } from './early-looks.ts';
import { rangesOnPool } from './ranges-on-pool.ts';
import { simulateInSlices } from './simulate-in-slices.ts';
import { simulateOn } from './simulate-on.ts';
import { simulateOnPool } from './simulate-on-pool.ts';

function prepared() {
  const plan = aPlan([randomStrategy(3), randomStrategy(4)], { days: 90, replications: 3 });
  const made = prepareRun(randomPortfolio(3, 150, 20_514), plan);
  if (!made.ok) throw new Error(made.error.message);
  return made.value;
}

function context(onProgress: (progress: RunProgress, cancel: () => void) => void) {
  const listeners = new Set<() => void>();
  const signal = { cancelled: false };
  const cancel = () => {
    signal.cancelled = true;
    for (const listener of listeners) listener();
  };
  const made: CallContext<RunProgress> = {
    signal,
    onCancel: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    progress: (progress) => onProgress(progress, cancel),
    pause: () => new Promise((resume) => setImmediate(resume)),
    now: () => 0,
  };
  return { made, listeners };
}

describe('simulating on workers', () => {
  it('gives the result of simulating here, and starts the workers it was told to', async () => {
    const run = prepared();
    let started = 0;
    const startWorker = () => {
      started += 1;
      return new LocalWorker();
    };
    const seen: RunProgress[] = [];
    const { made, listeners } = context((progress) => seen.push(progress));
    const pooled = await simulateOnPool({ workers: 3, startWorker }, 0)(run, made);
    const here = await simulateInSlices(run, context(() => undefined).made);
    expect(started).toBe(3);
    expect(pooled).toEqual(here);
    expect(seen.at(-1)).toEqual({ done: 450, total: 450 });
    expect(listeners.size).toBe(0);
  });

  it('shows a sample first when it is asked to, and comes to the same result', async () => {
    const plan = aPlan([randomStrategy(3), randomStrategy(4)], { days: 10, replications: 20 });
    const made = prepareRun(randomPortfolio(3, 150, 20_514), plan);
    if (!made.ok) throw new Error(made.error.message);
    const seen: RunProgress[] = [];
    const lend = rangesOnPool({ workers: 2, startWorker: () => new LocalWorker() }, 0);
    const simulate = simulateOn(lend, [40]);
    const looked = await simulate(
      made.value,
      context((progress) => seen.push(progress)).made,
      true,
    );
    const plain = await simulate(made.value, context(() => undefined).made);
    expect(looked).toEqual(plain);
    expect(seen[0]).toMatchObject({ done: 0, early: { of: 150, replications: 3 } });
    expect(seen.at(-1)?.early).toEqual(seen[0]?.early);
  });

  it('shows samples only before runs that are many times as long', () => {
    const { plan } = prepared();
    const looks = (accountCount: number, replications: number) =>
      looksOf({ plan: { ...plan, replications }, accountCount }).map(({ to }) => to * accountCount);
    expect(looks(12_000, 24)).toEqual([500, 2500]);
    expect(looks(12_000, 3)).toEqual([500]);
    expect(looks(600, 3)).toEqual([]);
  });

  it('stops at once when the caller cancels, and keeps nothing', async () => {
    const { made } = context((_progress, cancel) => cancel());
    const pool = { workers: 2, startWorker: () => new LocalWorker() };
    const stopped = await simulateOnPool(pool, 0)(prepared(), made);
    expect(stopped.ok).toBe(false);
    if (!stopped.ok) expect(stopped.error.code).toBe('cancelled');
  });

  it.each([
    ['there is one processor', 1, 0],
    ['the run is small', 4, 10_000_000],
  ])('runs here when %s', async (_why, workers, worthwhile) => {
    const pool = {
      workers,
      startWorker: () => {
        throw new Error('no worker is wanted');
      },
    };
    const simulate = simulateOnPool(pool, worthwhile);
    const result = await simulate(prepared(), context(() => undefined).made);
    expect(result.ok).toBe(true);
  });
});

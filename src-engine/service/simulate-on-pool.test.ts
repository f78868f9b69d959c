import { describe, expect, it, vi } from 'vitest';
import { LocalWorker } from '../../test/support/local-worker.ts';
import { randomPortfolio } from '../../test/support/random-portfolio.ts';
import { randomStrategy } from '../../test/support/random-strategy.ts';
import { aPlan } from '../../test/support/run-plan.ts';
import type { RunPlan } from '../model/run.ts';
import type { RunProgress } from '../model/run-progress.ts';
import type { CallContext } from '../protocol/handlers.ts';
import { prepareRun } from '../simulate/prepare-run.ts';
import { ReplicationJoin } from '../simulate/replication-join.ts';
import { looksOf } from './early-looks.ts';
import { rangesOnPool } from './ranges-on-pool.ts';
import { RunUnderWay } from './run-under-way.ts';
import { simulateInSlices } from './simulate-in-slices.ts';
import { simulateOn } from './simulate-on.ts';
import { simulateOnPool } from './simulate-on-pool.ts';

function prepared(changes: Partial<RunPlan> = {}) {
  const strategies = [randomStrategy(3), randomStrategy(4)];
  const plan = aPlan(strategies, { days: 90, replications: 3, ...changes });
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
    rest: (until) => until,
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
    const looked = await simulate(made.value, context((progress) => seen.push(progress)).made, {
      withLooks: true,
    });
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

  describe('a run that may be ended early', () => {
    const lend = rangesOnPool({ workers: 2, startWorker: () => new LocalWorker() }, 0);
    const simulate = simulateOn(lend, [], 1);

    // Logs of all replications are not kept in parts.
    const run = (replications = 3) => prepared({ eventLog: 'first', replications });
    const plain = (replications: number) =>
      simulateInSlices(run(replications), context(() => undefined).made);

    it('tells complete replications and comes to the same when nobody ends it', async () => {
      const seen: RunProgress[] = [];
      const told = context((progress) => seen.push(progress));
      const result = await simulate(run(), told.made, { underWay: new RunUnderWay() });
      expect(result).toEqual(await plain(3));
      expect(new Set(seen.map(({ replications }) => replications))).toEqual(new Set([0, 1, 2]));
      expect(seen.at(-1)).toEqual({ done: 450, total: 450, replications: 2 });
      expect(seen.map(({ done }) => done)).toEqual(
        seen.map(({ done }) => done).sort((a, b) => a - b),
      );
      expect(told.listeners.size).toBe(0);
    });

    it('took one processor: each of its parts was too small for the workers by itself', async () => {
      let started = 0;
      const startWorker = () => {
        started += 1;
        return new LocalWorker();
      };
      const lent = rangesOnPool({ workers: 2, startWorker }, Number.POSITIVE_INFINITY);
      const underWay = new RunUnderWay();
      await simulateOn(lent, [], 1)(run(), context(() => undefined).made, { underWay });
      expect(started).toBe(2);
    });

    it('shows what is complete from the fifth replication on, at each doubling', async () => {
      const looks = new Set<string>();
      const { made } = context(({ early, replications }) => {
        if (early !== undefined)
          looks.add(`${early.replications} of ${early.accounts}, ${replications}`);
      });
      const result = await simulate(run(12), made, {
        underWay: new RunUnderWay(),
        withLooks: true,
      });
      expect(result).toEqual(await plain(12));
      expect([...looks].sort()).toEqual(
        [
          ...[5, 6, 7, 8, 9].map((now) => `5 of 150, ${now}`),
          ...[10, 11].map((now) => `10 of 150, ${now}`),
        ].sort(),
      );
    });

    it('keeps what is complete when it is ended, as if no more had been asked for', async () => {
      const underWay = new RunUnderWay();
      const kept: number[] = [];
      const { made } = context(({ replications }) => {
        if (replications === 2 && kept.length === 0) kept.push(underWay.stop());
      });
      const result = await simulate(run(), made, { underWay });
      expect(kept).toEqual([2]);
      expect(result).toEqual(await plain(2));
    });

    it('goes on when nothing is complete yet, and keeps nothing when it is cancelled', async () => {
      const underWay = new RunUnderWay();
      expect(underWay.stop()).toBe(0);
      const { made } = context(({ replications }, cancel) => {
        if (replications === 1) cancel();
      });
      const result = await simulate(run(), made, { underWay });
      expect(result.ok ? '' : result.error.code).toBe('cancelled');
    });

    it('is run again in one go when its sums depend on the parts', async () => {
      const finish = vi.spyOn(ReplicationJoin.prototype, 'finish').mockReturnValue(null);
      const underWay = new RunUnderWay();
      const { made } = context(({ replications }) => {
        if (replications === 2) underWay.stop();
      });
      expect(await simulate(run(), made, { underWay })).toEqual(await plain(2));
      expect(finish).toHaveBeenCalledOnce();
    });
  });
});

import { describe, expect, it } from 'vitest';
import { type Failure, FailureError, failure } from '../../base/failure.ts';
import type { RunPlan } from '../../model/run.ts';
import type { RunImage } from '../prepared-run.ts';
import type { RangeResult } from '../range-result.ts';
import type { RangeWorker } from './range-worker.ts';
import { type PoolJob, runPool } from './run-pool.ts';

/** What the pool sends on without looking at it. */
const IMAGE = {} as RunImage;
const PLAN = {} as RunPlan;

interface Fleet {
  readonly startWorker: () => RangeWorker;
  readonly stopped: () => number;
  readonly prepared: () => number;
  readonly started: () => number;
}

/** Workers that answer each range after `delay(from)` turns of the event loop. */
function fleet(
  delay: (from: number) => number,
  fails: (from: number) => Failure | null = () => null,
): Fleet {
  let started = 0;
  let stopped = 0;
  let prepared = 0;
  const startWorker = (): RangeWorker => {
    started += 1;
    let dead = false;
    return {
      prepare: () => {
        prepared += 1;
        return Promise.resolve();
      },
      run: async (from, to): Promise<RangeResult> => {
        for (let turn = delay(from); turn > 0; turn--) {
          await new Promise((resume) => setImmediate(resume));
          if (dead) throw new FailureError(failure('cancelled', 'stopped'));
        }
        const failed = fails(from);
        if (failed !== null) throw new FailureError(failed);
        return { from, to, arms: [], lived: 0, repeated: 0 };
      },
      waits: () => Promise.resolve(new Map()),
      stop: () => {
        if (!dead) stopped += 1;
        dead = true;
      },
    };
  };
  return {
    startWorker,
    stopped: () => stopped,
    prepared: () => prepared,
    started: () => started,
  };
}

function job(part: Partial<PoolJob> & Pick<PoolJob, 'startWorker'>): PoolJob {
  return {
    image: IMAGE,
    plan: PLAN,
    accounts: 103,
    workers: 3,
    rangeSize: 10,
    signal: new AbortController().signal,
    onRange: () => Promise.resolve(),
    ...part,
  };
}

describe('runPool', () => {
  it('passes ranges on ascending and whole, whoever is faster', async () => {
    const workers = fleet((from) => (from * 7919) % 13);
    const seen: string[] = [];
    const done = await runPool(
      job({
        startWorker: workers.startWorker,
        onRange: async ({ from, to }) => {
          await Promise.resolve();
          seen.push(`${from}-${to}`);
        },
      }),
    );
    expect(done).toEqual({ ok: true, value: null });
    expect(seen).toEqual([
      ...Array.from({ length: 10 }, (_, index) => `${index * 10}-${index * 10 + 10}`),
      '100-103',
    ]);
    expect(workers.prepared()).toBe(3);
    expect(workers.stopped()).toBe(3);
  });

  it('starts no more workers than there are ranges, and one for an empty portfolio', async () => {
    const few = fleet(() => 1);
    await runPool(job({ startWorker: few.startWorker, accounts: 15, workers: 8 }));
    expect(few.started()).toBe(2);
    const none = fleet(() => 1);
    expect((await runPool(job({ startWorker: none.startWorker, accounts: 0 }))).ok).toBe(true);
    expect(none.started()).toBe(1);
  });

  it('holds the workers back while a result is being taken', async () => {
    let asked = 0;
    let release: () => void = () => undefined;
    const held = new Promise<void>((resume) => {
      release = resume;
    });
    const workers = fleet(() => 1);
    const running = runPool(
      job({
        startWorker: () => {
          const worker = workers.startWorker();
          return {
            ...worker,
            run: (from, to) => {
              asked += 1;
              return worker.run(from, to);
            },
          };
        },
        accounts: 1000,
        workers: 2,
        onRange: () => held,
      }),
    );
    for (let turn = 0; turn < 50; turn++) await new Promise((resume) => setImmediate(resume));
    expect(asked).toBe(4);
    release();
    expect((await running).ok).toBe(true);
    expect(asked).toBe(100);
  });

  it('ends at the first failure with that failure, and stops every worker', async () => {
    const broken = failure('engine-crashed', 'A simulation worker died.');
    const workers = fleet(
      () => 3,
      (from) => (from === 40 ? broken : null),
    );
    const seen: number[] = [];
    const done = await runPool(
      job({
        startWorker: workers.startWorker,
        onRange: (range) => {
          seen.push(range.from);
          return Promise.resolve();
        },
      }),
    );
    expect(done).toEqual({ ok: false, error: broken });
    expect(seen).not.toContain(40);
    expect(workers.stopped()).toBe(3);
  });

  it('throws what the taker of results throws, after stopping the workers', async () => {
    const workers = fleet(() => 1);
    const running = runPool(
      job({
        startWorker: workers.startWorker,
        onRange: () => Promise.reject(new Error('disk full')),
      }),
    );
    await expect(running).rejects.toThrow('disk full');
    expect(workers.stopped()).toBe(3);
  });

  it('is cancelled before and during the run', async () => {
    const before = new AbortController();
    before.abort();
    const idle = fleet(() => 1);
    const never = await runPool(job({ startWorker: idle.startWorker, signal: before.signal }));
    expect(never.ok ? '' : never.error.code).toBe('cancelled');
    expect(idle.started()).toBe(0);

    const during = new AbortController();
    const workers = fleet(() => 5);
    let passedOn = 0;
    const done = await runPool(
      job({
        startWorker: workers.startWorker,
        signal: during.signal,
        onRange: () => {
          passedOn += 1;
          if (passedOn === 2) during.abort();
          return Promise.resolve();
        },
      }),
    );
    expect(done.ok ? '' : done.error.code).toBe('cancelled');
    expect(passedOn).toBeLessThan(9);
    expect(workers.stopped()).toBe(3);
  });
});

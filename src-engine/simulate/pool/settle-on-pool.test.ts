import { describe, expect, it } from 'vitest';
import { generatedPortfolio } from '../../../test/support/generated-portfolio.ts';
import { LocalWorker } from '../../../test/support/local-worker.ts';
import { aPlan } from '../../../test/support/run-plan.ts';
import { withCapacity } from '../../../test/support/with-capacity.ts';
import { defaultStrategies } from '../../config/default-strategies.ts';
import type { RunPlan } from '../../model/run.ts';
import { prepareRun } from '../prepare-run.ts';
import { settledRun } from '../queue/settle-waits.ts';
import { settleOnPool } from './settle-on-pool.ts';

const PORTFOLIO = generatedPortfolio('utility', 60);

function prepared(plan: RunPlan) {
  const made = prepareRun(PORTFOLIO, plan);
  if (!made.ok) throw new Error(made.error.message);
  return made.value;
}

/** Three replications of two arms whose accounts share agents, beside one whose accounts do not. */
function sharing() {
  const [first, second, third] = defaultStrategies();
  if (first === undefined || second === undefined || third === undefined)
    throw new Error('three strategies are shipped');
  const limits = { minutes: 12, jobs: 1, order: 'LARGEST_DEBT' as const };
  const shared = [first, second].map((strategy) => withCapacity(strategy, limits, () => 3));
  return prepared(aPlan([...shared, third], { days: 60, replications: 3 }));
}

function pool(workers: number) {
  let started = 0;
  const startWorker = () => {
    started += 1;
    return new LocalWorker();
  };
  const signal = new AbortController();
  return { job: { workers, startWorker, signal: signal.signal }, signal, started: () => started };
}

describe('who waits', () => {
  it.each([1, 2, 5, 9])('is the same found out by %d workers as on one thread', async (workers) => {
    const run = sharing();
    const { job, started } = pool(workers);
    const settled = await settleOnPool(run, job);
    if (!settled.ok) throw new Error(settled.error.message);
    const alone = settledRun(run).plan.arms.map(({ waits }) => waits);
    expect(settled.value.plan.arms.map(({ waits }) => waits)).toEqual(alone);
    expect(alone.map((waits) => waits?.size)).toEqual([3, 3, undefined]);
    // Six replications of arms to be found out.
    expect(started()).toBe(Math.min(workers, 6));
  });

  it('needs no worker where nothing is shared', async () => {
    const run = prepared(aPlan(defaultStrategies(), { days: 10 }));
    const { job, started } = pool(2);
    const settled = await settleOnPool(run, job);
    expect(settled.ok && settled.value).toBe(run);
    expect(started()).toBe(0);
  });

  it('is not found out further once the run is cancelled', async () => {
    const { job, signal } = pool(2);
    const settling = settleOnPool(sharing(), job, () => {
      signal.abort();
      return Promise.resolve();
    });
    expect(await settling).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  });
});

import { expect, it } from 'vitest';
import { LocalWorker } from '../../test/support/local-worker.ts';
import { openSql } from '../../test/support/open-sql.ts';
import type { RangeWorker } from '../simulate/pool/range-worker.ts';
import { warmWorkers } from './warm-workers.ts';

/** A pool that counts what its workers are asked. */
function countedPool(workers: number) {
  const seen = { started: 0, accounts: 0, stopped: 0 };
  const startWorker = (): RangeWorker => {
    seen.started += 1;
    const worker = new LocalWorker();
    return {
      prepare: (image, plan) => worker.prepare(image, plan),
      run: (from, to) => {
        seen.accounts += to - from;
        return worker.run(from, to);
      },
      waits: (arm, replication) => worker.waits(arm, replication),
      stop: () => {
        seen.stopped += 1;
      },
    };
  };
  return { seen, pool: { workers, startWorker } };
}

it('lets every worker live the same accounts, and gives all of them back', async () => {
  const { seen, pool } = countedPool(2);
  await warmWorkers(await openSql(), pool, () => false);
  expect(seen).toEqual({ started: 2, accounts: 800, stopped: 2 });
});

it('gives way at the next range', async () => {
  const { seen, pool } = countedPool(2);
  await warmWorkers(await openSql(), pool, () => seen.accounts > 0);
  expect(seen.accounts).toBeLessThanOrEqual(100);
  expect(seen.stopped).toBe(2);
});

it('starts nothing where there is one processor', async () => {
  const { seen, pool } = countedPool(1);
  await warmWorkers(await openSql(), pool, () => false);
  expect(seen.started).toBe(0);
});

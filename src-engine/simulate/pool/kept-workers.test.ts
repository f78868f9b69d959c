import { expect, it } from 'vitest';
import type { RunPlan } from '../../model/run.ts';
import type { RunImage } from '../prepared-run.ts';
import type { RangeResult } from '../range-result.ts';
import { KeptWorkers } from './kept-workers.ts';

const IMAGE = { currency: 'EUR' } as RunImage;
const OTHER = { currency: 'USD' } as RunImage;
const PLAN = {} as RunPlan;

function starts() {
  const images: (RunImage | null)[] = [];
  const counts = { started: 0, stopped: 0 };
  const kept = new KeptWorkers(() => {
    counts.started += 1;
    return {
      prepare: (image) => {
        images.push(image);
        return Promise.resolve();
      },
      run: (from, to) =>
        from === 666
          ? new Promise<RangeResult>(() => undefined)
          : Promise.resolve({ from, to, arms: [], lived: 0, repeated: 0 }),
      waits: () => Promise.resolve(new Map()),
      stop: () => {
        counts.stopped += 1;
      },
    };
  });
  return { kept, images, counts };
}

it('uses an idle worker again without sending it the same portfolio', async () => {
  const { kept, images, counts } = starts();
  const first = kept.startWorker();
  await first.prepare(IMAGE, PLAN);
  await first.run(0, 10);
  first.stop();
  const second = kept.startWorker();
  await second.prepare(IMAGE, PLAN);
  await second.prepare(OTHER, PLAN);
  second.stop();
  expect(images).toEqual([IMAGE, null, OTHER]);
  expect(counts).toEqual({ started: 1, stopped: 0 });
  kept.end();
  expect(counts.stopped).toBe(1);
});

it('ends a worker that is stopped at work', async () => {
  const { kept, counts } = starts();
  const worker = kept.startWorker();
  await worker.prepare(IMAGE, PLAN);
  void worker.run(666, 667);
  worker.stop();
  worker.stop();
  expect(counts.stopped).toBe(1);
  kept.startWorker();
  expect(counts.started).toBe(2);
});

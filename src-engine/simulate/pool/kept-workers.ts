import type { RunPlan } from '../../model/run.ts';
import type { RunWaits } from '../../model/waits.ts';
import type { RunImage } from '../prepared-run.ts';
import type { RangeResult } from '../range-result.ts';
import type { RangeWorker } from './range-worker.ts';

interface Kept {
  readonly worker: RangeWorker;
  /** What the worker still holds. */
  image: RunImage | null;
}

/**
 * Workers for many runs on the same portfolio: a worker that is stopped while idle waits for the next run, keeps its
 * warm code, and is not sent the portfolio again. One that is stopped at work is ended. `end` ends those that wait.
 */
export class KeptWorkers {
  readonly #start: () => RangeWorker;
  readonly #idle: Kept[] = [];

  constructor(start: () => RangeWorker) {
    this.#start = start;
  }

  startWorker(): RangeWorker {
    const kept = this.#idle.pop() ?? { worker: this.#start(), image: null };
    let asked = 0;
    let stopped = false;
    const counted = async <T>(answer: Promise<T>): Promise<T> => {
      asked += 1;
      const value = await answer;
      // Not after a rejection: what a worker is that failed nobody knows.
      asked -= 1;
      return value;
    };
    return {
      prepare: async (image: RunImage | null, plan: RunPlan) => {
        const isKnown = image === null || image === kept.image;
        await counted(kept.worker.prepare(isKnown ? null : image, plan));
        kept.image = image ?? kept.image;
      },
      run: (from: number, to: number): Promise<RangeResult> => counted(kept.worker.run(from, to)),
      waits: (arm: number, replication: number): Promise<RunWaits> =>
        counted(kept.worker.waits(arm, replication)),
      stop: () => {
        if (stopped) return;
        stopped = true;
        if (asked > 0) kept.worker.stop();
        else this.#idle.push(kept);
      },
    };
  }

  end(): void {
    for (const { worker } of this.#idle.splice(0)) worker.stop();
  }
}

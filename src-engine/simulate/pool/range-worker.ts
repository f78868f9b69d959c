import type { RunPlan } from '../../model/run.ts';
import type { RunWaits } from '../../model/waits.ts';
import type { RunImage } from '../prepared-run.ts';
import type { RangeResult } from '../range-result.ts';

/** Simulates account ranges of one run, one after the other. Rejections carry a Failure (FailureError). */
export interface RangeWorker {
  /** Sends what all ranges share, before the first of them. A null image keeps that of the last `prepare`. */
  prepare(image: RunImage | null, plan: RunPlan): Promise<void>;
  /** Accounts `from` to `to` - 1. May be called before the last range is answered: they queue. */
  run(from: number, to: number): Promise<RangeResult>;
  /** Who waits for shared capacity in an arm under the draws of a replication, found out on all accounts. Queues as `run` does. */
  waits(arm: number, replication: number): Promise<RunWaits>;
  /** Ends the worker at once; what is still asked for is rejected. */
  stop(): void;
}

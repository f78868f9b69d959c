import type { Failure } from '../../base/failure.ts';
import type { RunPlan } from '../../model/run.ts';
import type { RunWaits } from '../../model/waits.ts';
import type { RunImage } from '../prepared-run.ts';
import type { RangeResult } from '../range-result.ts';

/**
 * Host to worker. `prepare` comes first and may come again with another plan; a null image keeps the last one. Ranges
 * and questions are answered in the order of asking.
 */
export type WorkerRequest =
  | { readonly kind: 'prepare'; readonly image: RunImage | null; readonly plan: RunPlan }
  | { readonly kind: 'range'; readonly from: number; readonly to: number }
  | { readonly kind: 'waits'; readonly arm: number; readonly replication: number };

/** Worker to host: one for each request. */
export type WorkerReply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'range'; readonly result: RangeResult }
  | { readonly kind: 'waits'; readonly waits: RunWaits }
  | { readonly kind: 'failure'; readonly failure: Failure };

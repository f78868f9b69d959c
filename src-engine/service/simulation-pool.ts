import type { RangeWorker } from '../simulate/pool/range-worker.ts';

/** Workers of a host that can run accounts. */
export interface SimulationPool {
  readonly workers: number;
  startWorker(): RangeWorker;
}

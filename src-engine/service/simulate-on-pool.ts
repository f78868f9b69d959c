import { rangesOnPool, WORTH_A_POOL } from './ranges-on-pool.ts';
import type { Simulate } from './simulate.ts';
import { simulateOn } from './simulate-on.ts';
import type { SimulationPool } from './simulation-pool.ts';

/** Runs on the host's workers; runs of fewer account-days than `worthwhile` stay here. */
export function simulateOnPool(pool: SimulationPool, worthwhile = WORTH_A_POOL): Simulate {
  return simulateOn(rangesOnPool(pool, worthwhile));
}

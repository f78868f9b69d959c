import type { RunPlan } from '../../src-engine/model/run.ts';
import { randomStrategy } from '../support/random-strategy.ts';
import { aPlan } from '../support/run-plan.ts';

/** Two random strategies under the default behaviour. */
export function randomPlan(seed: number): RunPlan {
  return aPlan([randomStrategy(seed), randomStrategy(seed + 500)], { seed });
}

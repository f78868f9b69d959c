import type { RunPlan } from '../../src-engine/model/run.ts';
import { aPlan } from '../support/run-plan.ts';
import { oddBehaviour } from './odd-behaviour.ts';
import { oddStrategy } from './odd-strategy.ts';

/** Two strategies and a behaviour model at the edges of what is allowed. */
export function oddPlan(seed: number): RunPlan {
  return aPlan([oddStrategy(seed), oddStrategy(seed + 500)], {
    seed,
    behaviour: oddBehaviour(seed),
  });
}

import type { BehaviourModel } from '../model/behaviour.ts';
import { defaultBehaviour } from './default-behaviour.ts';
import { stillModel } from './still-model.ts';

/**
 * Recorded payments instead of simulated ones: shows when a strategy would have acted and how much work that is, not how
 * customers would have answered. Reach and field work stay as by default.
 */
export function replayBehaviour(): BehaviourModel {
  return {
    ...stillModel(defaultBehaviour()),
    name: 'Replay of recorded payments',
    response: 'replay',
  };
}

import { findAlgorithm } from '../algorithms/registry.ts';
import type { EventType } from './strategy-schema.ts';

const WORDED: readonly string[] = ['contact', 'letter', 'call'];

/**
 * Whether an event type is a message, letter or call, which can be worded in a tone. One whose algorithm is unknown, or
 * whose parameters are not what the algorithm takes, may be.
 */
export function isWorded({ algorithm }: EventType): boolean {
  const spec = findAlgorithm('collection-event', algorithm.code);
  if (spec?.parameters.safeParse(algorithm.parameters).success !== true) return true;
  return spec.effects(algorithm.parameters).some(({ kind }) => WORDED.includes(kind));
}

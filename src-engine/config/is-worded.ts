import { findAlgorithm } from '../algorithms/registry.ts';
import type { EventType } from './strategy-schema.ts';

const WORDED: readonly string[] = ['contact', 'letter', 'call'];

/** Whether an event type is a message, letter or call, which can be worded in a tone; an unknown algorithm may be. */
export function isWorded({ algorithm }: EventType): boolean {
  const effects = findAlgorithm('collection-event', algorithm.code)?.effects(algorithm.parameters);
  return effects === undefined || effects.some(({ kind }) => WORDED.includes(kind));
}

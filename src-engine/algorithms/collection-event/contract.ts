import type { AlgorithmSpec, Parameters } from '../spec.ts';
import type { Effect } from './effect.ts';

/** Icons of the event ladder (ux 3.5). */
export type EventIcon =
  | 'letter'
  | 'sms'
  | 'email'
  | 'call'
  | 'todo'
  | 'rating'
  | 'notice'
  | 'severance'
  | 'budget'
  | 'plan'
  | 'fee'
  | 'bar'
  | 'restore'
  | 'bureau'
  | 'close'
  | 'generic'
  | 'agency'
  | 'write-off';

/** Which processes an event can be a step of (domain.md 2.4, 2.5). */
export type ProcessFamily = 'collection' | 'severance' | 'write-off';

/** An event (domain.md 3.9, 3.12, 3.14): parameters in, effects out; deciding and applying are apart. */
export interface CollectionEventSpec extends AlgorithmSpec {
  readonly spot: 'collection-event';
  readonly icon: EventIcon;
  readonly families: readonly ProcessFamily[];
  effects(parameters: Parameters): readonly Effect[];
  /** Minutes of an agent that one event takes; none without it. */
  agentMinutes?(parameters: Parameters): number;
}

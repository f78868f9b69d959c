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
  | 'severance';

/** A collection event (domain.md 3.9): parameters in, effects out; deciding and applying are apart. */
export interface CollectionEventSpec extends AlgorithmSpec {
  readonly spot: 'collection-event';
  readonly icon: EventIcon;
  effects(parameters: Parameters): readonly Effect[];
}

import type { AccountFacts } from '../../model/account-facts.ts';
import type { CollectionTimelineItem } from '../../model/control-central.ts';
import type { AlgorithmSpec, Parameters } from '../spec.ts';

/** The collection timeline of an account: a pure function of its facts, in ascending order of days. */
export interface ControlCentralTimelineSpec extends AlgorithmSpec {
  readonly spot: 'control-central-timeline';
  timeline(parameters: Parameters, facts: AccountFacts): readonly CollectionTimelineItem[];
}

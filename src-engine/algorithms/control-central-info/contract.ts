import type { AccountFacts } from '../../model/account-facts.ts';
import type { CancellationInfo } from '../../model/control-central.ts';
import type { AlgorithmSpec, Parameters } from '../spec.ts';

/** What Control Central says of stopping collection: a pure function of an account's facts. */
export interface ControlCentralInfoSpec extends AlgorithmSpec {
  readonly spot: 'control-central-info';
  info(parameters: Parameters, facts: AccountFacts): readonly CancellationInfo[];
}

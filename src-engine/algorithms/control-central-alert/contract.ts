import type { AccountFacts } from '../../model/account-facts.ts';
import type { ControlCentralAlert } from '../../model/control-central.ts';
import type { AlgorithmSpec, Parameters } from '../spec.ts';

/** An alert without its code, which is that of the algorithm. */
export type Raised = Omit<ControlCentralAlert, 'code'>;

/**
 * A Control Central alert (domain.md 4.4): a pure function of an account's facts. No alert is the usual answer. The
 * engine does not act on alerts.
 */
export interface ControlCentralAlertSpec extends AlgorithmSpec {
  readonly spot: 'control-central-alert';
  raise(parameters: Parameters, facts: AccountFacts): readonly Raised[];
}

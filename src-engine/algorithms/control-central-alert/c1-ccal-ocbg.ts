import { noParameters } from '../no-parameters.ts';
import type { ControlCentralAlertSpec } from './contract.ts';
import { account, openFacts } from './parts.ts';

/** C1-CCAL-OCBG (domain.md 4.4). */
export const c1CcalOcbg: ControlCentralAlertSpec = {
  spot: 'control-central-alert',
  code: 'C1-CCAL-OCBG',
  title: 'Off-cycle bills',
  summary: 'Shows that a bill outside the cycle is being made.',
  source: 'domain.md 4.4',
  parameters: noParameters,
  example: {},
  raise(_given, facts) {
    const count = openFacts(facts, 'OFF_CYCLE_BILL').length;
    if (count === 0) return [];
    return [{ text: 'Off-cycle bill pending', count, severity: 3, drillTo: account(facts) }];
  },
};

import { noParameters } from '../no-parameters.ts';
import type { ControlCentralAlertSpec } from './contract.ts';
import { account, counted, openFacts } from './parts.ts';

/** C1-CCAL-CLM (domain.md 4.4). */
export const c1CcalClm: ControlCentralAlertSpec = {
  spot: 'control-central-alert',
  code: 'C1-CCAL-CLM',
  title: 'Rebate claims',
  summary: 'Shows how many rebate claims are open.',
  source: 'domain.md 4.4',
  parameters: noParameters,
  example: {},
  raise: (_given, facts) =>
    counted(openFacts(facts, 'REBATE_CLAIM').length, 'open rebate claim', 's', 3, account(facts)),
};

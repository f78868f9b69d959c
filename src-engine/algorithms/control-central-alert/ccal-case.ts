import { noParameters } from '../no-parameters.ts';
import type { ControlCentralAlertSpec } from './contract.ts';
import { account, counted, openFacts } from './parts.ts';

/** CCAL-CASE (domain.md 4.4). */
export const ccalCase: ControlCentralAlertSpec = {
  spot: 'control-central-alert',
  code: 'CCAL-CASE',
  title: 'Open cases',
  summary: 'Shows how many cases of the account are in a state that alerts.',
  source: 'domain.md 4.4',
  parameters: noParameters,
  example: {},
  raise: (_given, facts) =>
    counted(openFacts(facts, 'CASE').length, 'open case', 's', 3, account(facts)),
};

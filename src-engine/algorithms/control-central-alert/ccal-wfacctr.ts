import { noParameters } from '../no-parameters.ts';
import type { ControlCentralAlertSpec } from './contract.ts';
import { openFacts } from './parts.ts';

/** CCAL WFACCTR (domain.md 4.4). */
export const ccalWfacctr: ControlCentralAlertSpec = {
  spot: 'control-central-alert',
  code: 'CCAL WFACCTR',
  title: 'Workflow linked to the account',
  summary: 'Shows active workflow processes that a characteristic links to the account.',
  source: 'domain.md 4.4',
  parameters: noParameters,
  example: {},
  raise: (_given, facts) =>
    openFacts(facts, 'WORKFLOW_ACCOUNT_CHARACTERISTIC').map(({ id, text }) => ({
      text: `Active workflow: ${text}`,
      count: null,
      severity: 3,
      drillTo: { kind: 'fact', id },
    })),
};

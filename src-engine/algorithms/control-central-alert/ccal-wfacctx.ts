import { noParameters } from '../no-parameters.ts';
import type { ControlCentralAlertSpec } from './contract.ts';
import { openFacts } from './parts.ts';

/** CCAL WFACCTX (domain.md 4.4). */
export const ccalWfacctx: ControlCentralAlertSpec = {
  spot: 'control-central-alert',
  code: 'CCAL WFACCTX',
  title: 'Workflow of the account',
  summary: 'Shows active workflow processes whose context is the account.',
  source: 'domain.md 4.4',
  parameters: noParameters,
  example: {},
  raise: (_given, facts) =>
    openFacts(facts, 'WORKFLOW_ACCOUNT_CONTEXT').map(({ id, text }) => ({
      text: `Active workflow: ${text}`,
      count: null,
      severity: 3,
      drillTo: { kind: 'fact', id },
    })),
};

import { noParameters } from '../no-parameters.ts';
import type { ControlCentralAlertSpec } from './contract.ts';
import { openFacts } from './parts.ts';

/** CCAL WFPREMR (domain.md 4.4). */
export const ccalWfpremr: ControlCentralAlertSpec = {
  spot: 'control-central-alert',
  code: 'CCAL WFPREMR',
  title: 'Workflow linked to the premise',
  summary: 'Shows active workflow processes that a characteristic links to the premise.',
  source: 'domain.md 4.4',
  parameters: noParameters,
  example: {},
  raise: (_given, facts) =>
    openFacts(facts, 'WORKFLOW_PREMISE_CHARACTERISTIC').map(({ id, text }) => ({
      text: `Active workflow: ${text}`,
      count: null,
      severity: 3,
      drillTo: { kind: 'fact', id },
    })),
};

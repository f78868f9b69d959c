import { noParameters } from '../no-parameters.ts';
import type { ControlCentralAlertSpec } from './contract.ts';
import { openFacts } from './parts.ts';

/** CCAL WFPREMX (domain.md 4.4). */
export const ccalWfpremx: ControlCentralAlertSpec = {
  spot: 'control-central-alert',
  code: 'CCAL WFPREMX',
  title: 'Workflow of the premise',
  summary: 'Shows active workflow processes whose context is the premise.',
  source: 'domain.md 4.4',
  parameters: noParameters,
  example: {},
  raise: (_given, facts) =>
    openFacts(facts, 'WORKFLOW_PREMISE_CONTEXT').map(({ id, text }) => ({
      text: `Active workflow: ${text}`,
      count: null,
      severity: 3,
      drillTo: { kind: 'fact', id },
    })),
};

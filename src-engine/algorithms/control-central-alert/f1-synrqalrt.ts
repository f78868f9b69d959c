import { noParameters } from '../no-parameters.ts';
import type { ControlCentralAlertSpec } from './contract.ts';
import { openFacts } from './parts.ts';

/** F1-SYNRQALRT (domain.md 4.4). */
export const f1Synrqalrt: ControlCentralAlertSpec = {
  spot: 'control-central-alert',
  code: 'F1-SYNRQALRT',
  title: 'Sync requests',
  summary: 'Shows requests to other systems that are outstanding.',
  source: 'domain.md 4.4',
  parameters: noParameters,
  example: {},
  raise: (_given, facts) =>
    openFacts(facts, 'SYNC_REQUEST').map(({ id, text }) => ({
      text: `Sync request ${text}`,
      count: null,
      severity: 3,
      drillTo: { kind: 'fact', id },
    })),
};

import { noParameters } from '../no-parameters.ts';
import type { ControlCentralAlertSpec } from './contract.ts';

/** C1_PENDST-DF (domain.md 4.4). */
export const c1PendstDf: ControlCentralAlertSpec = {
  spot: 'control-central-alert',
  code: 'C1_PENDST-DF',
  title: 'Pending starts',
  summary: 'Shows service agreements that are still to start.',
  source: 'domain.md 4.4',
  parameters: noParameters,
  example: {},
  raise: (_given, facts) =>
    facts.agreements
      .filter(({ status }) => status === 'PENDING_START')
      .map(({ id, type }) => ({
        // No source of a portfolio says on which day the service starts.
        text: `Pending start ${type}`,
        count: null,
        severity: 3,
        drillTo: { kind: 'agreement', id },
      })),
};

import { dayText } from '../../base/day-text.ts';
import { noParameters } from '../no-parameters.ts';
import type { ControlCentralAlertSpec } from './contract.ts';
import { nextEvent } from './parts.ts';

/** C1_SEVPR-DF (domain.md 4.4). */
export const c1SevprDf: ControlCentralAlertSpec = {
  spot: 'control-central-alert',
  code: 'C1_SEVPR-DF',
  title: 'Active severance',
  summary: 'Shows service agreements that are being severed, with the next event.',
  source: 'domain.md 4.4',
  parameters: noParameters,
  example: {},
  raise: (_given, facts) =>
    facts.severances
      .filter(({ status }) => status === 'ACTIVE')
      .map(({ id, agreementId, events }) => {
        const next = nextEvent(events);
        const then = next === null ? 'no more events' : `${next.title} ${dayText(next.day)}`;
        return {
          text: `Severance: ${agreementId}, ${then}`,
          count: null,
          severity: 1,
          drillTo: { kind: 'severance', id },
        };
      }),
};

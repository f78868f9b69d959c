import { dayText } from '../../base/day-text.ts';
import { noParameters } from '../no-parameters.ts';
import type { ControlCentralAlertSpec } from './contract.ts';

/** C1_PENDST-DF (domain.md 4.4). */
export const c1PendstDf: ControlCentralAlertSpec = {
  spot: 'control-central-alert',
  code: 'C1_PENDST-DF',
  title: 'Pending starts',
  summary: 'Shows service agreements that are still to start, and when, if the portfolio says so.',
  source: 'domain.md 4.4',
  parameters: noParameters,
  example: {},
  raise: (_given, facts) =>
    facts.agreements
      .filter(({ status }) => status === 'PENDING_START')
      .map(({ id, type, startDay }) => ({
        text: `Pending start ${type}${startDay === null ? '' : ` ${dayText(startDay)}`}`,
        count: null,
        severity: 3,
        drillTo: { kind: 'agreement', id },
      })),
};

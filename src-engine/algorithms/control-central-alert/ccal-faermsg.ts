import { noParameters } from '../no-parameters.ts';
import type { ControlCentralAlertSpec } from './contract.ts';
import { openFacts } from './parts.ts';

/** CCAL-FAERMSG (domain.md 4.4). */
export const ccalFaermsg: ControlCentralAlertSpec = {
  spot: 'control-central-alert',
  code: 'CCAL-FAERMSG',
  title: 'Field activity messages',
  summary: 'Shows field activities whose outgoing message was not sent or failed.',
  source: 'domain.md 4.4',
  parameters: noParameters,
  example: {},
  raise: (_given, facts) =>
    openFacts(facts, 'FIELD_ACTIVITY_MESSAGE').map(({ id }) => ({
      text: `FA ${id}: message outstanding`,
      count: null,
      severity: 2,
      drillTo: { kind: 'fact', id },
    })),
};

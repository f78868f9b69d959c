import { noParameters } from '../no-parameters.ts';
import type { ControlCentralAlertSpec } from './contract.ts';
import { openFacts } from './parts.ts';

/** CI_OD-PROC (domain.md 4.4). */
export const ciOdProc: ControlCentralAlertSpec = {
  spot: 'control-central-alert',
  code: 'CI_OD-PROC',
  title: 'Overdue processes',
  summary: 'Shows active processes of the overdue method, which collects bill by bill.',
  source: 'domain.md 4.4',
  parameters: noParameters,
  example: {},
  raise: (_given, facts) =>
    openFacts(facts, 'OVERDUE_PROCESS').map(({ id, text }) => ({
      text: `Overdue process ${text}`,
      count: null,
      severity: 2,
      drillTo: { kind: 'fact', id },
    })),
};

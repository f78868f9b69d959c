import { dayText } from '../../base/day-text.ts';
import { noParameters } from '../no-parameters.ts';
import type { ControlCentralAlertSpec } from './contract.ts';
import { openFacts } from './parts.ts';

/** CCAL-DECL (domain.md 4.4). */
export const ccalDecl: ControlCentralAlertSpec = {
  spot: 'control-central-alert',
  code: 'CCAL-DECL',
  title: 'Declarations',
  summary: 'Shows declarations that are in effect for the account or its premise.',
  source: 'domain.md 4.4',
  parameters: noParameters,
  example: {},
  raise: (_given, facts) =>
    openFacts(facts, 'DECLARATION').map(({ id, text, toDay }) => ({
      text: toDay === null ? `Declaration: ${text}` : `Declaration: ${text} to ${dayText(toDay)}`,
      count: null,
      severity: 3,
      drillTo: { kind: 'fact', id },
    })),
};

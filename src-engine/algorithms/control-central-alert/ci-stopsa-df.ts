import { moneyText } from '../../base/money-text.ts';
import { noParameters } from '../no-parameters.ts';
import type { ControlCentralAlertSpec } from './contract.ts';

/** CI_STOPSA-DF (domain.md 4.4). */
export const ciStopsaDf: ControlCentralAlertSpec = {
  spot: 'control-central-alert',
  code: 'CI_STOPSA-DF',
  title: 'Stopped agreements',
  summary: 'Shows stopped service agreements that still have a balance.',
  source: 'domain.md 4.4',
  parameters: noParameters,
  example: {},
  raise: (_given, facts) =>
    facts.agreements
      .filter(({ status, balanceMinor }) => status === 'STOPPED' && balanceMinor !== 0)
      .map(({ id, type, balanceMinor }) => ({
        text: `Stopped SA ${type}, ${moneyText(balanceMinor, facts.currency)}`,
        count: null,
        severity: 3,
        drillTo: { kind: 'agreement', id },
      })),
};

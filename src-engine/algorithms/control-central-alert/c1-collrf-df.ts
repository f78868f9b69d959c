import { moneyText } from '../../base/money-text.ts';
import { noParameters } from '../no-parameters.ts';
import type { ControlCentralAlertSpec } from './contract.ts';

/** C1_COLLRF-DF (domain.md 4.4). */
export const c1CollrfDf: ControlCentralAlertSpec = {
  spot: 'control-central-alert',
  code: 'C1_COLLRF-DF',
  title: 'Agency referrals',
  summary: 'Shows debt that a collection agency has.',
  source: 'domain.md 4.4',
  parameters: noParameters,
  example: {},
  raise: (_given, facts) =>
    facts.referrals
      .filter(({ active, startDay }) => active && startDay <= facts.today)
      .map(({ id, agency, amountMinor }) => ({
        text: `Referred to ${agency} ${moneyText(amountMinor, facts.currency)}`,
        count: null,
        severity: 1,
        drillTo: { kind: 'referral', id },
      })),
};

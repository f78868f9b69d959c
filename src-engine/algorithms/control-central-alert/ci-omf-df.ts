import { moneyText } from '../../base/money-text.ts';
import { noParameters } from '../no-parameters.ts';
import type { ControlCentralAlertSpec } from './contract.ts';
import { account, openFacts } from './parts.ts';

/** CI_OMF_DF (domain.md 4.4). */
export const ciOmfDf: ControlCentralAlertSpec = {
  spot: 'control-central-alert',
  code: 'CI_OMF_DF',
  title: 'Open and disputed items',
  summary: 'Shows how much is in open or disputed match events.',
  source: 'domain.md 4.4',
  parameters: noParameters,
  example: {},
  raise(_given, facts) {
    const disputes = facts.holds.filter(
      ({ reason, fromDay, toDay }) =>
        reason === 'DISPUTE' && fromDay <= facts.today && (toDay === null || toDay >= facts.today),
    );
    const items = [...openFacts(facts, 'OPEN_MATCH_EVENT'), ...disputes];
    if (items.length === 0) return [];
    const amountMinor = items.reduce((sum, item) => sum + item.amountMinor, 0);
    const text = `Disputed items ${moneyText(amountMinor, facts.currency)}`;
    return [{ text, count: items.length, severity: 2, drillTo: account(facts) }];
  },
};

import { moneyText } from '../../base/money-text.ts';
import { noParameters } from '../no-parameters.ts';
import type { ControlCentralAlertSpec } from './contract.ts';
import { account, counted, openFacts } from './parts.ts';

/** CI_WO_BILL (domain.md 4.4). */
export const ciWoBill: ControlCentralAlertSpec = {
  spot: 'control-central-alert',
  code: 'CI_WO_BILL',
  title: 'Written-off bills',
  summary: 'Shows how many bills were written off, and how much.',
  source: 'domain.md 4.4',
  parameters: noParameters,
  example: {},
  raise(_given, facts) {
    const given = [...openFacts(facts, 'WRITTEN_OFF_BILL'), ...facts.writeOffs];
    const amountMinor = given.reduce((sum, row) => sum + row.amountMinor, 0);
    const noun = 'written-off bill';
    return counted(given.length, noun, 's', 2, account(facts)).map((alert) => ({
      ...alert,
      text: `${alert.text}, ${moneyText(amountMinor, facts.currency)}`,
    }));
  },
};

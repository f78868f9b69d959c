import { noParameters } from '../no-parameters.ts';
import type { ControlCentralAlertSpec } from './contract.ts';
import { account, counted } from './parts.ts';

/** PP-Active (domain.md 4.4). */
export const ppActive: ControlCentralAlertSpec = {
  spot: 'control-central-alert',
  code: 'PP-Active',
  title: 'Active pay plans',
  summary: 'Shows that the account has active pay plans.',
  source: 'domain.md 4.4',
  parameters: noParameters,
  example: {},
  raise(_given, facts) {
    const active = facts.plans.filter((plan) => plan.status === 'ACTIVE');
    return counted(active.length, 'active pay plan', 's', 3, account(facts));
  },
};

import type { ControlCentralAlertSpec } from './contract.ts';
import { account, counted, isWithinMonths, monthsParameters } from './parts.ts';

/** PP-Broken (domain.md 4.4). */
export const ppBroken: ControlCentralAlertSpec = {
  spot: 'control-central-alert',
  code: 'PP-Broken',
  title: 'Broken pay plans',
  summary: 'Shows how many pay plans were broken in the last months.',
  source: 'domain.md 4.4',
  parameters: monthsParameters,
  example: { months: 12 },
  raise(given, facts) {
    const { months } = monthsParameters.parse(given);
    const ended = facts.plans.filter(
      ({ status, endDay }) => status === 'BROKEN' && isWithinMonths(endDay, months, facts.today),
    );
    return counted(ended.length, 'broken pay plan', 's', 2, account(facts));
  },
};

import type { ControlCentralAlertSpec } from './contract.ts';
import { account, counted, isWithinMonths, monthsParameters } from './parts.ts';

/** PP-Kept (domain.md 4.4). */
export const ppKept: ControlCentralAlertSpec = {
  spot: 'control-central-alert',
  code: 'PP-Kept',
  title: 'Kept pay plans',
  summary: 'Shows how many pay plans were kept in the last months.',
  source: 'domain.md 4.4',
  parameters: monthsParameters,
  example: { months: 12 },
  raise(given, facts) {
    const { months } = monthsParameters.parse(given);
    const ended = facts.plans.filter(
      ({ status, endDay }) => status === 'KEPT' && isWithinMonths(endDay, months, facts.today),
    );
    return counted(ended.length, 'kept pay plan', 's', 3, account(facts));
  },
};

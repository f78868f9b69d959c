import type { ControlCentralAlertSpec } from './contract.ts';
import { account, counted, isWithinMonths, monthsParameters, openFacts } from './parts.ts';

/** CC-PPDENIAL (domain.md 4.4). */
export const ccPpdenial: ControlCentralAlertSpec = {
  spot: 'control-central-alert',
  code: 'CC-PPDENIAL',
  title: 'Pay plan denials',
  summary: 'Shows how many pay plans were denied in the last months.',
  source: 'domain.md 4.4',
  parameters: monthsParameters,
  example: { months: 12 },
  raise(given, facts) {
    const { months } = monthsParameters.parse(given);
    const denials = openFacts(facts, 'PAY_PLAN_DENIAL').filter(({ fromDay }) =>
      isWithinMonths(fromDay, months, facts.today),
    );
    return counted(denials.length, 'pay plan denial', 's', 2, account(facts));
  },
};

import { z } from '../../base/zod.ts';
import type { ControlCentralAlertSpec } from './contract.ts';
import { account } from './parts.ts';

const parameters = z.strictObject({ above: z.int().min(-9999).max(9999).nullable() });

/** C1_CASH-DF (domain.md 4.4). */
export const c1CashDf: ControlCentralAlertSpec = {
  spot: 'control-central-alert',
  code: 'C1_CASH-DF',
  title: 'Cash only',
  summary:
    'Shows a cash-only score above the threshold: only cash is taken; null takes the threshold of the strategy.',
  source: 'domain.md 4.4',
  parameters: parameters,
  example: { above: null },
  raise(given, facts) {
    const above = parameters.parse(given).above ?? facts.cashOnlyAbove;
    if (facts.cashOnlyScore <= above) return [];
    const text = `Cash only (${facts.cashOnlyScore})`;
    return [{ text, count: null, severity: 1, drillTo: account(facts) }];
  },
};

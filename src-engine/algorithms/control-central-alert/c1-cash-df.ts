import { z } from '../../base/zod.ts';
import type { ControlCentralAlertSpec } from './contract.ts';
import { account } from './parts.ts';

const parameters = z.strictObject({ above: z.int().min(-9999).max(9999) });

/** C1_CASH-DF (domain.md 4.4). */
export const c1CashDf: ControlCentralAlertSpec = {
  spot: 'control-central-alert',
  code: 'C1_CASH-DF',
  title: 'Cash only',
  summary: 'Shows a cash-only score above the threshold: cheques and cards are not taken.',
  source: 'domain.md 4.4',
  parameters: parameters,
  example: { above: 20 },
  raise(given, facts) {
    const { above } = parameters.parse(given);
    if (facts.cashOnlyScore <= above) return [];
    const text = `Cash only (${facts.cashOnlyScore})`;
    return [{ text, count: null, severity: 1, drillTo: account(facts) }];
  },
};

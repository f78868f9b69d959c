import { z } from '../../base/zod.ts';
import type { ControlCentralAlertSpec } from './contract.ts';
import { account } from './parts.ts';

const parameters = z.strictObject({ below: z.int().min(-9999).max(9999).nullable() });

/** C1_CRRT-DF (domain.md 4.4). */
export const c1CrrtDf: ControlCentralAlertSpec = {
  spot: 'control-central-alert',
  code: 'C1_CRRT-DF',
  title: 'Poor credit rating',
  summary: 'Shows a credit rating below the threshold; null takes the one of the strategy.',
  source: 'domain.md 4.4',
  parameters: parameters,
  example: { below: null },
  raise(given, facts) {
    const below = parameters.parse(given).below ?? facts.riskyBelow;
    if (facts.creditRating === null || facts.creditRating >= below) return [];
    const text = `Credit rating ${facts.creditRating}`;
    return [{ text, count: null, severity: 2, drillTo: account(facts) }];
  },
};

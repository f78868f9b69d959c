import { z } from '../../base/zod.ts';
import { thresholdCheck } from '../threshold-check.ts';
import type { ClassCancelSpec } from './contract.ts';

const parameters = z.strictObject({ thresholdMinor: z.int().min(0).max(99_999_999_999) });

/** DC COLL CAN: cancel when the class debt is at or under the threshold (domain.md 3.11, decision 2). */
export const dcCollCan: ClassCancelSpec = {
  spot: 'class-cancel',
  code: 'DC COLL CAN',
  title: 'Cancel at threshold',
  summary:
    'Cancels the collection process when the debt of the whole class is at or under the threshold.',
  source: 'domain.md 3.11',
  parameters,
  example: { thresholdMinor: 1000 },
  thresholdMinor: (given) => parameters.parse(given).thresholdMinor,
  explain: (given, debtMinor) =>
    thresholdCheck('Debt at the cut-off date', debtMinor, parameters.parse(given).thresholdMinor),
};

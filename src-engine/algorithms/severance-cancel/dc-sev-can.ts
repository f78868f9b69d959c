import { z } from '../../base/zod.ts';
import { thresholdCheck } from '../threshold-check.ts';
import type { SeveranceCancelSpec } from './contract.ts';

const parameters = z.strictObject({ thresholdMinor: z.int().min(0).max(99_999_999_999) });

/** DC SEV CAN: cancel severance when the class debt is at or under the threshold (domain.md 3.12, 4.2). */
export const dcSevCan: SeveranceCancelSpec = {
  spot: 'severance-cancel',
  code: 'DC SEV CAN',
  title: 'Cancel severance at threshold',
  summary:
    'Cancels a severance process at once when the debt of the whole class is at or under the threshold.',
  source: 'domain.md 3.12',
  parameters,
  example: { thresholdMinor: 1000 },
  thresholdMinor: (given) => parameters.parse(given).thresholdMinor,
  explain: (given, debtMinor) =>
    thresholdCheck('Debt at the cut-off date', debtMinor, parameters.parse(given).thresholdMinor),
};

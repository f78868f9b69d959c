import { z } from '../../base/zod.ts';
import { thresholdCheck } from '../threshold-check.ts';
import type { AgreementCancelSpec } from './contract.ts';

const parameters = z.strictObject({ thresholdMinor: z.int().min(0).max(99_999_999_999) });

/** COLL CC CPSA: an agreement whose own debt is at or under the threshold leaves the process (domain.md 3.11, 4.2). */
export const collCcCpsa: AgreementCancelSpec = {
  spot: 'agreement-cancel',
  code: 'COLL CC CPSA',
  title: 'Agreement pays itself out',
  summary:
    'Removes a service agreement from the process when its own debt is at or under the threshold; without any left the process is cancelled.',
  source: 'domain.md 3.11',
  parameters,
  example: { thresholdMinor: 0 },
  thresholdMinor: (given) => parameters.parse(given).thresholdMinor,
  explain: (given, debtMinor) =>
    thresholdCheck(
      'Debt of the agreement at the cut-off date',
      debtMinor,
      parameters.parse(given).thresholdMinor,
    ),
};

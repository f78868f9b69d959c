import { noParameters } from '../no-parameters.ts';
import type { AgencyChoiceSpec } from './contract.ts';

/** AGY LEAST: the agency with the least debt referred and active; ties go to the first (domain.md 3.14). */
export const agyLeast: AgencyChoiceSpec = {
  spot: 'agency-choice',
  code: 'AGY LEAST',
  title: 'Least referred',
  summary: 'The agency that holds the least active debt; of equals the first in the list.',
  source: 'domain.md 3.14',
  parameters: noParameters,
  example: {},
  reason: 'holds the least active debt',
  choose(_parameters, agencies) {
    let best = 0;
    for (let index = 1; index < agencies.length; index++) {
      const least = agencies[best]?.activeMinor ?? 0;
      if ((agencies[index]?.activeMinor ?? 0) < least) best = index;
    }
    return best;
  },
};

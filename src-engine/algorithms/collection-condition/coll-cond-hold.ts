import { z } from '../../base/zod.ts';
import { HOLD_REASON } from '../../model/portfolio.ts';
import type { HoldReason } from '../../model/rows.ts';
import type { Parameters } from '../spec.ts';
import { type ConditionFacts, type ConditionSpec, flagCheck } from './contract.ts';

const REASONS = Object.keys(HOLD_REASON) as [HoldReason, ...HoldReason[]];

const parameters = z.strictObject({ reason: z.enum(REASONS) });

function isOn(given: Parameters): (facts: ConditionFacts) => boolean {
  const bit = 1 << HOLD_REASON[parameters.parse(given).reason];
  return (facts) => (facts.holdReasons & bit) !== 0;
}

/**
 * COLL COND HOLD: a hold of the reason is on (domain.md 5.3): fraud gets its ladder, a vulnerable customer a softer one. The
 * hold itself must not block reviews. Holds that begin or end make the kernel look again.
 */
export const collCondHold: ConditionSpec = {
  spot: 'collection-condition',
  code: 'COLL COND HOLD',
  title: 'Hold of a reason',
  summary:
    'True while a hold of the reason is on the account or the debt class. Gives fraud, or a vulnerable customer, a ladder of its own.',
  source: 'domain.md 5.3',
  parameters,
  example: { reason: 'FRAUD' },
  reads: () => ['holdReasons'],
  nextChangeDay: () => null,
  compile: isOn,
  explain(given, _context, facts) {
    const { reason } = parameters.parse(given);
    const words = reason.toLowerCase().replaceAll('_', ' ');
    return flagCheck(`Hold for ${words}`, isOn(given)(facts));
  },
};

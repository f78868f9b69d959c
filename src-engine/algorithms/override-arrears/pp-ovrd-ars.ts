import { z } from '../../base/zod.ts';
import type { OverrideArrearsSpec, ScheduledPayments } from './contract.ts';

const parameters = z.strictObject({
  /** Which debt the scheduled payments are taken off: the oldest first (domain.md 6, decision 4), or the newest. */
  oldestFirst: z.boolean(),
});

/**
 * Past and today's rows are reduced by what was paid, earliest first; future rows are never reduced, so an overpaying
 * customer keeps the whole insulation of the future rows (domain.md 3.4, kept on purpose).
 */
function pseudoPayment(schedule: ScheduledPayments, paidMinor: number, day: number): number {
  let paid = paidMinor;
  let pseudo = 0;
  for (let row = schedule.from; row < schedule.from + schedule.count; row++) {
    const amount = schedule.amountMinor[row] ?? 0;
    if ((schedule.day[row] ?? 0) > day) {
      pseudo += amount;
      continue;
    }
    const used = paid < amount ? paid : amount;
    paid -= used;
    pseudo += amount - used;
  }
  return pseudo;
}

/** PP OVRD ARS: scheduled pay-plan payments insulate their own amount of debt (domain.md 3.4). */
export const ppOvrdArs: OverrideArrearsSpec = {
  spot: 'override-arrears',
  code: 'PP OVRD ARS',
  title: 'Pay plan insulates debt',
  summary:
    'What active pay plans still schedule is taken off aged debt: off the oldest first, or off the newest, which leaves old debt exposed.',
  source: 'domain.md 3.4, decision 4',
  parameters,
  example: { oldestFirst: true },
  compile: () => pseudoPayment,
  eatsOldestFirst: (given) => parameters.parse(given).oldestFirst,
};

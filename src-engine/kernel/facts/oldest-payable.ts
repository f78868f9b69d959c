import { FAR_DAY } from '../image/kernel-image.ts';
import type { AccountState } from '../state/account-state.ts';

/** The first unpaid item of the oldest due day that no agency has and nobody disputes; -1 when nothing is payable. */
export function oldestPayableItem({ items, referrals, oldestPayableDay }: AccountState): number {
  for (let item = 0; item < items.count; item++) {
    if ((items.dueDay[item] ?? FAR_DAY) !== oldestPayableDay || items.askedMinor(item) === 0)
      continue;
    if ((referrals.atAgency[items.agreement[item] ?? 0] ?? 0) === 0) return item;
  }
  return -1;
}

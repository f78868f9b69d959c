import { HOLD_REASON, HOLD_SCOPE, NONE } from '../../model/portfolio.ts';
import { FAR_DAY } from '../image/kernel-image.ts';
import { coversItem, type HeldItems } from './holds.ts';

/**
 * Spreads the disputed amounts of `day` over the open items: that part neither counts in arrears nor is asked for
 * (domain.md 5.3). Disputes of bills first; a dispute of an amount of an agreement, class or account takes the oldest
 * debt in its scope. When the hold is over the amount counts again with its old age. Pure in its result: it may be
 * repeated at any time.
 */
export function spreadDisputes(state: HeldItems, day: number): void {
  const { holds, items } = state;
  for (let item = 0; item < items.count; item++) items.disputedMinor[item] = 0;
  for (const ofBills of [true, false]) {
    for (let hold = 0; hold < holds.count; hold++) {
      if (holds.reason[hold] !== HOLD_REASON.DISPUTE || !holds.isOn(hold, day)) continue;
      if ((holds.scope[hold] === HOLD_SCOPE.BILL) === ofBills) spreadOne(state, hold);
    }
  }
}

function spreadOne(state: HeldItems, hold: number): void {
  const { holds, items } = state;
  const amount = holds.amountMinor[hold] ?? NONE;
  let left = amount === NONE ? Number.MAX_SAFE_INTEGER : amount;
  for (let item = 0; item < items.count && left > 0; item++) {
    if ((items.arrearsDay[item] ?? FAR_DAY) >= FAR_DAY || !coversItem(state, hold, item)) continue;
    const taken = Math.min(left, openMinor(state, item) - (items.disputedMinor[item] ?? 0));
    if (taken <= 0) continue;
    items.disputedMinor[item] = (items.disputedMinor[item] ?? 0) + taken;
    left -= taken;
  }
}

/** What is open of an item in the wider of the two views. */
function openMinor(state: HeldItems, item: number): number {
  const { items } = state;
  return Math.max(items.pooledMinor[item] ?? 0, items.agreementMinor[item] ?? 0);
}

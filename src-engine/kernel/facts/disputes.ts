import { HOLD_REASON, HOLD_SCOPE, NONE } from '../../model/portfolio.ts';
import { FAR_DAY } from '../image/kernel-image.ts';
import { coversItem, type HeldItems } from './holds.ts';

/** In `disputedMinor` of debt from before an insolvency: whatever is open of it stands apart. */
export const SET_APART = Number.MAX_SAFE_INTEGER;

/**
 * Writes what holds take out of the open items on `day`: that part neither counts in arrears nor is asked for, as if it
 * were in a debt class that is not eligible for collection (domain.md 5.3). Debt that began to age on or before the first
 * day of an insolvency in whose scope it is stands apart as a whole. Of disputes, those of bills come first; a dispute of
 * an amount of an agreement, class or account takes the oldest debt in its scope. When the hold is over the amount
 * counts again with its old age. Pure in its result: it may be repeated at any time.
 */
export function spreadDisputes(state: HeldItems, day: number): void {
  const { holds, items } = state;
  for (let item = 0; item < items.count; item++) items.disputedMinor[item] = 0;
  for (let hold = 0; hold < holds.count; hold++) {
    if (holds.reason[hold] !== HOLD_REASON.BANKRUPTCY || !holds.isOn(hold, day)) continue;
    for (let item = 0; item < items.count; item++)
      if (isOfBefore(state, hold, item)) items.disputedMinor[item] = SET_APART;
  }
  for (const ofBills of [true, false]) {
    for (let hold = 0; hold < holds.count; hold++) {
      if (holds.reason[hold] !== HOLD_REASON.DISPUTE || !holds.isOn(hold, day)) continue;
      if ((holds.scope[hold] === HOLD_SCOPE.BILL) === ofBills) spreadOne(state, hold);
    }
  }
}

/** The item is in the scope of the hold and began to age on its first day or earlier. */
export function isOfBefore(state: HeldItems, hold: number, item: number): boolean {
  const arrearsDay = state.items.arrearsDay[item] ?? FAR_DAY;
  return arrearsDay <= (state.holds.fromDay[hold] ?? 0) && coversItem(state, hold, item);
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

import { CHANNEL } from '../../model/behaviour.ts';
import type { AccountState } from '../state/account-state.ts';

/** Contacts with the customer from `day` on; a bar and a credit mark are felt, but are no contacts. */
export function contactsSince(
  { contactCount, contactDay, contactChannel }: AccountState,
  day: number,
): number {
  let count = 0;
  for (let index = contactCount - 1; index >= 0; index--) {
    if ((contactDay[index] ?? 0) < day) break;
    const channel = contactChannel[index];
    if (channel !== CHANNEL.RESTRICTION && channel !== CHANNEL.CREDIT_MARK) count++;
  }
  return count;
}

import { NONE } from '../../model/portfolio.ts';
import { FAR_DAY, ITEM_KIND } from '../image/kernel-image.ts';
import type { KernelContext } from '../kernel-context.ts';
import type { AccountState } from '../state/account-state.ts';
import { NO_BILL, OpenItems } from '../state/open-items.ts';
import { postDebit } from './31-post-debit.ts';
import { postAgreementCredit } from './32-post-credit.ts';

/**
 * Phase 33, transfer of debt from one agreement to another of the account: a credit there, a debit here. What arrives is
 * a new charge on the next bill of the agreement that takes it; where none comes it ages and is due at once. No money
 * moves. Minor units.
 */
export function moveDebt(
  context: KernelContext,
  state: AccountState,
  from: number,
  to: number,
  amountMinor: number,
): void {
  postAgreementCredit(context, state, from, amountMinor);
  const { services, day } = state;
  const isBilled =
    services.nextBillDay < FAR_DAY &&
    services.isActive(to) &&
    (services.chargeMinor[to] ?? NONE) !== NONE;
  if (!isBilled) {
    postDebit(context, state, to, amountMinor, day, day, ITEM_KIND.debit, NO_BILL);
    return;
  }
  const key = OpenItems.billKey(services.cycle);
  postDebit(context, state, to, amountMinor, FAR_DAY, FAR_DAY, ITEM_KIND.newCharge, key);
}

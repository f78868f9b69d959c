import { addMonths, type Day } from '../../../src-engine/base/day.ts';
import { followReferrals } from './agency.ts';
import { becomePastDue, isInBase } from './arrears-base.ts';
import { balanceOf } from './balances.ts';
import { postFee, sortItems, termsOf } from './billing.ts';
import { openFees, tellFeesPaid } from './fees.ts';
import { countForPlans, spendWaitingCredit } from './over-payment.ts';
import type { Penalty } from './rules.ts';
import type { Account, World } from './world.ts';

/** A rating row from today; its end day counts (decision 28). */
export function addRatingRow(account: Account, penalty: Penalty | null, today: Day): void {
  if (penalty === null) return;
  const { points, cashOnlyPoints, months } = penalty;
  account.ratingRows.push({
    points,
    cashOnlyPoints,
    startDay: today,
    endDay: addMonths(today, months) - 1,
  });
}

/** Phase 22: payments that come back put their debt back as it was (domain.md 3.2, 3.10). */
export function returnedPayments(world: World, account: Account, today: Day): void {
  for (const back of account.returns.filter(({ day }) => day === today)) {
    const fees = openFees(account);
    for (const { item, view, amountMinor } of back.lowered) {
      item[view] += amountMinor;
      if (view === 'pooledMinor')
        countForPlans(account, item.agreement.debtClass, -amountMinor, back.thirdParty);
    }
    for (const { agreement, view, amountMinor } of back.waiting) {
      const { debtClass } = agreement;
      if (view === 'ownMinor') agreement.creditMinor -= amountMinor;
      else {
        const credit = account.classCreditMinor.get(debtClass) ?? 0;
        account.classCreditMinor.set(debtClass, credit - amountMinor);
        world.books.add('debitsMinor', -amountMinor);
        countForPlans(account, debtClass, -amountMinor, back.thirdParty);
      }
    }
    account.totals.recoveredMinor -= back.recoveredMinor;
    const late = back.lowered
      .filter(({ item, view }) => view === 'pooledMinor' && isInBase(account, item))
      .reduce((sum, { amountMinor }) => sum + amountMinor, -back.recoveredMinor);
    becomePastDue(world, account, Math.max(0, late));
    account.returns.splice(account.returns.indexOf(back), 1);
    sortItems(account);
    spendWaitingCredit(world, account);
    tellFeesPaid(world, account, fees);
    account.totals.cashMinor -= back.amountMinor;
    world.books.add('cashMinor', -back.amountMinor);
    world.books.add('returnedMinor', back.amountMinor);
    world.books.write({
      process: 0,
      kind: 'paymentReturned',
      detail: 0,
      outcome: 'done',
      amountMinor: back.amountMinor,
    });
    for (const { item } of back.lowered)
      if (item.agreement.status === 'CLOSED' && balanceOf(account, item.agreement) > 0) {
        item.agreement.status = 'REACTIVATED';
        item.agreement.writeOffDone = false;
      }
    followReferrals(world, account);
    addRatingRow(account, world.rules.returnedPayment, today);
    const { returnedPaymentFeeMinor: fee } = termsOf(world, account);
    if (fee > 0 && back.paidFirst !== undefined)
      postFee(world, account, back.paidFirst, fee, false, today);
    account.reviewDays.add(today);
  }
}

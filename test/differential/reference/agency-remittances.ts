import type { Day } from '../../../src-engine/base/day.ts';
import { referredMinor } from './agency.ts';
import { balanceOf, lowerDebt } from './balances.ts';
import { closePaid } from './closing.ts';
import { endPaidSeverances } from './end-severance.ts';
import { openFees, tellFeesPaid } from './fees.ts';
import type { Account, World } from './world.ts';

/** Phase 26: agencies pay all that a referral covers on the day their budget is used up. */
export function agencyRemittances(world: World, account: Account, today: Day): void {
  for (const referral of account.referrals) {
    if (!referral.isOpen || referral.recoveryDay === null || referral.recoveryDay > today) continue;
    const gross = referredMinor(referral);
    const fees = openFees(account);
    let late = 0;
    let back = referral.offBookMinor;
    referral.offBookMinor = 0;
    for (const agreement of referral.agreements) {
      late += agreement.writtenOffMinor;
      agreement.writtenOffMinor = 0;
      const owed = balanceOf(account, agreement);
      // Where other agreements' credit had covered the debt in the view of the class, it is free again.
      if (owed > 0) back += owed - lowerDebt(account, agreement, owed, true);
    }
    const rule = world.rules.writeOff.agencies.find(({ code }) => code === referral.agency);
    const usual = rule?.feeBasisPoints ?? 0;
    const rate = referral.isLater ? (rule?.laterFeeBasisPoints ?? usual) : usual;
    const fee = Math.floor((gross * rate) / 10_000 + 0.5);
    tellFeesPaid(world, account, fees);
    account.totals.netLossMinor -= late;
    account.totals.commissionMinor += fee;
    account.totals.cashMinor += gross;
    account.totals.recoveredMinor += gross;
    account.totals.costMinor += fee;
    world.books.add('cashMinor', gross);
    world.books.add('agencyMinor', gross);
    world.books.add('debitsMinor', back + late);
    world.books.add('lateRecoveredMinor', late);
    world.books.add('commissionMinor', fee);
    world.books.add('costMinor', fee);
    const outcome = 'agencyPayment';
    world.books.write({ process: 0, kind: 'payment', detail: 0, outcome, amountMinor: gross });
    endPaidSeverances(world, account, today);
    closePaid(world, account);
  }
}

import { isMinor } from '../../../base/money.ts';
import type { AgreementRow } from '../../../model/rows.ts';
import { checkDays, isAmount, isWithin, refuse, refuseUnless } from './row-checks.ts';

/** Throws when the row alone cannot be a service agreement. */
export function checkAgreement(row: AgreementRow): void {
  const what = `Service agreement ${row.id}`;
  checkDays(what, [row.finalBillDueDay, row.startDay]);
  refuseUnless(
    isAmount(row.recurringChargeMinor),
    what,
    `has the recurring charge ${row.recurringChargeMinor}`,
    'A charge is 0 or more, in whole minor units.',
  );
  refuseUnless(
    isMinor(row.payoffDifferenceMinor),
    what,
    `has the payoff difference ${row.payoffDifferenceMinor}`,
    'Give whole minor units.',
  );
  refuseUnless(
    isWithin(row.servicePoints, 0, 255),
    what,
    `has ${row.servicePoints} service points`,
    'Give a whole number from 0 to 255.',
  );
}

/**
 * Throws when a sub-agreement's master is missing, of another account, or itself a sub-agreement. Agreements come in
 * any order, so this looks when all are there.
 */
export function checkMasters(agreements: ReadonlyMap<string, AgreementRow>): void {
  for (const row of agreements.values()) {
    if (row.masterId === null) continue;
    const master = agreements.get(row.masterId);
    const what = `The master ${row.masterId} of service agreement ${row.id}`;
    if (master === undefined || master.accountId !== row.accountId) {
      refuse(`${what} is not an agreement of account ${row.accountId}.`, 'Mend the master.');
    }
    if (master.masterId !== null) {
      refuse(`${what} is a sub-agreement itself.`, 'Name the agreement with the service point.');
    }
  }
}

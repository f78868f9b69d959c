import { countWords } from '../../../base/count-words.ts';
import { isMinor } from '../../../base/money.ts';
import type { AccountRow } from '../../../model/rows.ts';
import { checkDays, isWithin, refuse, refuseUnless } from './row-checks.ts';

/** Throws when the row alone cannot be an account. */
export function checkAccount(row: AccountRow): void {
  const what = `Account ${row.id}`;
  if (row.id === '') refuse('An account has no number.', 'Map a column to the account number.');
  checkDays(what, [row.postponeUntilDay, row.lastReviewDay, row.nextBillDay]);
  for (const points of [row.creditRating, row.cashOnlyScore]) {
    refuseUnless(
      isWithin(points, -32_767, 32_767),
      what,
      `has the credit rating ${points}`,
      'A rating is a whole number from -32767 to 32767.',
    );
  }
  for (const score of [
    ...[row.badDebtScore, row.churnScore, row.lifetimeValueScore],
    ...[row.upSellScore, row.crossSellScore],
  ]) {
    refuseUnless(
      isWithin(score, 0, 100),
      what,
      `has the score ${score}`,
      'Scores are whole numbers from 0 to 100.',
    );
  }
  refuseUnless(
    row.creditLimitMinor === null || (isMinor(row.creditLimitMinor) && row.creditLimitMinor >= 0),
    what,
    `has the credit limit ${row.creditLimitMinor}`,
    'A limit is 0 or more, in whole minor units.',
  );
  refuseUnless(
    isWithin(row.responsiblePersons, 1, 255),
    what,
    `has ${row.responsiblePersons} financially responsible persons`,
    'Give a whole number from 1 to 255.',
  );
  refuseUnless(
    isWithin(row.notifiedPersons, 0, row.responsiblePersons),
    what,
    `notifies ${row.notifiedPersons} of ${countWords(row.responsiblePersons, 'responsible person')}`,
    'Give a whole number from 0 to the number of responsible persons.',
  );
  refuseUnless(row.customerId !== '', what, 'has an empty customer', 'Leave it out instead.');
}

import type { PromiseRow, RatingRow, ReferralRow, ReviewRow } from '../../model/rows.ts';
import type { RowParts } from './row-parts.ts';

/** A promise of the current record; null when the reader has a problem. So do the others here. */
export function readPromise(parts: RowParts): PromiseRow | null {
  const accountId = parts.account();
  const debtClass = parts.debtClass('debtClass');
  const amountMinor = parts.requiredAmount('amount');
  const madeDay = parts.requiredDay('madeDate');
  const dueDay = parts.requiredDay('dueDate');
  if (dueDay < madeDay) parts.refuse('dueDate', 'The promise is due before it was made.');
  const status = parts.choice('status', ['OPEN', 'KEPT', 'BROKEN']);
  const id = parts.id(accountId, 'promise', madeDay, dueDay);
  if (!parts.isGood) return null;
  const anyClass = debtClass === '' ? null : debtClass;
  return { id, accountId, debtClass: anyClass, amountMinor, madeDay, dueDay, status };
}

export function readRating(parts: RowParts): RatingRow | null {
  const accountId = parts.account();
  const startDay = parts.requiredDay('startDate');
  const endDay = parts.requiredDay('endDate');
  if (endDay < startDay) parts.refuse('endDate', 'The row ends before it starts.');
  const creditPoints = parts.requiredInteger('creditPoints');
  const cashOnlyPoints = parts.integer('cashOnlyPoints') ?? 0;
  return parts.isGood ? { accountId, startDay, endDay, creditPoints, cashOnlyPoints } : null;
}

export function readReview(parts: RowParts): ReviewRow | null {
  const accountId = parts.account();
  const reviewDay = parts.requiredDay('reviewDate');
  const reason = parts.text('reason');
  return parts.isGood ? { accountId, reviewDay, reason } : null;
}

export function readReferral(parts: RowParts): ReferralRow | null {
  const accountId = parts.account();
  const agency = parts.requiredText('agency');
  const startDay = parts.requiredDay('startDate');
  const amountMinor = parts.requiredAmount('amount');
  const status = parts.choice('status', ['ACTIVE', 'CLOSED']);
  const id = parts.id(accountId, 'referral', agency, startDay);
  return parts.isGood ? { id, accountId, agency, startDay, amountMinor, status } : null;
}

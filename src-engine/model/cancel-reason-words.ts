import type { CancelReason } from './manual-command.ts';

const WORDS: Readonly<Record<CancelReason, string>> = {
  PAID: 'Paid elsewhere',
  BELOW_THRESHOLD: 'Debt below the threshold',
  PAY_PLAN: 'Pay plan agreed',
  DISPUTE: 'Dispute upheld',
  ERROR: 'Billing error',
  DECEASED: 'Customer deceased',
  BANKRUPTCY: 'Bankruptcy',
  HARDSHIP: 'Hardship',
  MORATORIUM: 'Moratorium',
  CLASS_CHANGED: 'Collection class changed',
  MGMT_DECISION: 'Management decision',
  SA_REMOVED: 'Service agreement removed',
  REPLACED: 'Replaced by another process',
};

/** A cancel reason as the screens and the decisions say it. */
export function cancelReasonWords(reason: CancelReason): string {
  return WORDS[reason];
}

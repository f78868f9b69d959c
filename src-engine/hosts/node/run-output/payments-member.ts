import { fingerprint } from '../../../base/canonical-json.ts';
import type { RunPlan } from '../../../model/run.ts';

/** What of run.json vouches for the payments that a run knew beforehand, as one word; no member where it knew none. */
export function paymentsMember({ payments = [] }: Pick<RunPlan, 'payments'>): {
  readonly paymentsFingerprint?: string;
} {
  return payments.length === 0 ? {} : { paymentsFingerprint: fingerprint(payments) };
}

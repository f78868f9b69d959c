import type { KnownPayment } from '../model/known-payment.ts';
import type { Workspace } from '../store/workspace.ts';
import { documentPayments } from './case-payments.ts';

/** What every plan says of its days and of the payments that it knows. */
interface PaymentPlan {
  readonly days: number;
  readonly payments?: readonly KnownPayment[];
}

/** A plan with what its document knows beforehand of what customers pay. */
export type PlanOnDocument = <P extends PaymentPlan>(plan: P) => P;

/**
 * Makes plans on the portfolio of a document: each with the payments of its days that the document knows beforehand. Whoever
 * runs on a document's portfolio, a screen or a command, makes the plan by it, so that all of them give the same numbers. The
 * payments are read once; the workspace may be closed then.
 */
export function planOnDocument(workspace: Workspace): PlanOnDocument {
  const known = documentPayments(workspace);
  return (plan) => {
    const payments = known.filter(({ day }) => day < plan.days);
    return payments.length > 0 ? { ...plan, payments } : plan;
  };
}

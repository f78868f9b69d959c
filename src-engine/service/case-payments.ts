import { casePayments } from '../cases/case-plan.ts';
import { SAMPLE_CASES, sampleCase } from '../cases/sample-cases.ts';
import type { KnownPayment } from '../model/known-payment.ts';
import type { Session } from './session.ts';

/** What a document says of its portfolio when it was made of a worked example. */
export function caseSource(id: string): string {
  return `Worked example ${id}`;
}

/**
 * Payments that a run of so many days knows beforehand: those of the worked example that the document was made of, so that
 * it comes out there as it says; none in other documents.
 */
export function documentPayments(session: Session, days: number): readonly KnownPayment[] {
  const open = session.workspace();
  const source = open.ok ? open.value.portfolio.record()?.source : undefined;
  const id = [...SAMPLE_CASES.keys()].find((known) => caseSource(known) === source);
  const example = id === undefined ? null : sampleCase(id);
  const payments = example === null ? null : casePayments(example);
  return payments?.ok ? payments.value.filter(({ day }) => day < days) : [];
}

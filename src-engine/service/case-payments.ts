import { casePayments } from '../cases/case-plan.ts';
import { SAMPLE_CASES, sampleCase } from '../cases/sample-cases.ts';
import type { KnownPayment } from '../model/known-payment.ts';
import type { CaseChoice } from '../protocol/case-methods.ts';
import type { Workspace } from '../store/workspace.ts';
import type { Session } from './session.ts';

/** What a document says of its portfolio when it was made of a worked example. */
export function caseSource(choice: CaseChoice): string {
  return 'id' in choice ? `Worked example ${choice.id}` : `Case file ${choice.file.name}`;
}

/** Those of the example that the program brings and the document names; documents before schema 29 keep none themselves. */
function samplePayments({ portfolio }: Workspace): readonly KnownPayment[] {
  const source = portfolio.record()?.source;
  const id = [...SAMPLE_CASES.keys()].find((known) => caseSource({ id: known }) === source);
  const example = id === undefined ? null : sampleCase(id);
  const payments = example === null ? null : casePayments(example);
  return payments?.ok ? payments.value : [];
}

/**
 * Payments that a run of so many days knows beforehand: those of the worked example that the document was made of, so that
 * it comes out there as it says; none in other documents.
 */
export function documentPayments(session: Session, days: number): readonly KnownPayment[] {
  const open = session.workspace();
  if (!open.ok) return [];
  const kept = open.value.payments.list();
  const payments = kept.length > 0 ? kept : samplePayments(open.value);
  return payments.filter(({ day }) => day < days);
}

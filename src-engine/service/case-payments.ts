import { casePayments } from '../cases/case-plan.ts';
import { SAMPLE_CASES, sampleCase } from '../cases/sample-cases.ts';
import type { KnownPayment } from '../model/known-payment.ts';
import type { CaseChoice } from '../protocol/case-methods.ts';
import type { Workspace } from '../store/workspace.ts';

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
 * Payments that every run on a document's portfolio knows beforehand (plan-on-document.ts): those of the worked example that
 * it was made of, so that it comes out there as it says; none in other documents.
 */
export function documentPayments(workspace: Workspace): readonly KnownPayment[] {
  const kept = workspace.payments.list();
  return kept.length > 0 ? kept : samplePayments(workspace);
}

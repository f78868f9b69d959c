import type { DocumentSummary } from '../../src-engine/protocol/methods.ts';
import { counted } from '../format/count.ts';

/** The line under a recent file: "12,000 accounts, 3 runs". */
export function describeDocument(summary: DocumentSummary): string {
  const runs = counted(summary.runs.length, 'run');
  if (summary.portfolio === null) return `no portfolio, ${runs}`;
  return `${counted(summary.portfolio.accounts, 'account')}, ${runs}`;
}

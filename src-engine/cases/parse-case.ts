import type { Problem } from '../base/problem.ts';
import { err, type Result } from '../base/result.ts';
import { readDocument } from '../config/parse/read-document.ts';
import { type Case, caseSchema } from './case-schema.ts';
import { runningProblems } from './running-problems.ts';

/** Why a document is no case, or null when it may be one. */
function refuseKind(document: unknown): Problem | null {
  const isCase =
    document !== null &&
    typeof document === 'object' &&
    (document as Record<string, unknown>)['kind'] === 'case';
  if (isCase) return null;
  return {
    code: 'not-a-case',
    severity: 'error',
    pointer: '/kind',
    message: 'This is not a worked example: it has no "kind": "case".',
    hint: 'See docs/cases.md, or copy a file of samples/cases.',
  };
}

/** Reads the text of a case: form and bounds; every problem has its place and a mend. */
export function parseCase(text: string): Result<Case, readonly Problem[]> {
  const read = readDocument(text, caseSchema, refuseKind);
  if (!read.ok) return read;
  const problems = runningProblems(read.value);
  return problems.length === 0 ? read : err(problems);
}

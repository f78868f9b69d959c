import { at } from '../base/assert.ts';
import { type Failure, FailureError, failure } from '../base/failure.ts';
import { err, ok, type Result } from '../base/result.ts';
import { casePayments, caseStrategy } from '../cases/case-plan.ts';
import type { Case } from '../cases/case-schema.ts';
import { parseCase } from '../cases/parse-case.ts';
import { SAMPLE_CASES, sampleCase } from '../cases/sample-cases.ts';
import type { CaseChoice, CaseFile } from '../protocol/case-methods.ts';
import type { EngineSql } from '../store/sqlite.ts';
import { casePortfolio } from './case-portfolio.ts';

function knownCase(id: string): Result<Case, Failure> {
  const found = sampleCase(id);
  if (found !== null) return ok(found);
  const known = [...SAMPLE_CASES.keys()];
  return err(
    failure('not-found', `There is no worked example ${id}.`, '', `Use ${known.join(', ')}.`),
  );
}

/** Names the file in front of the place within it. */
function inFile(name: string, found: Pick<Failure, 'message' | 'hint'>, pointer: string): Failure {
  const where = pointer === '' ? name : `${name} at ${pointer}`;
  return failure('bad-file', found.message, where, found.hint);
}

/** A person's own case that can be run, or the first problem and where it is. */
export function caseOfFile(sql: EngineSql, { name, text }: CaseFile): Result<Case, Failure> {
  const parsed = parseCase(text);
  if (!parsed.ok) {
    const { message, hint, pointer } = at(parsed.error, 0);
    return err(inFile(name, { message, hint }, pointer));
  }
  const wrong = unusable(sql, parsed.value);
  return wrong === null ? parsed : err(inFile(name, wrong, wrong.where));
}

/** What its form does not tell: rules that are none, payments of nobody, rows that refer to nothing; null when it can be run. */
function unusable(sql: EngineSql, example: Case): Failure | null {
  for (const read of [caseStrategy(example), casePayments(example)])
    if (!read.ok) return read.error;
  try {
    const portfolio = casePortfolio(sql, example);
    return portfolio.ok ? null : portfolio.error;
  } catch (thrown) {
    // Rows that do not fit together are told by the draft.
    if (thrown instanceof FailureError) return thrown.failure;
    throw thrown;
  }
}

/** The worked example that is asked for: one that the program brings, or a file. */
export function chosenCase(sql: EngineSql, choice: CaseChoice): Result<Case, Failure> {
  return 'id' in choice ? knownCase(choice.id) : caseOfFile(sql, choice.file);
}

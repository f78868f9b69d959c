import { jsonSyntaxProblem } from '../../base/json-syntax-problem.ts';
import type { Problem } from '../../base/problem.ts';
import { err, ok, type Result } from '../../base/result.ts';
import { scanJson } from '../../base/scan-json.ts';
import { textPlace } from '../../base/text-place.ts';
import type { z } from '../../base/zod.ts';
import { schemaProblems } from './schema-problems.ts';

function duplicateProblem(text: string, pointer: string, offset: number): Problem {
  const { line, column } = textPlace(text, offset);
  return {
    code: 'member-repeated',
    severity: 'error',
    pointer,
    message: `Line ${line}, column ${column}: this member is given twice in the same object.`,
    hint: 'Keep one of the two.',
  };
}

/** Members that the schema library skips without a word. */
function reservedNames(offsets: ReadonlyMap<string, number>): readonly Problem[] {
  return [...offsets.keys()]
    .filter((pointer) => pointer.endsWith('/__proto__'))
    .map((pointer) => ({
      code: 'member-unknown',
      severity: 'error',
      pointer,
      message: '"__proto__" is not a member here.',
      hint: 'Remove it.',
    }));
}

/**
 * Reads the text of a configuration file. Syntax errors carry line and column; everything else a JSON pointer, what was
 * found and what is allowed. Nothing is filled in or dropped: a member that is unknown, repeated or missing is an
 * error. `refuseKind` says why a document is of another kind or version, or null; then nothing else is said. `upgrade`
 * brings one of an older version to this one.
 */
export function readDocument<T>(
  text: string,
  schema: z.ZodType<T>,
  refuseKind: (document: unknown) => Problem | null,
  upgrade: (document: unknown) => unknown = (same) => same,
): Result<T, readonly Problem[]> {
  // A byte order mark is not part of the document; editors on Windows write one.
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const scan = scanJson(body);
  if (!scan.ok) return err([jsonSyntaxProblem('json-syntax', body, scan.error)]);
  const read: unknown = JSON.parse(body);
  const kind = refuseKind(read);
  if (kind !== null) return err([kind]);
  const document = upgrade(read);
  const repeated = scan.value.duplicates.map(({ pointer, offset }) =>
    duplicateProblem(body, pointer, offset),
  );
  const parsed = schema.safeParse(document);
  const named = [...repeated, ...reservedNames(scan.value.offsets)];
  const problems = parsed.success
    ? named
    : [...named, ...schemaProblems(parsed.error.issues, schema, document)];
  return parsed.success && problems.length === 0 ? ok(parsed.data) : err(problems);
}

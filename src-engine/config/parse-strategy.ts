import type { Problem } from '../base/problem.ts';
import { err, ok, type Result } from '../base/result.ts';
import { scanJson } from './parse/scan-json.ts';
import { schemaProblems } from './parse/schema-problems.ts';
import { schemaVersionProblem } from './parse/schema-version.ts';
import { textPlace } from './parse/text-place.ts';
import { type Strategy, strategySchema } from './strategy-schema.ts';

function syntaxProblem(text: string, offset: number, expected: string, hint: string): Problem {
  const { line, column } = textPlace(text, offset);
  const character = text.slice(offset).match(/^./su)?.[0];
  const found = character === undefined ? 'the end of the file' : JSON.stringify(character);
  return {
    code: 'json-syntax',
    severity: 'error',
    pointer: '',
    message: `Line ${line}, column ${column}: expected ${expected}, found ${found}.`,
    hint,
  };
}

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
 * Reads the text of a strategy.json file. Syntax errors carry line and column; everything else a JSON pointer, what
 * was found and what is allowed. Nothing is filled in or dropped: a member that is unknown, repeated or missing is an
 * error. Cross-field rules are `checkStrategy`'s.
 */
export function parseStrategy(text: string): Result<Strategy, readonly Problem[]> {
  // A byte order mark is not part of the document; editors on Windows write one.
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const scan = scanJson(body);
  if (!scan.ok) {
    const { offset, expected, hint } = scan.error;
    return err([syntaxProblem(body, offset, expected, hint)]);
  }
  const document: unknown = JSON.parse(body);
  const version = schemaVersionProblem(document);
  if (version !== null) return err([version]);
  const repeated = scan.value.duplicates.map(({ pointer, offset }) =>
    duplicateProblem(body, pointer, offset),
  );
  const parsed = strategySchema.safeParse(document);
  const named = [...repeated, ...reservedNames(scan.value.offsets)];
  const problems = parsed.success
    ? named
    : [...named, ...schemaProblems(parsed.error.issues, strategySchema, document)];
  return parsed.success && problems.length === 0 ? ok(parsed.data) : err(problems);
}

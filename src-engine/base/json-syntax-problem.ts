import type { Problem } from './problem.ts';
import type { JsonSyntaxError } from './scan-json.ts';
import { textPlace } from './text-place.ts';

/** Where a text breaks the grammar of JSON, in our words: line, column, what was expected and what stands there. */
export function jsonSyntaxProblem(
  code: string,
  text: string,
  { offset, expected, hint }: JsonSyntaxError,
): Problem {
  const { line, column } = textPlace(text, offset);
  const character = text.slice(offset).match(/^./su)?.[0];
  const found = character === undefined ? 'the end of the file' : JSON.stringify(character);
  const message = `Line ${line}, column ${column}: expected ${expected}, found ${found}.`;
  return { code, severity: 'error', pointer: '', message, hint };
}

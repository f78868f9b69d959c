import { jsonSyntaxProblem } from '../base/json-syntax-problem.ts';
import type { Problem } from '../base/problem.ts';
import { err, ok, type Result } from '../base/result.ts';
import { scanJson } from '../base/scan-json.ts';
import { checkMapping } from './fields/check-mapping.ts';
import { mappingSchema } from './fields/mapping-schema.ts';
import type { ImportMapping } from './mapping.ts';

function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

function problem(code: string, pointer: string, message: string, hint: string): Problem {
  return { code, severity: 'error', pointer, message, hint };
}

/**
 * A mapping from a value that came from outside (a file, the wizard): its structure first, then `checkMapping`.
 * Problems carry JSON pointers into the value.
 */
export function readMapping(value: unknown): Result<ImportMapping, readonly Problem[]> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const hint = 'Write an object in { }; docs/import.md lists its members.';
    return err([problem('mapping-structure', '', 'This is no mapping: it is no object.', hint)]);
  }
  const parsed = mappingSchema.safeParse(value);
  if (!parsed.success) {
    const hint = 'docs/import.md lists the members of a mapping.';
    return err(
      parsed.error.issues.map((issue) =>
        problem('mapping-structure', pointerOf(issue.path), `${issue.message}.`, hint),
      ),
    );
  }
  const problems = checkMapping(parsed.data);
  return problems.length > 0 ? err(problems) : ok(parsed.data);
}

/** The mapping of a mapping file's text, or everything wrong with it. */
export function parseMapping(text: string): Result<ImportMapping, readonly Problem[]> {
  // A byte order mark is not part of the document; editors on Windows write one.
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const scan = scanJson(body);
  if (!scan.ok) {
    const found = jsonSyntaxProblem('mapping-json', body, scan.error);
    const message = `The mapping file is no JSON. ${found.message}`;
    return err([{ ...found, message, hint: found.hint || 'Correct the text at that place.' }]);
  }
  const value: unknown = JSON.parse(body);
  return readMapping(value);
}

import { countWords } from '../../base/count-words.ts';
import type { Problem } from '../../base/problem.ts';
import { z } from '../../base/zod.ts';
import { pointerOf, valueAt } from '../pointer.ts';
import { bareSchema, memberSchemas, schemaAt } from '../schema-walk.ts';
import { nearestName } from './nearest-name.ts';

const KIND_WORDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a whole number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'an object in { }',
  record: 'an object in { }',
  array: 'a list in [ ]',
  null: 'null',
};

/** What is wanted, in words; a number that may have decimals is told from a whole one. */
function kindWords(expected: string, schema: z.core.$ZodType | null): string {
  const bare = schema === null ? null : bareSchema(schema);
  if (expected === 'number' && bare instanceof z.ZodNumber && !bare.isInt) return 'a number';
  return KIND_WORDS[expected] ?? expected;
}

/** A value as a person would name it: shortened text, number, or its kind. */
function shown(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  if (typeof value === 'string') {
    return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
  }
  return String(value);
}

function problem(code: string, pointer: string, message: string, hint: string): Problem {
  return { code, severity: 'error', pointer, message, hint };
}

/** The last step of a path as a person names it. */
function nameOf(path: readonly PropertyKey[]): string {
  const last = path.at(-1);
  if (last === undefined) return 'The document';
  return typeof last === 'number' ? `Entry ${last + 1}` : `"${String(last)}"`;
}

function missing(path: readonly PropertyKey[]): Problem {
  return problem(
    'member-missing',
    pointerOf(...path.slice(0, -1)),
    `${nameOf(path)} is missing.`,
    'Every member must be given: there are no hidden defaults.',
  );
}

function unknownMembers(
  issue: z.core.$ZodIssueUnrecognizedKeys,
  path: readonly PropertyKey[],
  root: z.core.$ZodType,
  document: unknown,
): readonly Problem[] {
  const schema = schemaAt(root, path);
  const known = (schema === null ? null : memberSchemas(schema))?.map(([name]) => name) ?? [];
  const object = valueAt(document, pointerOf(...path));
  const given = object !== null && typeof object === 'object' ? Object.keys(object) : [];
  const absent = known.filter((name) => !given.includes(name));
  return issue.keys.map((key) => {
    // A member that is still missing is the likelier meaning.
    const meant = nearestName(key, absent) ?? nearestName(key, known);
    return problem(
      'member-unknown',
      pointerOf(...path, key),
      `"${key}" is not a member here.`,
      meant === null ? allowedNames(known) : `Did you mean "${meant}"?`,
    );
  });
}

function allowedNames(known: readonly string[]): string {
  return known.length === 0 ? 'Remove it.' : `Allowed: ${known.join(', ')}.`;
}

function sizeProblem(
  issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall,
  pointer: string,
  path: readonly PropertyKey[],
  value: unknown,
): Problem {
  const tooBig = issue.code === 'too_big';
  const limit = Number(tooBig ? issue.maximum : issue.minimum);
  const bound = `${tooBig ? 'at most' : 'at least'} ${limit}`;
  if (issue.origin === 'array') {
    const count = Array.isArray(value) ? value.length : 0;
    const message = `${nameOf(path)} has ${countWords(count, 'entry', 'entries')}.`;
    return problem('list-length', pointer, message, `Allowed: ${bound}.`);
  }
  if (issue.origin === 'string') {
    const length = typeof value === 'string' ? value.length : 0;
    const message = `${nameOf(path)} has ${countWords(length, 'character')}.`;
    return problem('text-length', pointer, message, `Allowed: ${bound}.`);
  }
  return problem(
    'number-range',
    pointer,
    `${nameOf(path)} is ${shown(value)}.`,
    `Allowed: ${bound}.`,
  );
}

/** What a union's branches accept, for example "a whole number, a text, true or false, or null". */
function branchWords(issue: z.core.$ZodIssueInvalidUnion): string {
  const words = issue.errors.flatMap((branch) => {
    const [first] = branch;
    return first?.code === 'invalid_type' ? [KIND_WORDS[first.expected] ?? first.expected] : [];
  });
  const all = [...new Set(words)];
  return all.length === 0
    ? 'another kind of value'
    : `${all.slice(0, -1).join(', ')} or ${all.at(-1)}`;
}

function issueProblems(
  issue: z.core.$ZodIssue,
  path: readonly PropertyKey[],
  root: z.core.$ZodType,
  document: unknown,
): readonly Problem[] {
  const pointer = pointerOf(...path);
  const value = valueAt(document, pointer);
  if (value === undefined) return [missing(path)];
  const found = `${nameOf(path)} is ${shown(value)}`;
  switch (issue.code) {
    case 'unrecognized_keys':
      return unknownMembers(issue, path, root, document);
    case 'too_big':
    case 'too_small':
      return [sizeProblem(issue, pointer, path, value)];
    case 'invalid_type': {
      const schema = schemaAt(root, path);
      const kind = kindWords(issue.expected, schema);
      const wanted = schema instanceof z.ZodNullable ? `${kind} or null` : kind;
      return [problem('kind-wrong', pointer, `${found}.`, `Allowed: ${wanted}.`)];
    }
    case 'invalid_value': {
      const allowed = issue.values.map((entry) => shown(entry));
      const texts = issue.values.filter((entry) => typeof entry === 'string');
      const meant = typeof value === 'string' ? nearestName(value, texts) : null;
      const hint = `Allowed: ${allowed.join(', ')}.`;
      return [
        problem(
          'value-wrong',
          pointer,
          `${found}.`,
          meant === null ? hint : `Did you mean "${meant}"? ${hint}`,
        ),
      ];
    }
    case 'invalid_union':
      return [problem('kind-wrong', pointer, `${found}.`, `Allowed: ${branchWords(issue)}.`)];
    case 'invalid_format':
    case 'custom':
      return [problem('format-wrong', pointer, `${found}.`, `${capital(issue.message)}.`)];
    default:
      return [problem('value-wrong', pointer, `${found}.`, `${capital(issue.message)}.`)];
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * The issues of a schema as problems: pointer, what was found and what is allowed, with the nearest name for a member
 * or value that is not known. `base` is the path of `document` in the whole file.
 */
export function schemaProblems(
  issues: readonly z.core.$ZodIssue[],
  schema: z.core.$ZodType,
  document: unknown,
  base: readonly PropertyKey[] = [],
): readonly Problem[] {
  const prefix = pointerOf(...base);
  return issues
    .flatMap((issue) => issueProblems(issue, issue.path, schema, document))
    .map((entry) => ({ ...entry, pointer: `${prefix}${entry.pointer}` }));
}

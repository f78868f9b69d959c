import { countWords } from '../../base/count-words.ts';
import type { Problem } from '../../base/problem.ts';
import { z } from '../../base/zod.ts';
import { pointerOf, valueAt } from '../pointer.ts';
import { bareSchema, memberSchemas, schemaAt } from '../schema-walk.ts';
import { nearestName } from './nearest-name.ts';
import { FILE_WORDS, type ProblemWords } from './problem-words.ts';

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

function missing(path: readonly PropertyKey[], words: ProblemWords): Problem {
  return problem(
    'member-missing',
    pointerOf(...path.slice(0, -1)),
    `${words.name(path)} is missing.`,
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
  words: ProblemWords,
): Problem {
  const tooBig = issue.code === 'too_big';
  const limit = Number(tooBig ? issue.maximum : issue.minimum);
  const side = tooBig ? 'at most' : 'at least';
  const bound = `${side} ${limit}`;
  const name = words.name(path);
  if (issue.origin === 'array') {
    const count = Array.isArray(value) ? value.length : 0;
    const message = `${name} has ${countWords(count, 'entry', 'entries')}.`;
    return problem('list-length', pointer, message, `Allowed: ${bound}.`);
  }
  if (issue.origin === 'string') {
    const length = typeof value === 'string' ? value.length : 0;
    const message = `${name} has ${countWords(length, 'character')}.`;
    return problem('text-length', pointer, message, `Allowed: ${bound}.`);
  }
  return problem(
    'number-range',
    pointer,
    `${name} is ${typeof value === 'number' ? words.number(path, value) : shown(value)}.`,
    `Allowed: ${side} ${words.number(path, limit)}.`,
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
  words: ProblemWords,
): readonly Problem[] {
  const pointer = pointerOf(...path);
  const value = valueAt(document, pointer);
  if (value === undefined) return [missing(path, words)];
  const given = typeof value === 'number' ? words.number(path, value) : shown(value);
  const found = `${words.name(path)} is ${given}`;
  switch (issue.code) {
    case 'unrecognized_keys':
      return unknownMembers(issue, path, root, document);
    case 'too_big':
    case 'too_small':
      return [sizeProblem(issue, pointer, path, value, words)];
    case 'invalid_type': {
      const schema = schemaAt(root, path);
      const kind = kindWords(issue.expected, schema);
      const wanted = schema instanceof z.ZodNullable ? `${kind} or ${words.absent}` : kind;
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

/** A whole number has the bounds of safe numbers beside its own: who breaks both hears of the narrower one alone. */
function narrowest(issues: readonly z.core.$ZodIssue[]): readonly z.core.$ZodIssue[] {
  const place = (issue: z.core.$ZodIssue) => `${issue.code} ${pointerOf(...issue.path)}`;
  const limit = (issue: z.core.$ZodIssue) =>
    issue.code === 'too_big'
      ? Number(issue.maximum)
      : issue.code === 'too_small'
        ? -Number(issue.minimum)
        : null;
  return issues.filter((issue, index) => {
    const own = limit(issue);
    if (own === null) return true;
    return !issues.some((other, at) => {
      const its = limit(other);
      if (at === index || its === null || place(other) !== place(issue)) return false;
      return its < own || (its === own && at < index);
    });
  });
}

/**
 * The issues of a schema as problems: pointer, what was found and what is allowed, with the nearest name for a member
 * or value that is not known. `base` is the path of `document` in the whole file. Of several bounds that a number breaks on
 * one side the narrowest is told.
 */
export function schemaProblems(
  issues: readonly z.core.$ZodIssue[],
  schema: z.core.$ZodType,
  document: unknown,
  base: readonly PropertyKey[] = [],
  words: ProblemWords = FILE_WORDS,
): readonly Problem[] {
  const prefix = pointerOf(...base);
  return narrowest(issues)
    .flatMap((issue) => issueProblems(issue, issue.path, schema, document, words))
    .map((entry) => ({ ...entry, pointer: `${prefix}${entry.pointer}` }));
}

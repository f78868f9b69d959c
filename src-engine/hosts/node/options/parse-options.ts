import { parseArgs } from 'node:util';
import { type Failure, failure } from '../../../base/failure.ts';
import { err, ok, type Result } from '../../../base/result.ts';
import { nearest } from './nearest.ts';
import type { OptionSpec, OptionTable, OptionValues } from './option-table.ts';

/** The words of a verb that are not options, for example FILE. */
export interface PositionalSpec {
  readonly placeholder: string;
  readonly min: number;
  readonly max: number;
  readonly help: string;
}

export const NO_POSITIONALS: PositionalSpec = { placeholder: '', min: 0, max: 0, help: '' };

export interface ParsedOptions<T extends OptionTable> {
  readonly values: OptionValues<T>;
  readonly positionals: readonly string[];
}

const NEGATIVE_NUMBER = /^-\d/;

function usage(message: string, hint = ''): Result<never, Failure> {
  return err(failure('bad-argument', message, '', hint));
}

function unknownOption(rawName: string, names: readonly string[]): Result<never, Failure> {
  const near = nearest(rawName.replace(/^-+/, ''), names);
  const message = `There is no option ${rawName}.`;
  return usage(message, near === null ? '' : `Did you mean --${near}?`);
}

type Occurrence = { readonly name: string; readonly rawName: string } & {
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
};

/** The parsed value of one occurrence, or the sentence about it. */
function readOccurrence(spec: OptionSpec<unknown>, option: Occurrence): Result<unknown, Failure> {
  const shown = `--${option.name}`;
  if (spec.type === null) {
    if (option.value !== undefined) return usage(`${shown} takes no value.`);
    return ok(true);
  }
  const text = option.value;
  const isNextOption =
    text?.startsWith('-') === true && option.inlineValue !== true && !NEGATIVE_NUMBER.test(text);
  if (text === undefined || isNextOption) {
    return usage(`${shown} needs a value: ${spec.type.expects}.`);
  }
  const value = spec.type.parse(text);
  if (value === null) return usage(`${shown} is "${text}" but must be ${spec.type.expects}.`);
  return ok(value);
}

function checkPositionals(spec: PositionalSpec, words: readonly string[]): Result<null, Failure> {
  const extra = words[spec.max];
  if (extra !== undefined) {
    const message = `"${extra}" is one word too many.`;
    return usage(message, spec.max === 0 ? 'This command takes options only.' : '');
  }
  if (words.length < spec.min) return usage(`${spec.placeholder} is missing: ${spec.help}`);
  return ok(null);
}

/**
 * Reads the words after the verb against the verb's table. Each misuse is one sentence: an unknown option (with the
 * nearest known one), a value missing, malformed or given twice, a required option missing, a word too many.
 */
export function parseOptions<T extends OptionTable>(
  table: T,
  positional: PositionalSpec,
  words: readonly string[],
): Result<ParsedOptions<T>, Failure> {
  const names = Object.keys(table);
  const { tokens } = parseArgs({
    args: [...words],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(
      names.map((name) => [name, { type: table[name]?.type === null ? 'boolean' : 'string' }]),
    ),
  });
  const found = new Map<string, unknown[]>(names.map((name) => [name, []]));
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const spec = Object.hasOwn(table, token.name) ? table[token.name] : undefined;
    const seen = found.get(token.name);
    if (spec === undefined || seen === undefined || !token.rawName.startsWith('--')) {
      return unknownOption(token.rawName, names);
    }
    const value = readOccurrence(spec, token);
    if (!value.ok) return value;
    if (!spec.repeated && seen.length > 0 && spec.type !== null) {
      return usage(`--${token.name} is given twice.`, 'Keep one of the two.');
    }
    seen.push(value.value);
  }
  const fits = checkPositionals(positional, positionals);
  if (!fits.ok) return fits;
  const missing = names.find((name) => table[name]?.required && found.get(name)?.length === 0);
  if (missing !== undefined) {
    return usage(`--${missing} is missing: ${table[missing]?.help ?? ''}`);
  }
  const values = Object.fromEntries(
    names.map((name) => [name, table[name]?.collect(found.get(name) ?? [])]),
  );
  return ok({ values: values as OptionValues<T>, positionals });
}

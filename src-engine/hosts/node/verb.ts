import type { Failure } from '../../base/failure.ts';
import type { Result } from '../../base/result.ts';
import type { CliIo } from './cli-io.ts';
import type { ExitCode } from './exit-code.ts';
import { flag, type OptionTable, type OptionValues } from './options/option-table.ts';
import { type ParsedOptions, type PositionalSpec, parseOptions } from './options/parse-options.ts';

/** What a verb leaves: the same answer as lines for people and as data for scripts. */
export interface VerbOutcome {
  readonly exitCode: ExitCode;
  readonly lines: readonly string[];
  /** Printed as one JSON document with --json, members in their order; undefined when the verb has printed itself. */
  readonly json: unknown;
}

export interface VerbCall<T extends OptionTable> extends ParsedOptions<T> {
  readonly io: CliIo;
  readonly asJson: boolean;
}

/** One command: `cslab <name> …`. */
export interface VerbDefinition<T extends OptionTable> {
  readonly name: string;
  /** One line of the list of commands. */
  readonly summary: string;
  readonly positional: PositionalSpec;
  readonly options: T;
  /** Paragraphs under the options: what is written, what to know. */
  readonly notes: readonly string[];
  readonly examples: readonly string[];
  /** A flag of the table that makes the words those of another verb, with options of its own. */
  readonly instead?: { readonly flag: keyof T & string; readonly verb: Verb };
  readonly run: (call: VerbCall<T>) => Promise<Result<VerbOutcome, Failure>>;
}

/** A verb whose option types are folded away: its words are checked when it is prepared. */
export interface Verb {
  readonly name: string;
  readonly summary: string;
  readonly positional: PositionalSpec;
  readonly options: OptionTable;
  readonly notes: readonly string[];
  readonly examples: readonly string[];
  /** Parses the words; the value runs the verb. */
  readonly prepare: (
    words: readonly string[],
  ) => Result<(io: CliIo) => Promise<Result<VerbOutcome, Failure>>, Failure>;
}

/** Every verb has them. */
const COMMON_OPTIONS = {
  json: flag('Print the answer as one JSON document on standard output.'),
  help: flag('Print this help.'),
} satisfies OptionTable;

/** Binds a definition's option table to its run function and adds the options that every verb has. */
export function defineVerb<T extends OptionTable>(definition: VerbDefinition<T>): Verb {
  const options = { ...definition.options, ...COMMON_OPTIONS };
  return {
    ...definition,
    options,
    prepare: (words) => {
      const { instead } = definition;
      if (instead !== undefined && words.includes(`--${instead.flag}`))
        return instead.verb.prepare(words);
      const parsed = parseOptions(options, definition.positional, words);
      if (!parsed.ok) return parsed;
      const { positionals } = parsed.value;
      // COMMON_OPTIONS holds it.
      const asJson = (parsed.value.values as { readonly json: boolean }).json;
      // `options` holds every member of T.
      const values = parsed.value.values as OptionValues<T>;
      return { ok: true, value: (io) => definition.run({ values, positionals, io, asJson }) };
    },
  };
}

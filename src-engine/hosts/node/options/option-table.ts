import type { ValueType } from './value-types.ts';

/**
 * One option of a verb. The table of a verb's options is the only description of them: parsing, its sentences, --help
 * and the manual all come from it.
 */
export interface OptionSpec<T> {
  /** Null for a flag. */
  readonly type: ValueType<unknown> | null;
  readonly required: boolean;
  readonly repeated: boolean;
  readonly help: string;
  /** What the help says of the value that is used when the option is not given; empty when there is none. */
  readonly fallbackText: string;
  /** Turns the parsed occurrences (none when the option is absent) into the verb's value. */
  readonly collect: (occurrences: readonly unknown[]) => T;
}

export type OptionTable = Readonly<Record<string, OptionSpec<unknown>>>;

export type OptionValues<T extends OptionTable> = {
  readonly [Name in keyof T]: T[Name] extends OptionSpec<infer Value> ? Value : never;
};

/** `--json`: true when given. */
export function flag(help: string): OptionSpec<boolean> {
  return {
    type: null,
    required: false,
    repeated: false,
    help,
    fallbackText: '',
    collect: (occurrences) => occurrences.length > 0,
  };
}

/** Must be given once. */
export function required<T>(type: ValueType<T>, help: string): OptionSpec<T> {
  return {
    type,
    required: true,
    repeated: false,
    help,
    fallbackText: '',
    // The parser refuses a missing required option before it collects.
    collect: (occurrences) => occurrences[0] as T,
  };
}

/** Null when absent. */
export function optional<T>(type: ValueType<T>, help: string): OptionSpec<T | null> {
  return {
    type,
    required: false,
    repeated: false,
    help,
    fallbackText: '',
    collect: (occurrences) => (occurrences.length === 0 ? null : (occurrences[0] as T)),
  };
}

/** `fallback` when absent; `fallbackText` says it in the help where the value alone would not. */
export function withFallback<T>(
  type: ValueType<T>,
  fallback: T,
  help: string,
  fallbackText = String(fallback),
): OptionSpec<T> {
  return {
    type,
    required: false,
    repeated: false,
    help,
    fallbackText,
    collect: (occurrences) => (occurrences.length === 0 ? fallback : (occurrences[0] as T)),
  };
}

/** May be given any number of times; the values keep their order. */
export function repeated<T>(type: ValueType<T>, help: string): OptionSpec<readonly T[]> {
  return {
    type,
    required: false,
    repeated: true,
    help,
    fallbackText: '',
    collect: (occurrences) => occurrences as readonly T[],
  };
}

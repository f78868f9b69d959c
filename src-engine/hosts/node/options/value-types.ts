import { CURRENCY_CODES } from '../../../base/currency-codes.ts';
import { type Day, parseIsoDate } from '../../../base/day.ts';

/** A kind of option value: how the help names it, what it accepts in words, and how its text is read. */
export interface ValueType<T> {
  /** As in `--seed N`. */
  readonly placeholder: string;
  /** Completes "… must be": "a whole number from 1 to 24". */
  readonly expects: string;
  /** The value of a text, or null when the text is not one. */
  readonly parse: (text: string) => T | null;
}

const WHOLE_NUMBER = /^-?\d{1,16}$/;

/** A whole number from `low` to `high`, both included. */
export function wholeNumber(low: number, high: number): ValueType<number> {
  return {
    placeholder: 'N',
    expects: `a whole number from ${low} to ${high}`,
    parse: (text) => {
      if (!WHOLE_NUMBER.test(text)) return null;
      const value = Number(text);
      return Number.isSafeInteger(value) && value >= low && value <= high ? value : null;
    },
  };
}

/** The word, or a whole number from `low` to `high`, both included. */
export function wholeNumberOr<const T extends string>(
  word: T,
  low: number,
  high: number,
): ValueType<T | number> {
  const number = wholeNumber(low, high);
  return {
    placeholder: `${word}|N`,
    expects: `${word} or ${number.expects}`,
    parse: (text) => (text === word ? word : number.parse(text)),
  };
}

const DECIMAL = /^-?\d{1,15}(\.\d{1,9})?$/;

/** A plain decimal above `low`, at most `high`. */
export function decimal(low: number, high: number): ValueType<number> {
  return {
    placeholder: 'X',
    expects: `a number above ${low}, at most ${high}`,
    parse: (text) => {
      const value = DECIMAL.test(text) ? Number(text) : Number.NaN;
      return value > low && value <= high ? value : null;
    },
  };
}

/** One of a few words. */
export function oneOf<const T extends string>(words: readonly T[]): ValueType<T> {
  const expects =
    words.length === 1 ? `${words[0]}` : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
  return {
    placeholder: words.join('|'),
    expects,
    parse: (text) => words.find((word) => word === text) ?? null,
  };
}

/** A calendar date as a day number. */
export function isoDay(): ValueType<Day> {
  return {
    placeholder: 'DATE',
    expects: 'a date of the calendar written YYYY-MM-DD',
    parse: parseIsoDate,
  };
}

/** Any text but the empty one: a path, a name, an account id. */
export function someText(placeholder: string): ValueType<string> {
  return {
    placeholder,
    expects: 'a text that is not empty',
    parse: (text) => (text === '' ? null : text),
  };
}

/** A currency that people pay with. */
export function currencyCode(): ValueType<string> {
  return {
    placeholder: 'CODE',
    expects: 'a currency code of ISO 4217 in capitals, for example USD',
    parse: (text) => (CURRENCY_CODES.has(text) ? text : null),
  };
}

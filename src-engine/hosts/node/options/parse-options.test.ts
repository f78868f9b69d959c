import { describe, expect, it } from 'vitest';
import { failureSentence } from '../../../base/failure.ts';
import { flag, optional, repeated, required, withFallback } from './option-table.ts';
import { NO_POSITIONALS, type PositionalSpec, parseOptions } from './parse-options.ts';
import { isoDay, oneOf, someText, wholeNumber } from './value-types.ts';

const TABLE = {
  out: required(someText('FILE'), 'Folder to write.'),
  challenger: repeated(someText('FILE'), 'A challenger.'),
  days: withFallback(wholeNumber(1, 3650), 180, 'Days.'),
  'as-of': optional(isoDay(), 'Date.'),
  events: withFallback(oneOf(['all', 'first', 'none']), 'all', 'Which events.'),
  json: flag('JSON.'),
};
const FILES: PositionalSpec = { placeholder: 'FILE', min: 1, max: 2, help: 'the document.' };

function sentence(words: readonly string[], positional = NO_POSITIONALS): string {
  const parsed = parseOptions(TABLE, positional, words);
  return parsed.ok ? 'parsed' : failureSentence(parsed.error);
}

describe('parseOptions', () => {
  it('reads values, repeats, flags and fallbacks in any order', () => {
    const words = ['a.cstrat', '--challenger', 'x', '--out=o', '--json', '--challenger=y', 'b'];
    const parsed = parseOptions(TABLE, FILES, words);
    expect(parsed).toEqual({
      ok: true,
      value: {
        values: {
          out: 'o',
          challenger: ['x', 'y'],
          days: 180,
          'as-of': null,
          events: 'all',
          json: true,
        },
        positionals: ['a.cstrat', 'b'],
      },
    });
  });

  it('reads dates as day numbers and takes everything after -- as words', () => {
    const parsed = parseOptions(TABLE, FILES, ['--out', 'o', '--as-of', '1970-01-11', '--', '-x']);
    expect(parsed.ok && parsed.value.values['as-of']).toBe(10);
    expect(parsed.ok && parsed.value.positionals).toEqual(['-x']);
  });

  it.each([
    [['--out', 'o', '--dayz', '3'], 'There is no option --dayz. Did you mean --days?'],
    [['--out', 'o', '--chall', 'x'], 'There is no option --chall. Did you mean --challenger?'],
    [['--out', 'o', '--zebra'], 'There is no option --zebra.'],
    [['--out', 'o', '-d', '3'], 'There is no option -d.'],
    [['--out', 'o', '--constructor'], 'There is no option --constructor.'],
    [['--days', '3'], '--out is missing: Folder to write.'],
    [['--out'], '--out needs a value: a text that is not empty.'],
    [['--out', '--json'], '--out needs a value: a text that is not empty.'],
    [['--out='], '--out is "" but must be a text that is not empty.'],
    [['--out', 'o', '--out', 'p'], '--out is given twice. Keep one of the two.'],
    [['--out', 'o', '--days', '0'], '--days is "0" but must be a whole number from 1 to 3650.'],
    [['--out', 'o', '--days', '-5'], '--days is "-5" but must be a whole number from 1 to 3650.'],
    [['--out', 'o', '--days', '1e2'], '--days is "1e2" but must be a whole number from 1 to 3650.'],
    [['--out', 'o', '--events', 'All'], '--events is "All" but must be all, first or none.'],
    [
      ['--out', 'o', '--as-of', '2026-02-29'],
      '--as-of is "2026-02-29" but must be a date of the calendar written YYYY-MM-DD.',
    ],
    [['--out', 'o', '--json=1'], '--json takes no value.'],
    [['--out', 'o', 'word'], '"word" is one word too many. This command takes options only.'],
  ])('%j', (words, expected) => {
    expect(sentence(words)).toBe(expected);
  });

  it('counts the words that are no options', () => {
    expect(sentence(['--out', 'o'], FILES)).toBe('FILE is missing: the document.');
    expect(sentence(['--out', 'o', 'a', 'b', 'c'], FILES)).toBe('"c" is one word too many.');
  });
});

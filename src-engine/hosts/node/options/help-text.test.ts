import { expect, it } from 'vitest';
import { verbHelp, wrapText } from './help-text.ts';
import { flag, repeated, required, withFallback } from './option-table.ts';
import { someText, wholeNumber } from './value-types.ts';

it('wraps at words and never loses one', () => {
  expect(wrapText('one two three', '  ', 9)).toEqual(['  one two', '  three']);
  expect(wrapText('averylongword x', '', 4)).toEqual(['averylongword', 'x']);
});

it('shows usage, arguments, options with defaults, notes and examples', () => {
  const help = verbHelp({
    name: 'run',
    summary: 'Run it.',
    positional: { placeholder: 'FILE', min: 1, max: 1, help: 'The document.' },
    options: {
      days: withFallback(wholeNumber(1, 9), 3, 'Days.'),
      challenger: repeated(someText('FILE'), 'Another.'),
      out: required(someText('DIR'), 'Where.'),
      json: flag('As JSON.'),
    },
    notes: ['A note.'],
    examples: ['cslab run p --out d'],
  });
  expect(help).toBe(`Run it.

Usage:
  cslab run FILE --out DIR [--days N] [--challenger FILE]... [--json]

Arguments:
  FILE
      The document.

Options:
  --days N
      Days. Default: 3.
  --challenger FILE
      Another.
  --out DIR
      Where.
  --json
      As JSON.

A note.

Examples:
  cslab run p --out d
`);
});

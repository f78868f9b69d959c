import { expect, it } from 'vitest';
import { CsvStamp, stampedCsv } from './stamped-csv.ts';

it('every record carries the stamp in a last column, whatever its line ends and quotes', () => {
  expect(stampedCsv('a,b\r\n1,"two\nlines, ""quoted"""\r\n', 'uncalibrated')).toBe(
    'a,b,behaviour_mark\r\n1,"two\nlines, ""quoted""",uncalibrated\r\n',
  );
  expect(stampedCsv('a\n1\n', null)).toBe('a\n1\n');
});

it('piece by piece only the first record is the head', () => {
  const stamp = new CsvStamp('replay');
  expect(stamp.add('a\n')).toBe('a,behaviour_mark\n');
  expect(stamp.add('1\n2\n')).toBe('1,replay\n2,replay\n');
});

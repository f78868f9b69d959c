import { expect, it } from 'vitest';
import { csvRecord } from './csv-text.ts';

it('quotes only what must be quoted, and doubles quotes', () => {
  expect(csvRecord(['a', 'b,c', 'say "hi"', 'two\nlines', 'cr\r', '', ' d '])).toBe(
    'a,"b,c","say ""hi""","two\nlines","cr\r",, d \n',
  );
});

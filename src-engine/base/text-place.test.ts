import { expect, it } from 'vitest';
import { textPlace } from './text-place.ts';

it.each([
  ['abc', 0, 1, 1],
  ['abc', 3, 1, 4],
  ['a\nb', 2, 2, 1],
  ['a\r\nb\rc', 5, 3, 1],
  ['a\n', 2, 2, 1],
])('%j offset %d is line %d, column %d', (text, offset, line, column) => {
  expect(textPlace(text, offset)).toEqual({ line, column });
});

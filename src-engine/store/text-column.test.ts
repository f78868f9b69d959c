import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinTexts, splitTexts } from './text-column.ts';

function roundTrip(texts: readonly string[]): string[] {
  const { shared, rest, units } = splitTexts(texts);
  return joinTexts({
    shared: Int32Array.from(shared),
    rest: Int32Array.from(rest),
    units: Uint16Array.from(units),
  });
}

test('any texts come back, in order', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) => {
      expect(roundTrip(texts)).toEqual(texts);
    }),
  );
});

test('ids in order keep one unit each of those that differ in the last', () => {
  const texts = Array.from({ length: 10 }, (_, index) => `0000351432E0${index}`);
  const { shared, rest, units } = splitTexts(texts);
  expect([...Int32Array.from(shared)]).toEqual([0, ...Array(9).fill(12)]);
  expect([...Int32Array.from(rest)]).toEqual([13, ...Array(9).fill(1)]);
  expect(units).toHaveLength(22);
});

test('more text than one call takes comes back', () => {
  const texts = Array.from({ length: 3000 }, (_, index) => `${index} is not ${index * 7919}`);
  expect(roundTrip(texts)).toEqual(texts);
});

test.each([
  ['a length is missing', [0, 0], [1], [97]],
  ['units are missing', [0], [2], [97]],
  ['units are left over', [0], [1], [97, 98]],
  ['more is shared than there was', [1], [1], [97]],
])('parts of which %s are refused', (_, shared, rest, units) => {
  const parts = { shared: Int32Array.from(shared), rest: Int32Array.from(rest) };
  expect(() => joinTexts({ ...parts, units: Uint16Array.from(units) })).toThrow();
});

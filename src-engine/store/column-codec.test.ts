import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CHUNK_VALUES, decodeColumn, encodeColumn } from './column-codec.ts';

function roundTrip(values: Float64Array): Float64Array {
  const target = new Float64Array(values.length).fill(7);
  decodeColumn(encodeColumn(values), target);
  return target;
}

test('every double comes back bit for bit', () => {
  fc.assert(
    fc.property(fc.float64Array(), (values) => {
      const bits = (column: Float64Array) => [...new BigUint64Array(column.buffer.slice(0))];
      expect(bits(roundTrip(values))).toEqual(bits(values));
    }),
  );
});

test.each([
  [[200, 3, 255, 130], 'u8'],
  [[0, 32_000, -32_000, 20_000], 'i16'],
  [[-(2 ** 31), 2 ** 31 - 1, -(2 ** 31)], 'i32'],
  [[2 ** 51 + 1], 'f64'],
  [[0, 256], 'varint'],
  [[2 ** 31], 'varint'],
  [[70_000, 70_001, 70_005], 'delta'],
  [[4, 4, 4, 4], 'runs'],
  [[1, 2, 3, 4], 'delta-runs'],
  [[0.5], 'f64'],
  [[-0], 'f64'],
  [[Number.NaN], 'f64'],
])('%j is kept as %s', (values, type) => {
  expect(encodeColumn(values).map((chunk) => chunk.type)).toEqual([type]);
});

test('a long column is cut, and its cuts come back in order', () => {
  const values = Float64Array.from({ length: CHUNK_VALUES * 2 + 3 }, (_, index) => index * 3 - 5);
  expect(encodeColumn(values).map((chunk) => chunk.length)).toEqual([65_536, 65_536, 3]);
  expect(roundTrip(values)).toEqual(values);
});

test('an empty column stays empty', () => {
  expect(roundTrip(new Float64Array(0))).toEqual(new Float64Array(0));
});

test('chunks that do not fill the column are refused', () => {
  const chunks = encodeColumn([1, 2, 3]);
  expect(() => decodeColumn(chunks, new Float64Array(4))).toThrow('fill');
  expect(() => decodeColumn(chunks, new Float64Array(2))).toThrow('fit');
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canPack, type IntegerPacking, pack, packedSizes, unpack } from './integer-packing.ts';

const PACKINGS: readonly IntegerPacking[] = ['varint', 'delta', 'runs', 'delta-runs'];

const value = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.integer(),
  fc.constantFrom(2 ** 51, -(2 ** 51), 2 ** 31, -(2 ** 31), 127, 128, 16_383, 16_384, 2 ** 40),
);

describe.each(PACKINGS)('%s', (packing) => {
  test('gives every whole number back, in exactly the bytes that were told', () => {
    fc.assert(
      fc.property(fc.array(value), (values) => {
        const size = packedSizes(values, 0, values.length)[packing];
        const bytes = pack(values, 0, values.length, packing, size);
        const last = bytes.at(-1) ?? 0;
        // A byte that was not written would be zero, one too many would be cut off.
        expect(last < 128).toBe(true);
        const target = new Float64Array(values.length);
        unpack(bytes, packing, target);
        expect([...target]).toEqual(values);
      }),
    );
  });

  test('refuses bytes that are too few or too many', () => {
    const values = [5, 5, 5, 300, -7, -7];
    const size = packedSizes(values, 0, values.length)[packing];
    const bytes = pack(values, 0, values.length, packing, size);
    const target = () => new Float64Array(values.length);
    expect(() => unpack(bytes.subarray(0, size - 1), packing, target())).toThrow();
    expect(() => unpack(Uint8Array.of(...bytes, 2), packing, target())).toThrow();
    expect(() => unpack(bytes, packing, new Float64Array(values.length - 1))).toThrow();
  });
});

test.each([
  ['equal numbers', [9, 9, 9, 9, 9, 9, 9, 9], 'runs', 2],
  ['numbers in steps', [10, 20, 30, 40, 50, 60, 70, 80], 'delta-runs', 2],
  ['days close to each other', [20_000, 20_003, 20_001, 20_009], 'delta', 6],
  ['small numbers in no order', [3, -1, 2, 0], 'varint', 4],
] as const)('%s are smallest as %s', (_, values, packing, bytes) => {
  const sizes = packedSizes(values, 0, values.length);
  expect(sizes[packing]).toBe(bytes);
  expect(Math.min(...Object.values(sizes))).toBe(bytes);
});

test.each([
  [[0.5], false],
  [[-0], false],
  [[Number.NaN], false],
  [[Number.POSITIVE_INFINITY], false],
  [[2 ** 51 + 1], false],
  [[2 ** 51, -(2 ** 51)], true],
])('%j can be packed: %s', (values, expected) => {
  expect(canPack(values, 0, values.length)).toBe(expected);
});

import { assert } from '../../base/assert.ts';
import { uniformDraws } from './uniform-draws.ts';

/** Degree, inner coefficients and initial numbers of dimensions 2 to 21 (Joe and Kuo 2008, new-joe-kuo-6). */
const DIRECTIONS: readonly (readonly [number, number, readonly number[]])[] = [
  [1, 0, [1]],
  [2, 1, [1, 3]],
  [3, 1, [1, 3, 1]],
  [3, 2, [1, 1, 1]],
  [4, 1, [1, 1, 3, 3]],
  [4, 4, [1, 3, 5, 13]],
  [5, 2, [1, 1, 5, 5, 17]],
  [5, 4, [1, 1, 5, 5, 5]],
  [5, 7, [1, 1, 7, 11, 19]],
  [5, 11, [1, 1, 5, 1, 1]],
  [5, 13, [1, 1, 1, 3, 11]],
  [5, 14, [1, 3, 5, 5, 31]],
  [6, 1, [1, 3, 3, 9, 7, 49]],
  [6, 13, [1, 1, 1, 15, 21, 21]],
  [6, 16, [1, 3, 1, 13, 27, 49]],
  [6, 19, [1, 1, 1, 15, 7, 5]],
  [6, 22, [1, 3, 1, 15, 13, 25]],
  [6, 25, [1, 1, 5, 5, 19, 61]],
  [7, 1, [1, 3, 7, 11, 23, 15, 103]],
  [7, 4, [1, 3, 7, 13, 13, 15, 69]],
];

export const MOST_SOBOL_DIMENSIONS = DIRECTIONS.length + 1;

const BITS = 32;
const TWO_32 = 4_294_967_296;

/** Direction numbers of a dimension (from 0) as 32-bit fractions, most significant first. */
function directionNumbers(dimension: number): Uint32Array {
  const numbers = new Uint32Array(BITS);
  const known = DIRECTIONS[dimension - 1];
  if (known === undefined) {
    for (let bit = 0; bit < BITS; bit++) numbers[bit] = 1 << (BITS - 1 - bit);
    return numbers;
  }
  const [degree, coefficients, initial] = known;
  for (let bit = 0; bit < BITS; bit++) {
    if (bit < degree) {
      numbers[bit] = (initial[bit] ?? 1) << (BITS - 1 - bit);
      continue;
    }
    const first = numbers[bit - degree] ?? 0;
    let value = first ^ (first >>> degree);
    for (let inner = 1; inner < degree; inner++) {
      if ((coefficients >>> (degree - 1 - inner)) & 1) value ^= numbers[bit - inner] ?? 0;
    }
    numbers[bit] = value;
  }
  return numbers;
}

function reversed(word: number): number {
  let value = word;
  value = ((value >>> 1) & 0x5555_5555) | ((value & 0x5555_5555) << 1);
  value = ((value >>> 2) & 0x3333_3333) | ((value & 0x3333_3333) << 2);
  value = ((value >>> 4) & 0x0f0f_0f0f) | ((value & 0x0f0f_0f0f) << 4);
  value = ((value >>> 8) & 0x00ff_00ff) | ((value & 0x00ff_00ff) << 8);
  return (value >>> 16) | (value << 16);
}

/**
 * Nested uniform scramble of Owen by the hash of Laine and Karras with the constants of Burley (2020): each bit is
 * flipped depending on the bits above it, so every equal slice keeps its number of points.
 */
function scrambled(word: number, key: number): number {
  let value = reversed(word) + key;
  value ^= Math.imul(value, 0x6c50_b47c);
  value ^= Math.imul(value, 0xb82f_1e52);
  value ^= Math.imul(value, 0xc7af_e638);
  value ^= Math.imul(value, 0x8d22_f6e6);
  return reversed(value);
}

/**
 * The first `count` points of the Sobol sequence in `dimensions` (at most 21) dimensions of the unit cube, the origin
 * first; scrambled by `seed`, plain with null. Any 2^k points put exactly one into each of 2^k equal slices.
 */
export function sobolPoints(
  count: number,
  dimensions: number,
  seed: number | null,
): readonly (readonly number[])[] {
  assert(dimensions <= MOST_SOBOL_DIMENSIONS, `at most ${MOST_SOBOL_DIMENSIONS} dimensions`);
  const columns = Array.from({ length: dimensions }, (_, dimension) => {
    const numbers = directionNumbers(dimension);
    const key = seed === null ? null : Math.floor(uniformDraws(seed, dimension)() * TWO_32) | 0;
    return Float64Array.from({ length: count }, (_point, index) => {
      let word = 0;
      for (let bit = 0, rest = index; rest > 0; bit++, rest >>>= 1) {
        if (rest & 1) word ^= numbers[bit] ?? 0;
      }
      return ((key === null ? word : scrambled(word, key)) >>> 0) / TWO_32;
    });
  });
  return Array.from({ length: count }, (_, point) => columns.map((column) => column[point] ?? 0));
}

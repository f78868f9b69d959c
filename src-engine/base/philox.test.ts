import { describe, expect, it } from 'vitest';
import { philox4x32, philoxBlock, uniform52 } from './philox.ts';

function block(counter: [number, number, number, number], key: [number, number]): number[] {
  const result = philoxBlock();
  philox4x32(result, ...counter, ...key);
  return Array.from(result.words);
}

const ALL = 0xffffffff;

describe('Philox4x32-10', () => {
  it('matches the published Random123 known answers', () => {
    expect(block([0, 0, 0, 0], [0, 0])).toEqual([1713891541, 3781805453, 3159862348, 2600524760]);
    expect(block([ALL, ALL, ALL, ALL], [ALL, ALL])).toEqual([
      1083123565, 1103641358, 2718681030, 1834242557,
    ]);
    expect(
      block([0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344], [0xa4093822, 0x299f31d0]),
    ).toEqual([3513581065, 2499661035, 1342301216, 605187745]);
  });

  it('stays strictly inside (0, 1) at both ends', () => {
    expect(uniform52(0, 0)).toBeGreaterThan(0);
    expect(uniform52(ALL, ALL)).toBeLessThan(1);
  });
});

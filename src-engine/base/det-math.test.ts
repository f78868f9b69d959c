import { describe, expect, it } from 'vitest';
import { detExp, detLog } from './det-math.ts';

/** Distance in representable steps, relative to the larger value. */
function ulps(a: number, b: number): number {
  return a === b ? 0 : Math.abs(a - b) / (Number.EPSILON * Math.max(Math.abs(a), Math.abs(b)));
}

describe('detLog', () => {
  it('agrees with the platform within 2 ulp over the range of uniforms and ratios', () => {
    let worst = 0;
    for (let step = 1; step <= 20_000; step++) {
      for (const x of [step / 20_001, 2 ** -(step % 52) * (1 + step / 30_000), 1 + step / 10]) {
        worst = Math.max(worst, ulps(detLog(x), Math.log(x)));
      }
    }
    expect(worst).toBeLessThan(2);
  });

  it('has the exact special values', () => {
    expect(detLog(1)).toBe(0);
    expect(detLog(0)).toBe(Number.NEGATIVE_INFINITY);
    expect(detLog(-1)).toBeNaN();
    expect(detLog(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('detExp', () => {
  it('agrees with the platform within 2 ulp from -40 to 40', () => {
    let worst = 0;
    for (let step = -40_000; step <= 40_000; step += 7)
      worst = Math.max(worst, ulps(detExp(step / 1000), Math.exp(step / 1000)));
    expect(worst).toBeLessThan(2);
  });

  it('has the exact special values', () => {
    expect(detExp(0)).toBe(1);
    expect(detExp(-1000)).toBe(0);
    expect(detExp(1000)).toBe(Number.POSITIVE_INFINITY);
  });
});

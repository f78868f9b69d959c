import { describe, expect, it } from 'vitest';
import { normals } from '../../test/support/normal-draws.ts';
import { meanAndVariance } from '../analyze/moments.ts';
import { shrinkSurface } from './shrink-surface.ts';

const ACCOUNTS = 2000;
const SETTINGS = 20;

/** Columns with effects of deviation `spread`, noise of their own by account, and `shared` noise that all have. */
function columns(spread: number, shared: number): readonly Float64Array[] {
  const effects = normals(SETTINGS, 31, 0);
  const common = normals(ACCOUNTS, 32, 0);
  return Array.from({ length: SETTINGS }, (_, setting) =>
    normals(ACCOUNTS, 33, setting).map(
      (value, row) => spread * (effects[setting] ?? 0) + value + shared * (common[row] ?? 0),
    ),
  );
}

describe('a surface', () => {
  it('that is all noise is drawn to its mean', () => {
    const surface = shrinkSurface(columns(0, 0), 1);
    expect(surface?.shrinkage.factor).toBeLessThan(0.3);
    for (const value of surface?.values ?? [])
      expect(Math.abs(value - (surface?.shrinkage.meanMinor ?? 0))).toBeLessThan(0.02);
  });

  it('whose settings differ much stays as it is, whatever noise they share', () => {
    for (const shared of [0, 50]) {
      const all = columns(1, shared);
      const surface = shrinkSurface(all, 10);
      expect(surface?.shrinkage.factor).toBeGreaterThan(0.99);
      for (const [index, value] of (surface?.values ?? []).entries()) {
        const found = 10 * meanAndVariance(all[index] ?? new Float64Array(0)).mean;
        const { meanMinor, factor } = surface?.shrinkage ?? { meanMinor: 0, factor: 0 };
        expect(value).toBeCloseTo(meanMinor + factor * (found - meanMinor), 9);
      }
    }
  });

  it('of one setting has nothing to be drawn to', () => {
    expect(shrinkSurface(columns(1, 0).slice(0, 1), 1)).toBeNull();
  });
});

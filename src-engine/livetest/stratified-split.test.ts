import { expect, it } from 'vitest';
import { stratifiedSplit } from './stratified-split.ts';

const units = Array.from({ length: 1037 }, (_, index) => ({
  id: `A${index}`,
  stratum: `S${index % 7}`,
}));

function counts(arms: readonly number[], stratum: string): readonly number[] {
  const found = [0, 0, 0];
  for (const [index, unit] of units.entries())
    if (unit.stratum === stratum) found[arms[index] ?? 0] = (found[arms[index] ?? 0] ?? 0) + 1;
  return found;
}

it('meets its quotas in every stratum to the unit', () => {
  const arms = stratifiedSplit(units, [0.8, 0.1, 0.1], 'pilot');
  for (let stratum = 0; stratum < 7; stratum++) {
    const [champion = 0, a = 0, b = 0] = counts(arms, `S${stratum}`);
    const size = champion + a + b;
    expect(Math.abs(champion - 0.8 * size)).toBeLessThan(1);
    expect(Math.abs(a - 0.1 * size)).toBeLessThan(1);
    expect(Math.abs(b - 0.1 * size)).toBeLessThan(1);
  }
});

it('does not depend on the order of the units, only on who is there', () => {
  const arms = stratifiedSplit(units, [0.5, 0.5], 'pilot');
  const turned = stratifiedSplit(units.toReversed(), [0.5, 0.5], 'pilot');
  expect(turned.toReversed()).toEqual(arms);
  expect(stratifiedSplit(units, [0.5, 0.5], 'other')).not.toEqual(arms);
});

it('rotates the spare unit over the strata', () => {
  const single = Array.from({ length: 60 }, (_, index) => ({
    id: `A${index}`,
    stratum: `${index}`,
  }));
  const arms = stratifiedSplit(single, [0.5, 0.5], 'pilot');
  const first = arms.filter((arm) => arm === 0).length;
  expect(first).toBeGreaterThan(15);
  expect(first).toBeLessThan(45);
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { idleDays } from './competing-risks.ts';

/** Day by day, as phase 25 would. */
function walked(spent: number, units: number, threshold: number, most: number): number {
  let days = 0;
  while (days < most && spent + (days + 1) * units < threshold) days++;
  return days;
}

it('skips exactly as many days as walking them finds idle', () => {
  const units = fc.integer({ min: 0, max: 2 ** 39 });
  fc.assert(
    fc.property(
      units,
      units,
      fc.integer({ min: 1, max: 2 ** 45 }),
      fc.nat(400),
      (spent, a, b, most) => {
        expect(idleDays(spent, a, spent + b, most)).toBe(walked(spent, a, spent + b, most));
      },
    ),
  );
});

it('does not count the day on which the budget ends exactly', () => {
  for (let days = 1; days < 60; days++) {
    const units = 65_970_697;
    expect(idleDays(0, units, days * units, 400)).toBe(days - 1);
    expect(idleDays(7, units, 7 + days * units + 1, 400)).toBe(days);
  }
});

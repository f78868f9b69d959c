import { expect, it } from 'vitest';
import { nearestName } from './nearest-name.ts';

const KNOWN = ['minAgeDays', 'minAmountMinor', 'priority', 'template'];

it.each([
  ['minAgeDay', 'minAgeDays'],
  ['min_age_days', 'minAgeDays'],
  ['MINAMOUNTMINOR', 'minAmountMinor'],
  ['prioirty', 'priority'],
  ['templat', 'template'],
])('takes %s for %s', (given, meant) => {
  expect(nearestName(given, KNOWN)).toBe(meant);
});

it.each(['colour', 'x', ''])('has no guess for %j', (given) => {
  expect(nearestName(given, KNOWN)).toBeNull();
});

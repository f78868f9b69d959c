import { expect, it } from 'vitest';
import { defaultStrategies } from './default-strategies.ts';
import { numericFields } from './numeric-fields.ts';

const [CHAMPION] = defaultStrategies();
const FIELDS = new Map(numericFields(CHAMPION).map((field) => [field.pointer, field]));

it.each([
  ['/classControls/0/conditions/4/criteria/1/minAgeDays', 'days', 21, 0, 9999],
  ['/classControls/0/conditions/4/criteria/1/minAmountMinor', 'minor', 6000, 0, 99_999_999_999],
  ['/classControls/0/conditions/2/algorithm/parameters/ratingBelow', 'points', 560, -9999, 9999],
  ['/debtClasses/0/cancelAlgorithm/parameters/thresholdMinor', 'minor', 2500, 0, 99_999_999_999],
  ['/eventTypes/3/algorithm/parameters/attempts', 'count', 3, 1, 20],
  ['/eventTypes/3/algorithm/parameters/rightPartyBasisPoints', 'basisPoints', 900, 0, 10_000],
  ['/eventTypes/3/unitCostMinor', 'minor', 50, 0, 99_999_999_999],
  ['/eventTypes/10/algorithm/parameters/minOldestAgeDays', 'days', 40, 0, 9999],
  ['/processTemplates/0/events/7/dayOffset', 'days', 44, 0, 9999],
  ['/processTemplates/0/events/7/sequence', 'order', 80, 1, 999],
  ['/creditRating/riskyBelow', 'points', 560, -9999, 9999],
  ['/version', 'version', 12, 1, 9999],
])('knows %s', (pointer, unit, value, minimum, maximum) => {
  expect(FIELDS.get(pointer)).toEqual({ pointer, unit, value, minimum, maximum });
});

it('lists every number of the document once', () => {
  const numbers = JSON.stringify(CHAMPION).match(/(?<=[:[,])-?\d+(?=[,\]}])/g) ?? [];
  // All but schemaVersion, which is no number to choose.
  expect(numericFields(CHAMPION).length).toBe(numbers.length - 1);
  expect(FIELDS.size).toBe(numbers.length - 1);
});

it('leaves out a nullable number that is null', () => {
  const [, , firm] = defaultStrategies();
  const pointers = numericFields(firm).map((field) => field.pointer);
  expect(pointers).not.toContain('/classControls/0/conditions/2/algorithm/parameters/ratingBelow');
});

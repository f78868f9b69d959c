import { expect, test } from 'vitest';
import { MEASURES } from '../../../../src-engine/model/comparison.ts';
import { changeUnit, readChange, typedChange, wrongChange } from './typed-change.ts';

test.each([
  ['netCash', 1_983_532, '19835.32', 'USD'],
  ['netCash', 0, '0', 'USD'],
  ['curedShare', 0.005, '0.5', 'pp'],
  ['costToCollect', 0.0025, '0.25', '¢/$'],
  ['meanArrearsDays', 0.5, '0.5', 'days'],
  ['severancesPerThousand', 2, '2', 'per 1,000'],
  ['contacts', 2426, '2426', ''],
] as const)('%s of %d is typed as %s %s', (measure, change, text, unit) => {
  expect(typedChange(measure, change, 'USD')).toBe(text);
  expect(changeUnit(measure, 'USD')).toBe(unit);
  expect(readChange(measure, text, 'USD')).toBe(change);
});

test('every measure is read back as it is typed', () => {
  for (const measure of MEASURES)
    for (const change of [0, 1, 37, 1_204_300])
      expect(readChange(measure, typedChange(measure, change, 'JPY'), 'JPY')).toBe(change);
});

test('money is whole coins, groups and decimal commas are understood', () => {
  expect(readChange('netCash', '1,204.30', 'USD')).toBe(120_430);
  expect(readChange('netCash', '12.345', 'USD')).toBe(1235);
  expect(readChange('curedShare', '0,5', 'USD')).toBe(0.005);
});

test('what no measure can have is refused by label and unit', () => {
  for (const text of ['abc', '-1', '', '1e400'])
    expect(readChange('netCash', text, 'USD')).toBeNull();
  expect(wrongChange('netCash', 'USD')).toBe(
    'Net cash collected must be a number of 0 or more, in USD.',
  );
  expect(wrongChange('curedShare', 'USD')).toBe(
    'Cured at the end must be a number of 0 or more, in percentage points.',
  );
  expect(wrongChange('severancesPerThousand', 'USD')).toBe(
    'Severance processes must be a number of 0 or more, per 1,000 accounts.',
  );
  expect(wrongChange('contacts', 'USD')).toBe('Contacts must be a number of 0 or more.');
});

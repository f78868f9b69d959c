import { expect, test } from 'vitest';
import { fieldWords } from './field-words.ts';

test('members are said in the words of the field, and their unit stands beside the number', () => {
  expect(fieldWords('ENERGY-RES, condition 90, row 90: min age days')).toBe(
    'ENERGY-RES, condition 90, row 90: oldest debt at least',
  );
  expect(fieldWords('ENERGY-STD, step 80: day offset')).toBe('ENERGY-STD, step 80: trigger day');
  expect(fieldWords('ENERGY, cancel algorithm: threshold minor')).toBe(
    'ENERGY, cancel algorithm: threshold',
  );
  expect(fieldWords('credit rating: risky below')).toBe('credit rating: risky below');
  expect(fieldWords('failed event retry days')).toBe('failed event retry');
});

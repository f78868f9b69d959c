import { expect, test } from 'vitest';
import { nextVersionName } from './next-version-name.ts';

test('the next name counts on from the highest number, whatever else there is', () => {
  expect(nextVersionName([])).toBe('v1');
  const names = ['v3', 'As agreed', 'v11', 'v2 draft'];
  expect(nextVersionName(names.map((name) => ({ name })))).toBe('v12');
});

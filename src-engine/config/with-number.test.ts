import { expect, it } from 'vitest';
import { defaultStrategies } from './default-strategies.ts';
import { numericFields } from './numeric-fields.ts';
import { valueAt } from './pointer.ts';
import { withNumber } from './with-number.ts';

const [CHAMPION] = defaultStrategies();

it('changes each number of a strategy alone and leaves the original as it was', () => {
  const before = JSON.stringify(CHAMPION);
  for (const { pointer, value } of numericFields(CHAMPION)) {
    const changed = withNumber(CHAMPION, pointer, value + 1);
    expect(valueAt(changed, pointer)).toBe(value + 1);
    expect(withNumber(changed, pointer, value)).toEqual(CHAMPION);
  }
  expect(JSON.stringify(CHAMPION)).toBe(before);
});

it('refuses a pointer that leads to no number', () => {
  expect(() => withNumber(CHAMPION, '/name', 1)).toThrow('number');
  expect(() => withNumber(CHAMPION, '/classControls/99/priority', 1)).toThrow('99');
});

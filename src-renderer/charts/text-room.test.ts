import { expect, test } from 'vitest';
import { textRoom } from './text-room.ts';

test('the longest text decides, thin letters take less', () => {
  expect(textRoom([], 10)).toBe(0);
  expect(textRoom(['+$347.0k to +$366.4k', 'A +$57.1k'], 10)).toBe(116);
  expect(textRoom(['1.1.1'], 11)).toBeLessThan(textRoom(['11111'], 11));
});

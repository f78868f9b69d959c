import { expect, it } from 'vitest';
import { pathOf, pointerOf, valueAt } from './pointer.ts';

it('escapes and reads back RFC 6901 tokens', () => {
  expect(pointerOf()).toBe('');
  expect(pointerOf('a', 0, 'b/c', 'd~e', '')).toBe('/a/0/b~1c/d~0e/');
  expect(pathOf('/a/0/b~1c/d~0e/')).toEqual(['a', '0', 'b/c', 'd~e', '']);
  expect(pathOf('/~01')).toEqual(['~1']);
});

it('finds own values only', () => {
  const root = { a: [{ 'b/c': 5 }], n: null };
  expect(valueAt(root, '')).toBe(root);
  expect(valueAt(root, '/a/0/b~1c')).toBe(5);
  expect(valueAt(root, '/n')).toBeNull();
  expect(valueAt(root, '/n/x')).toBeUndefined();
  expect(valueAt(root, '/toString')).toBeUndefined();
  expect(valueAt(root, '/a/7')).toBeUndefined();
});

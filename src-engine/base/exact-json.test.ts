import { expect, it } from 'vitest';
import { exactJson, parseExactJson } from './exact-json.ts';

it('keeps every number', () => {
  const data = {
    numbers: [0, -0, 1.5, 2 ** 53 - 1, 5e-324, Number.NaN, Infinity, -Infinity],
    text: 'a',
    none: null,
    nested: [{ flag: true }],
  };
  expect(parseExactJson(exactJson(data))).toStrictEqual(data);
});

it('writes plain JSON where that is enough', () => {
  expect(exactJson({ a: [1, 'b'] })).toBe('{"a":[1,"b"]}');
  expect(parseExactJson('{"a":[1,"b"]}')).toStrictEqual({ a: [1, 'b'] });
});

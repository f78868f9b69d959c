import fc from 'fast-check';
import { expect, it } from 'vitest';
import { prettyJson } from './pretty-json.ts';

it('keeps on one line what fits in 100 columns', () => {
  expect(prettyJson({ a: [1, 2], b: {}, c: [] })).toBe('{ "a": [1, 2], "b": {}, "c": [] }\n');
});

it('breaks what does not fit, innermost last', () => {
  const long = 'x'.repeat(50);
  expect(prettyJson({ one: long, two: { three: long, four: [1, null, true] } })).toBe(
    [
      '{',
      `  "one": "${long}",`,
      `  "two": { "three": "${long}", "four": [1, null, true] }`,
      '}',
      '',
    ].join('\n'),
  );
  const [first, second] = prettyJson([{ a: long, b: long }])
    .split('\n')
    .slice(1, 3);
  expect([first, second]).toEqual(['  {', `    "a": "${long}",`]);
});

it('writes what JSON.parse reads back, whatever the value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = prettyJson(value);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
    { seed: 20_260_302 },
  );
});

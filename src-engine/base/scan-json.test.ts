import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanJson } from './scan-json.ts';

describe('scanJson', () => {
  it('notes where each value stands', () => {
    const scan = scanJson('{"a": [1, {"b/c": true}]}');
    expect(scan.ok && Object.fromEntries(scan.value.offsets)).toEqual({
      '': 0,
      '/a': 6,
      '/a/0': 7,
      '/a/1': 10,
      '/a/1/b~1c': 18,
    });
  });

  it.each([
    ['', 0, 'a JSON object'],
    ['{"a":1,}', 7, 'a member name'],
    ['[1,]', 3, 'a value'],
    ['[1 2]', 3, 'a comma or ]'],
    ['{"a" 1}', 5, 'a colon'],
    ['{"a":1 "b":2}', 7, 'a comma or }'],
    ["{'a':1}", 1, 'a member name'],
    ['{"a":tru}', 5, 'a value'],
    ['{"a":01}', 6, 'a comma or }'],
    ['{"a":+1}', 5, 'a value'],
    ['{"a":1.}', 6, 'a comma or }'],
    ['{"a":"x', 7, 'a closing double quote'],
    ['{"a":"x\ny"}', 7, 'a closing double quote'],
    ['{"a":"\\x"}', 6, 'a valid escape'],
    ['{"a":"\\u12"}', 6, 'a valid escape'],
    ['{} {}', 3, 'the end of the file'],
    ['// no', 0, 'a value'],
    ['{"a":', 5, 'a value'],
    ['['.repeat(300), 101, 'at most 100 levels'],
  ])('refuses %j at %d', (text, offset, expected) => {
    const scan = scanJson(text);
    expect(scan).toMatchObject({ ok: false, error: { offset } });
    expect(!scan.ok && scan.error.expected).toContain(expected);
    expect(() => JSON.parse(text)).toThrow();
  });

  it('names repeated members, escapes resolved', () => {
    const scan = scanJson('{"a":1,"b":{"x":1,"\\u0078":2},"a":3}');
    expect(scan.ok && scan.value.duplicates).toEqual([
      { pointer: '/b/x', offset: 18 },
      { pointer: '/a', offset: 30 },
    ]);
  });

  it('reads a text of a million characters', () => {
    expect(scanJson(JSON.stringify({ text: 'ab\\"'.repeat(250_000) })).ok).toBe(true);
  });

  it('accepts what JSON.parse accepts and nothing else', () => {
    const mutated = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom('', '"', ',', '}', '1', '\\', '\n', 'e', '-'))
      .map(([text, at, change]) => {
        const cut = at % (text.length + 1);
        return text.slice(0, cut) + change + text.slice(cut + 1);
      });
    fc.assert(
      fc.property(fc.oneof(fc.json(), mutated), (text) => {
        let accepts = true;
        try {
          JSON.parse(text);
        } catch {
          accepts = false;
        }
        return scanJson(text).ok === accepts;
      }),
      { numRuns: 2000, seed: 20260302 },
    );
  });
});
